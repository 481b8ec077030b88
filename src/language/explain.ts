import type { AllianceRejection } from '../alliance/index.js'
import type { StageModelProblem } from '../episode/index.js'
import { absurd } from '../kernel/index.js'
import { english } from './english/english.js'
import type { Explainable } from './explainable.js'
import type { Language, Names, Refusal, Sentence, Voiced } from './language.js'
import type { Register } from './register.js'

type Tagged = Extract<Explainable, { readonly _tag: string }>

/**
 * Calls people by their ids.
 *
 * @example
 * byId('ann') // => 'ann'
 */
export const byId: Names = (id) => id

/**
 * Says a state, an event, a rejection, an outcome, a standing, a finding, a proposal, a caution or a reading of stages in plain words.
 *
 * Total: whatever has the type has a sentence. States, events, cautions and readings of stages differ by register; everything else
 * speaks one way to all.
 * A sentence holds no note, no score and no answer; an event may word the 1 to 5 of the judgement it records.
 *
 * @param x what is to be said
 * @param register to whom: `client` hears what happened, no motives and no codes; `clinician` the field's words; `coder` the codes
 * @param language the sentences; English unless given
 * @param names how people are called; by their ids unless given
 * @returns one or more whole sentences
 * @example
 * explain({ _tag: 'NothingAttempted', episode: 'e1' }, 'clinician')
 * // => 'In episode e1 no attempt at mending has been made that could be stopped. Record an attempt first, or leave the episode open.'
 * explain({ _tag: 'StageTwice', stage: 'naming' }, 'coder')
 * // => 'The stage naming is listed twice. Give each stage an id of its own.'
 */
export const explain = (
  x: Explainable,
  register: Register,
  language: Language = english,
  names: Names = byId,
): string => {
  if (typeof x === 'string') return isOf(language.outcomes, x) ? language.outcomes[x] : language.standings[x]
  if ('because' in x) return language.unknowable(x, names)
  if ('skipped' in x) return language.step[register](x, names)
  if ('loops' in x) return language.conformity[register](x, names)
  if (!('_tag' in x)) return language.episodeOutcome(x, language.outcomes[x.outcome], language.standings[x.standing])
  if (x._tag === 'EntryAmended') {
    return language.entryAmended[register](x, explain(x.instead, register, language, names), names)
  }
  if (isTagOf(language.events, x)) return voice<typeof x>(language.events[x._tag], register)(x, names)
  if (isTagOf(language.episodeStates, x)) return voice<typeof x>(language.episodeStates[x._tag], register)(x, names)
  if (isTagOf(language.allianceStates, x)) return voice<typeof x>(language.allianceStates[x._tag], register)(x, names)
  if (isTagOf(language.cautions, x)) return voice<typeof x>(language.cautions[x._tag], register)(x, names)
  if (isTagOf(language.rejections, x)) return refusal(language, x, names).join(' ')
  if (isTagOf(language.stageModelProblems, x)) return problem(language, x, names).join(' ')
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

const isOf = <Key extends string>(catalogue: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(catalogue, key)

const isTagOf = <Tag extends string>(
  catalogue: Readonly<Record<Tag, unknown>>,
  x: Tagged,
): x is Extract<Tagged, { readonly _tag: Tag }> => Object.hasOwn(catalogue, x._tag)

/** The compiler cannot see that a sentence found under a thing's own tag takes that thing; it is said here, and for refusals below. */
const voice = <Subject>(voiced: Voiced<never>, register: Register): Sentence<Subject> =>
  voiced[register] as Sentence<Subject>

const refusal = (language: Language, rejection: AllianceRejection, names: Names): Refusal => {
  if (rejection._tag === 'WouldBreakHistory') {
    const [why] = refusal(language, rejection.why, names)
    return language.wouldBreakHistory(rejection, why)
  }
  const sentence = language.rejections[rejection._tag] as Sentence<AllianceRejection, Refusal>
  return sentence(rejection, names)
}

const problem = ({ stageModelProblems }: Language, of: StageModelProblem, names: Names): Refusal => {
  const sentence = stageModelProblems[of._tag] as Sentence<StageModelProblem, Refusal>
  return sentence(of, names)
}
