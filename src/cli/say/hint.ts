import type { NonEmpty } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'

const hints: Readonly<Partial<Record<Fault['_tag'], string>>> = {
  AnswerNotANumber: "are the answers words? Say what they mean with --answers 'Never=1,…'.",
  DuplicateKey: 'do several people have rows of their own, as members of a group do? Name their column with --rater.',
  UnknownAnswer: 'words are compared letter by letter, capitals included.',
  NoLogLine: 'is this a table? replay reads a log of JSON Lines; the other verbs read tables.',
}

/** What many faults of one kind have in common; a single one is more likely a slip. */
export const hintFor = (faults: NonEmpty<Fault>): string | undefined => {
  const [first, ...rest] = faults
  return rest.length > 0 && rest.every(({ _tag }) => _tag === first._tag) ? hints[first._tag] : undefined
}
