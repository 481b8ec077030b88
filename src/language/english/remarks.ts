import type { Remark } from '../../alliance/index.js'
import type { Catalogue } from '../language.js'
import { list, people, speaker } from './phrases.js'

const entries = (seq: readonly number[]): string => `${seq.length === 1 ? 'entry' : 'entries'} ${list(seq.map(String))}`

/** One sentence for each, which asks and blames no one. */
export const remarks: Catalogue<Remark, string> = {
  BeforeItHappened: ({ episode, what, seq }) =>
    `Episode ${episode} is said to have been ${what === 'recognised' ? 'recognised' : 'worked on'} before it happened (${entries(seq)}): is one of the times another?`,
  WordOfAnother: ({ episode, who, by, seq }, name) =>
    `In episode ${episode} ${speaker(by, name)} recorded what only ${name(who)} can say (${entries(seq)}): was it said by ${name(who)}?`,
  AgreedByOneAlone: ({ episode, by, seq }, name) =>
    `In episode ${episode} ${speaker(by, name)} recorded a factor as agreed, and no one else did (${entries(seq)}): do the others agree?`,
  RatingAndWordAtOdds: ({ episode, by, seq }, name) =>
    `In episode ${episode} the rating and the word of ${speaker(by, name)} say different things (${entries(seq)}): which was meant?`,
  NotThere: ({ episode, who, session, seq }, name) =>
    `In episode ${episode} ${name(who)} is named as taking part in session ${session}, and its attendance does not list them (${entries(seq)}): which is right?`,
  SameRatingTwice: ({ by, instrument, seq }, name) =>
    `${speaker(by, name)} rated the same tie with ${instrument} more than once for the same time (${entries(seq)}): was it given more than once?`,
  SessionFarBeyond: ({ session, last, seq }) =>
    `Session ${session} follows session ${last} (${entries(seq)}): is the number right?`,
  ThreeInIndividual: ({ people: ids, seq }, name) =>
    `The setting is individual, and ${people(ids, name)} take part at once (${entries(seq)}): is it another setting?`,
  LaterWordOverrules: ({ episode, by, seq }, name) =>
    `${speaker(by, name)} called episode ${episode} resolved, and later attributed an ending to it (${entries(seq)}): the later word counts for its outcome; does the earlier one stand as it was meant?`,
}
