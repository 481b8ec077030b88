import type { Closure, Judged, Outcome } from '../../vocabulary/inside.js'
import { type Choice, together } from './choice.js'
import { attributedBy } from './columns.js'

/** The columns that one word is made of, beside what the choice says. */
interface Columns {
  readonly closure: Closure
  readonly judged: Judged
  readonly attempted: boolean
}

/** Returns the one word, the first that holds. */
export const oneWord = ({ closure, judged, attempted }: Columns, choice: Choice): Outcome => {
  if (closure === 'open' || closure === 'censored') return 'open'
  if (attributedBy(choice) === 'yes')
    return choice.voices.some(({ attributes }) => attributes === 'ending') ? 'termination' : 'led-to-referral'
  if (judged === 'resolved') return 'resolved'
  if (isOverFor(choice)) return choice.voices.some(({ over }) => over === 'let-go') ? 'let-go' : 'faded'
  if (isUnresolvedFor(choice)) return attempted ? 'unsuccessful-repair' : 'unresolved'
  return 'not-judged'
}

/** Says whether the choice says of itself that it let it go, or that it passed. */
const isOverFor = (choice: Choice): boolean =>
  together(choice, ({ over, says }) =>
    over === 'let-go' || over === 'faded' ? 'yes' : over === 'stopped' || says !== 'unsaid' ? 'no' : null,
  ) === 'yes'

/** Says whether the choice judges it not resolved, differs, or stopped trying. */
const isUnresolvedFor = (choice: Choice): boolean => {
  const said = together(choice, ({ over, says }) =>
    says === 'resolved' ? 'yes' : says === 'not-resolved' || over === 'stopped' ? 'no' : null,
  )
  return said === 'no' || said === 'split'
}
