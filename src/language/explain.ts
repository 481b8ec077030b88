import type { AllianceFact, AllianceRejection } from '../alliance/index.js'
import { absurd } from '../kernel/inside.js'
import type { Standing } from './corrections.js'
import { english } from './english/english.js'
import type { Explainable } from './explainable.js'
import type { EntryNow, Language, Names, Refusal, Sentence } from './language.js'
import type { Register } from './register.js'

type Tagged = Extract<Explainable, { readonly _tag: string }>

/**
 * Returns the id as the name of a person.
 *
 * @example
 * byId('ann') // => 'ann'
 */
export const byId: Names = (id) => id

/**
 * Says a state, an event, a rejection, an outcome, a standing, a finding, a proposal, a caution or a reading of stages in plain words.
 *
 * Total: every value of the type has one or more whole sentences. States, events, cautions and readings of stages differ by
 * register: `client` hears what happened, no motives and no codes; `clinician` the field's words; `coder` the codes. All else is
 * said in one way. A sentence holds no note, no score and no answer; an event may word the 1 to 5 of the judgement it records.
 *
 * @example
 * explain({ _tag: 'NothingAttempted', episode: 'e1' }, 'clinician')
 * // => 'In episode e1 no attempt at mending has been made that could be stopped. Record an attempt first, or leave the episode open.'
 */
export const explain = (
  x: Explainable,
  register: Register,
  language: Language = english,
  names: Names = byId,
): string => {
  if (typeof x === 'string') return isOf(language.outcomes, x) ? language.outcomes[x] : language.standings[x]
  if ('because' in x) return language.unknowable(x, names)
  if ('skipped' in x) return language.step(x, names)[register]
  if ('loops' in x) return language.conformity(x, names)[register]
  if (!('_tag' in x)) return language.episodeOutcome(x, language.outcomes[x.outcome], language.standings[x.standing])
  if (x._tag === 'EntryAmended') {
    return language.entryAmended(x, explain(x.instead, register, language, names), names)[register]
  }
  if (x._tag === 'EntriesCorrected') {
    const now = entriesNow(x.corrections, (fact) => explain(fact, register, language, names))
    return language.entriesCorrected(x, now, names)[register]
  }
  const { events, episodeStates, allianceStates, cautions, stageModelProblems } = language
  if (isTagOf(events, x)) return say(events[x._tag], x, names)[register]
  if (isTagOf(episodeStates, x)) return say(episodeStates[x._tag], x, names)[register]
  if (isTagOf(allianceStates, x)) return say(allianceStates[x._tag], x, names)[register]
  if (isTagOf(cautions, x)) return say(cautions[x._tag], x, names)[register]
  if (isTagOf(language.rejections, x)) return refusal(language, x, names).join(' ')
  if (isTagOf(stageModelProblems, x)) return say(stageModelProblems[x._tag], x, names).join(' ')
  switch (x._tag) {
    case 'BrokenHistory':
      return language.brokenHistory(x, refusal(language, x.why, names).join(' '))
    case 'WouldBreakHistory':
      return refusal(language, x, names).join(' ')
    case 'BatchRejection':
      return language.batchRejection(x, refusal(language, x.why, names).join(' '))
    case 'Finding':
      return language.finding(x, names)
    case 'Proposal':
      return language.proposal(x, names)
    default:
      return absurd(x)
  }
}

/** Returns what corrected entries say now, in the words given. */
export const entriesNow = (corrected: readonly Standing[], said: (fact: AllianceFact) => string): readonly EntryNow[] =>
  corrected.map(({ entry, instead }) => ({
    entry,
    says: instead === null ? undefined : { session: instead.stamp.session, said: said(instead) },
  }))

const isOf = <Key extends string>(catalogue: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(catalogue, key)

const isTagOf = <Tag extends string>(
  catalogue: Readonly<Record<Tag, unknown>>,
  x: Tagged,
): x is Extract<Tagged, { readonly _tag: Tag }> => Object.hasOwn(catalogue, x._tag)

/** The compiler cannot see that a sentence found under a thing's own tag takes that thing; it is said here. */
const say = <Said>(sentence: Sentence<never, Said>, of: Tagged, names: Names): Said =>
  (sentence as Sentence<Tagged, Said>)(of, names)

const refusal = (language: Language, rejection: AllianceRejection, names: Names): Refusal => {
  if (rejection._tag !== 'WouldBreakHistory') return say(language.rejections[rejection._tag], rejection, names)
  const [why] = refusal(language, rejection.why, names)
  return language.wouldBreakHistory(rejection, why)
}
