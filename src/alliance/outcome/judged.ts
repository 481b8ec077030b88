import type { Judged, UnjudgedReason } from '../../vocabulary/inside.js'
import { unjudgedReasons } from '../../vocabulary/inside.js'
import type { Choice } from './voices.js'

/**
 * Returns what the people of a criterion say of the resolution.
 *
 * A side: all of it who judged, `split` where they differ. One of them: yes if one says yes, no if all said no. All: no if one says no,
 * yes if all say yes. Anything else is not judged.
 */
export const judgedBy = ({ voices, by }: Choice): Judged => {
  const yes = voices.filter(({ says }) => says === 'resolved').length
  const no = voices.filter(({ says }) => says === 'not-resolved').length
  switch (by) {
    case 'side':
      return yes + no === 0 ? 'not-judged' : no === 0 ? 'resolved' : yes === 0 ? 'not-resolved' : 'split'
    case 'any':
      return yes > 0 ? 'resolved' : no > 0 && no === voices.length ? 'not-resolved' : 'not-judged'
    case 'all':
      return no > 0 ? 'not-resolved' : yes > 0 && yes === voices.length ? 'resolved' : 'not-judged'
  }
}

/** Returns why an episode is not judged, the most that is known of those who gave no judgement; null where it is judged. */
export const reasonOf = ({ voices }: Choice, judged: Judged): UnjudgedReason | null => {
  if (judged !== 'not-judged') return null
  const reasons = voices.flatMap(({ says, silent }): readonly UnjudgedReason[] =>
    says === 'no-cut' ? ['no-cut'] : says === 'unsaid' ? [silent] : [],
  )
  return unjudgedReasons.toReversed().find((reason) => reasons.includes(reason)) ?? 'not-asked'
}
