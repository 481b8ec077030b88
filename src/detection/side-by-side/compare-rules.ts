/**
 * Rules side by side on the same series: which persons each flags, where, and how far any two agree; docs/rules/comparing.md
 * says what is counted, and on which units. A series is a person: with several raters, one person's view.
 */
import type { ScoreSeries } from '../../vocabulary/inside.js'
import { type RuleChangeReliability, ruleChangeReliability } from '../chance/change-reliability.js'
import { countedAs, keyOf } from '../definition/inside.js'
import { type Judgement, judgementOf } from '../judged/judgement.js'
import { type FlaggedShare, type NotJudged, reasonsOf, shareOfJudgements } from '../judged/share-flagged.js'
import { detect, type Rule } from '../registry/rules.js'
import { type FlagAgreement, flagAgreement } from './agreement.js'
import { type FlaggedSessions, flaggedSessions } from './flagged-sessions.js'

/** A rule under the name it is reported by. */
export interface NamedRule {
  readonly name: string
  readonly rule: Rule
}

export interface RuleOnPerson extends FlaggedSessions {
  readonly name: string
  readonly judgement: Judgement
  /** Worsenings found that count, and how many of them the score came back from. */
  readonly findings: number
  readonly recovered: number
}

/** One person under every rule, in the order of the rules. */
export interface PersonCompared {
  readonly id: string
  readonly rater?: string
  readonly rules: readonly RuleOnPerson[]
}

/** What one rule says of all persons; `low` and `high` are the limits of `share`. */
export interface RuleOnAll
  extends NamedRule,
    Pick<FlaggedShare, 'flagged' | 'cannotShow' | 'tooFew' | 'low' | 'high' | 'ofAll'> {
  readonly persons: number
  /** Persons that the rule can judge. */
  readonly assessable: number
  /** Flagged of assessable; `null` where no person is assessable. */
  readonly share: number | null
  /** Why each of the other persons is not assessable. */
  readonly reasons: readonly NotJudged[]
  readonly findings: number
  readonly recovered: number
  /** Sessions the rule can judge, and findings per 100 of them; `null` where there are none. */
  readonly sessions: number
  readonly perHundred: number | null
  /** How reliable a change from one score to the next is, where the rule is given the reliability of the scores. */
  readonly changeReliability?: RuleChangeReliability
}

/** How far two rules agree, on the persons they flag and on the sessions. */
export interface RuleAgreement {
  readonly one: string
  readonly other: string
  readonly persons: FlagAgreement
  readonly sessions: FlagAgreement
}

/** Rules side by side. */
export interface RuleComparison {
  readonly rules: readonly RuleOnAll[]
  /** Every pair once, the earlier rule first. */
  readonly agreement: readonly RuleAgreement[]
  readonly persons: readonly PersonCompared[]
}

/**
 * Returns what several rules say of the same series, and how far every two of them agree.
 *
 * Scores are in the unit of the scale. No errors; names are not compared, so they should differ. Shares and κ are `null`
 * where they are not defined. Source: Cohen (1960).
 *
 * @example
 * const seriesOf = (id: string, scores: readonly number[]) =>
 *   ({ id, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * const series = [seriesOf('ann', [5, 6, 5, 6, 1, 6]), seriesOf('ben', [5, 6, 5, 6, 3, 6])]
 * const compared = compareRules(series, [
 *   { name: 'fall of 2', rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } },
 *   { name: 'chart', rule: { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, baseline: 4 } } },
 * ])
 * compared.rules.map(({ name, flagged, share }) => [name, flagged, share]) // => [['fall of 2', 2, 1], ['chart', 1, 0.5]]
 */
export const compareRules = (series: readonly ScoreSeries[], rules: readonly NamedRule[]): RuleComparison => {
  const persons = series.map(
    (one): PersonCompared => ({ ...keyOf(one), rules: rules.map((named) => onPerson(one, named)) }),
  )
  const of = (index: number): readonly RuleOnPerson[] => persons.flatMap((person) => person.rules[index] ?? [])
  return {
    rules: rules.map((named, index) => onAll(named, series, of(index))),
    agreement: rules.flatMap((one, index) =>
      rules.slice(index + 1).map((other, offset) => agreement(one.name, other.name, of(index), of(index + 1 + offset))),
    ),
    persons,
  }
}

export const onPerson = (series: ScoreSeries, { name, rule }: NamedRule): RuleOnPerson => {
  const detection = detect(series, rule)
  const worsenings = detection.findings.filter(countedAs(series, 'worsening'))
  const recovered = worsenings.filter(({ status }) => status === 'recovered').length
  const judgement = judgementOf(series, rule, detection, 'worsening')
  return { name, judgement, ...flaggedSessions(series, rule, detection), findings: worsenings.length, recovered }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What a rule says of all persons, from what it says of each. */
export const onAll = (
  named: NamedRule,
  series: readonly ScoreSeries[],
  persons: readonly Omit<RuleOnPerson, 'name'>[],
): RuleOnAll => {
  const judgements = persons.map(({ judgement }) => judgement)
  const { n, judged, ofJudged, ...shares } = shareOfJudgements(judgements)
  const findings = sum(persons.map((person) => person.findings))
  const change = ruleChangeReliability(series, named.rule)
  const sessions = sum(persons.map((person) => person.flagged.length + person.passed.length))
  return {
    ...named,
    ...shares,
    persons: n,
    assessable: judged,
    share: ofJudged,
    reasons: reasonsOf(series, judgements),
    findings,
    recovered: sum(persons.map(({ recovered }) => recovered)),
    sessions,
    perHundred: sessions === 0 ? null : (100 * findings) / sessions,
    ...(change === undefined ? {} : { changeReliability: change }),
  }
}

const isFlagged = ({ findings }: Pick<RuleOnPerson, 'findings'>): boolean => findings > 0

const agreement = (
  one: string,
  other: string,
  ofOne: readonly RuleOnPerson[],
  ofOther: readonly RuleOnPerson[],
): RuleAgreement => {
  const pairs = ofOne.flatMap((a, index) => {
    const b = ofOther[index]
    return b === undefined ? [] : [[a, b] as const]
  })
  const assessable = pairs.filter(([a, b]) => a.isAssessable && b.isAssessable)
  const persons = flagAgreement(assessable.map(([a, b]) => [isFlagged(a), isFlagged(b)]))
  return { one, other, persons, sessions: flagAgreement(pairs.flatMap(([a, b]) => sessionFlags(a, b))) }
}

/** The sessions that both rules judge, by what each says. */
const sessionFlags = (one: FlaggedSessions, other: FlaggedSessions): readonly (readonly [boolean, boolean])[] => {
  const flags = ({ flagged, passed }: FlaggedSessions): readonly (readonly [session: number, flag: boolean])[] => [
    ...flagged.map((session) => [session, true] as const),
    ...passed.map((session) => [session, false] as const),
  ]
  const ofOther = new Map(flags(other))
  return flags(one).flatMap(([session, flag]) => {
    const theirs = ofOther.get(session)
    return theirs === undefined ? [] : [[flag, theirs] as const]
  })
}
