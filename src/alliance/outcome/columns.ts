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
  const yes = voices.some(isAttributing)
  const no = voices.some(({ attributes }) => attributes === 'no')
  return yes && no ? 'contested' : yes ? 'yes' : no ? 'no' : 'not-asked'
}

/**
 * Says whether the words of the parties agree that it is over; null where none of them gave a word.
 *
 * It is over for those who call it resolved, let it go, or say that it passed. Who stopped trying, or attributes an ending to it, does not
 * say so.
 */
export const settledBy = (voices: readonly Voice[]): boolean | null => {
  const isOver = (voice: Voice): boolean =>
    !isAttributing(voice) &&
    (voice.says === 'resolved' || voice.over === 'let-go' || voice.over === 'faded' || voice.closes === 'resolved')
  const isNotOver = (voice: Voice): boolean =>
    isAttributing(voice) || voice.says === 'not-resolved' || voice.over === 'stopped'
  const spoken = voices.filter((voice) => voice.concerned && (isOver(voice) || isNotOver(voice)))
  return spoken.length === 0 ? null : spoken.every(isOver)
}

export const isAttributing = ({ attributes }: Voice): boolean => attributes === 'ending' || attributes === 'referral'
