import type { AllianceFact } from '../alliance/index.js'
import type { BadLine, Problem, Setting, WordStamp } from '../vocabulary/inside.js'
import { expectConclusion, expectLanguage, expectRegister, notSaid, pair } from './asked.js'
import type { Standing } from './corrections.js'
import { english } from './english/english.js'
import type { Explainable } from './explainable.js'
import type { EntryNow, Language, Names, Refusal, Rejection, Sentence } from './language.js'
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
 * Says a state, an event, a rejection, a problem of a form, an outcome, a standing, a finding, a proposal, a caution, a remark or a reading of stages in plain words.
 *
 * Total: every value of the type has one or more whole sentences. States, events, cautions and readings of stages differ by
 * register: `client` hears what happened, no motives and no codes; `clinician` the field's words; `coder` the codes. All else is
 * said in one way. A sentence holds no note, no score and no answer; an event may word the 1 to 5 of the judgement it records.
 * What does not tell its setting is said in that of the language: `{ ...english, setting: 'team' }` speaks of meetings.
 * What is none of these, another register and a language that lacks a sentence throw a `TypeError`.
 *
 * @example
 * explain({ _tag: 'NothingAttempted', episode: 'e1' }, 'clinician')
 * // => 'In episode e1 no attempt at repair has been made that could be stopped. Record an attempt first, or leave the episode open.'
 */
export const explain = (
  x: Explainable,
  register: Register,
  language: Language = english,
  names: Names = byId,
): string => {
  expectRegister(register)
  expectLanguage(language)
  if (typeof x === 'string') return concluded(language, x)
  if (typeof x !== 'object' || x === null) return notSaid(x, language)
  if (isProblem(language, x)) return 'line' in x ? language.atLine(x.line, problem(language, x)) : problem(language, x)
  const setting = settingOf(x) ?? language.setting
  if ('because' in x) return language.unknowable(x, names, setting)
  if ('skipped' in x) return language.step(x, names, setting)[register]
  if ('loops' in x) return language.conformity(x, names, setting)[register]
  if (!('_tag' in x)) return language.episodeOutcome(x, concluded(language, x.outcome), concluded(language, x.standing))
  if (x._tag === 'EntryAmended') {
    return language.entryAmended(x, explain(x.instead, register, language, names), names, setting)[register]
  }
  if (x._tag === 'EntriesCorrected') {
    const now = entriesNow(x.corrections, (fact) => explain(fact, register, language, names))
    return language.entriesCorrected(x, now, names, setting)[register]
  }
  const { events, episodeStates, allianceStates, cautions, stageModelProblems } = language
  if (isTagOf(events, x)) {
    const said = say(events[x._tag], x, names, setting)[register]
    const { visibleTo }: WordStamp = x.stamp
    return register === 'coder' && visibleTo !== undefined ? `${said} ${language.visibleTo(visibleTo)}` : said
  }
  if (isTagOf(episodeStates, x)) return say(episodeStates[x._tag], x, names, setting)[register]
  if (isTagOf(allianceStates, x)) return say(allianceStates[x._tag], x, names, setting)[register]
  if (isTagOf(cautions, x)) return say(cautions[x._tag], x, names, setting)[register]
  if (isTagOf(language.remarks, x)) return say(language.remarks[x._tag], x, names, setting)
  if (isTagOf(language.rejections, x)) return refusal(language, x, names, setting).join(' ')
  if (isTagOf(language.keeping, x))
    return pair(say(language.keeping[x._tag], x, names, setting), `keeping.${x._tag}`).join(' ')
  if (isTagOf(stageModelProblems, x)) {
    return pair(say(stageModelProblems[x._tag], x, names, setting), `stageModelProblems.${x._tag}`).join(' ')
  }
  switch (x._tag) {
    case 'BrokenHistory':
      return language.brokenHistory(x, refusal(language, x.why, names, setting).join(' '))
    case 'WouldBreakHistory':
      return refusal(language, x, names, setting).join(' ')
    case 'BatchRejection':
      return language.batchRejection(x, refusal(language, x.why, names, setting).join(' '))
    case 'Malformed':
      return x.problems.map((one) => problem(language, one)).join(' ')
    case 'Rejected':
      return explain(x.why, register, language, names)
    case 'BrokenLog':
      return language.brokenLog(x, explain(x.why, register, language, names))
    case 'BrokenLine':
      return language.brokenLine(x, refusal(language, x.why, names, setting).join(' '))
    case 'ConclusionWithheld':
      return language.conclusionWithheld(x, names, setting)
    case 'NotAsSeen':
      return language.notAsSeen(x, names, setting).join(' ')
    case 'NotPermitted':
      return pair(language.notPermitted(x, names, setting), 'notPermitted').join(' ')
    case 'ReasonWithheld':
      return language.reasonWithheld.join(' ')
    case 'Finding':
      return language.finding(x, names, setting)
    case 'Proposal':
      return language.proposal(x, names, setting)
    default:
      return notSaid(x satisfies never, language)
  }
}

const concluded = (language: Language, word: Extract<Explainable, string>): string => {
  expectConclusion(word, language)
  if (word === 'withheld') return language.withheld
  return isOf(language.outcomes, word) ? language.outcomes[word] : language.standings[word]
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
const say = <Said>(sentence: Sentence<never, Said>, of: Tagged, names: Names, setting: Setting | undefined): Said =>
  (sentence as Sentence<Tagged, Said>)(of, names, setting)

/** Returns the setting that a thing tells of itself. */
const settingOf = (x: Exclude<Explainable, string>): Setting | undefined => {
  if ('beginning' in x) return x.beginning.setting
  if ('record' in x && 'began' in x.record) return x.record.began.beginning.setting
  return 'setting' in x ? x.setting : undefined
}

const isProblem = (language: Language, x: Exclude<Explainable, string>): x is Problem | (Problem & BadLine) =>
  '_tag' in x && isOf(language.problems, x._tag) && 'expected' in x

/** The compiler cannot see that a sentence found under a problem's own tag takes that problem; it is said here. */
const problem = (language: Language, x: Problem): string =>
  (language.problems[x._tag] as (of: Problem, expected: string) => string)(x, language.expectation(x.expected))

const refusal = (language: Language, rejection: Rejection, names: Names, setting: Setting | undefined): Refusal => {
  const { _tag } = rejection
  if (_tag !== 'WouldBreakHistory')
    return pair(say(language.rejections[_tag], rejection, names, setting), `rejections.${_tag}`)
  const [why] = refusal(language, rejection.why, names, setting)
  return pair(language.wouldBreakHistory(rejection, why), 'wouldBreakHistory')
}
