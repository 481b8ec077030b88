import type { Remark } from '../../alliance/inside.js'
import type { Source } from '../../vocabulary/index.js'
import type { Catalogue } from '../language.js'
import { entries, people, speaker } from './phrases.js'
import { capital, numbered } from './settings.js'
import { aspectWords, factorWords } from './words.js'

const isOf = ({ _tag, id }: Source, who: string): boolean => _tag === 'participant' && id === who

/** What to ask, and of which entries; it blames no one. */
export const remarks: Catalogue<Remark, string> = {
  BeforeItHappened: ({ episode, what, seq }) =>
    `Episode ${episode} is said to have been ${what === 'recognised' ? 'recognised' : 'worked on'} before it happened (${entries(seq)}); please ask whether one of the times is another.`,
  WordOfAnother: ({ episode, who, by, seq }, name) =>
    `In episode ${episode} ${speaker(by, name)} recorded what only ${name(who)} can say (${entries(seq)}); please ask whether ${name(who)} said it.`,
  AgreedByOneAlone: ({ episode, factor, by, seq }, name, setting) =>
    `In episode ${episode} ${speaker(by, name)} recorded ${factorWords(factor, setting)} as an agreed contribution, and no one else did (${entries(seq)}); please ask whether the others agree.`,
  LeftByOneAlone: ({ episode, by, seq }, name) =>
    `${speaker(by, name)} closed episode ${episode} as left by agreement, and no one else says that it was let go (${entries(seq)}); please ask whether the others agree.`,
  TogetherByOneAlone: ({ aspect, by, seq }, name, setting) =>
    `${speaker(by, name)} recorded ${aspectWords(aspect, setting)} as changed together, and no one else did (${entries(seq)}); please ask whether the others agree.`,
  AskedWithoutNeed: ({ episode, who, by, seq }, name) =>
    `${speaker(by, name)} recorded that ${name(who)} gave no judgement of episode ${episode}, and ${isOf(by, who) ? 'can give it themselves' : `${name(who)} had given one`} (${entries(seq)}); please ask which is meant.`,
  RatingAndWordAtOdds: ({ episode, by, seq }, name) =>
    `In episode ${episode} the rating of ${speaker(by, name)} and what they said differ (${entries(seq)}); please ask which was meant. The rating counts.`,
  NotThere: ({ episode, who, session, seq }, name, setting) =>
    `In episode ${episode} ${name(who)} is named as taking part in ${numbered(session, setting)}, and its attendance does not list them (${entries(seq)}); please ask which is right.`,
  SameRatingTwice: ({ by, instrument, seq }, name) =>
    `${speaker(by, name)} rated the same tie with ${instrument} more than once for the same time (${entries(seq)}); please ask whether it was given more than once.`,
  SessionFarBeyond: ({ session, last, seq }, _, setting) =>
    `${capital(numbered(session, setting))} ${last === 0 ? 'is the first on record' : `follows ${numbered(last, setting)}`} (${entries(seq)}); please ask whether the number is right.`,
  ThreeInIndividual: ({ people: ids, seq }, name) =>
    `The setting is individual, and ${people(ids, name)} take part at once (${entries(seq)}); please ask whether it is another setting.`,
  LaterWordOverrules: ({ episode, by, seq }, name) =>
    `${speaker(by, name)} called episode ${episode} resolved, and later attributed an ending to it (${entries(seq)}). The later word counts for its outcome, and both stay on record.`,
}
