import * as vocabulary from '../../vocabulary/inside.js'
import { type Choice, together } from './choice.js'
import type { Voice } from './voices.js'

/** Returns what the people of a criterion say of the resolution. */
export const judgedBy = (
  choice: Choice,
  saysOf: (voice: Voice) => Voice['says'] = ({ says }) => says,
): vocabulary.Judged => {
  const said = together(choice, (voice) => {
    const says = saysOf(voice)
    return says === 'resolved' ? 'yes' : says === 'not-resolved' ? 'no' : null
  })
  return said === 'split' ? said : said === 'yes' ? 'resolved' : said === 'no' ? 'not-resolved' : 'not-judged'
}

/** Returns the most that is known of why those of a criterion who did not judge did not; null where each of them gave some word. */
export const reasonBy = ({ voices }: Choice): vocabulary.UnjudgedReason | null =>
  vocabulary.unjudgedReasons.findLast((reason) => voices.some((voice) => voice.reason === reason)) ?? null

/** Returns whether the people of a criterion attribute an ending to the episode; of a side, one is enough. */
export const attributedBy = (choice: Choice): 'yes' | 'no' | null => {
  const said = together(choice, ({ attributes }) => (attributes === null || attributes === 'no' ? attributes : 'yes'))
  return said === 'split' ? 'yes' : said
}

/** Returns what all sources say where the people of the criterion say neither; it decides nothing. */
export const attributedByOthers = (voices: readonly Voice[]): vocabulary.Attributed => {
  const yes = voices.some(({ attributes }) => attributes === 'ending' || attributes === 'referral')
  const no = voices.some(({ attributes }) => attributes === 'no')
  return yes && no ? 'contested' : yes ? 'yes' : no ? 'no' : 'not-asked'
}

/** Says whether the words of the parties agree that it is over; null where none of them gave a word. */
export const settledBy = (voices: readonly Voice[]): boolean | null => {
  const isOver = ({ says, over, closes }: Voice): boolean => says === 'resolved' || over !== null || closes
  const spoken = voices.filter((voice) => voice.concerned && (voice.says === 'not-resolved' || isOver(voice)))
  return spoken.length === 0 ? null : spoken.every(isOver)
}
