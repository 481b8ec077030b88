/** How many series a rule flags, which ones it cannot judge and why, in the words of every table, page and note. */
import { aboutRule, type Rule, shareFlagged } from '../../detection/index.js'
import {
  type FlaggedShare,
  movementTo,
  type NotJudged,
  type RuleChangeReliability,
  ruleChangeReliability,
  type ShareFlagged,
} from '../../detection/inside.js'
import { observed } from '../../series/index.js'
import { wilsonInterval } from '../../statistics/index.js'
import type {
  BetterEnd,
  Counts,
  Detection,
  Finding,
  Movement,
  NotJudgedReason,
  ScoreSeries,
} from '../../vocabulary/inside.js'

/** Some of those it could have happened to. */
export interface Rate {
  readonly count: number
  readonly of: number
}

const places = (share: number): string => share.toFixed(2)

/** `1 of 9, 0.11 (0.02 to 0.43)`, with the 95% interval in brackets; without series there is no share. */
export const shareCell = ({ count, of }: Rate): string => {
  if (of === 0) return `${count} of 0`
  const { low, high } = wilsonInterval({ count, of })
  return `${count} of ${of}, ${places(count / of)} (${places(low)} to ${places(high)})`
}

/** `0.11, 95% interval 0.02 to 0.43`, as a sentence has it. */
const shareInWords = ({ count, of }: Rate): string => {
  const { low, high } = wilsonInterval({ count, of })
  return `${places(count / of)}, 95% interval ${places(low)} to ${places(high)}`
}

/** On which side of a line a score lies. */
export const sideOf: Readonly<Record<Movement, string>> = { drop: 'below', rise: 'above' }

/** One movement that a rule finds, in the words of its table. */
export const whatOf = (rule: Rule, kind: Movement): string => {
  const { judges } = aboutRule(rule)
  return judges._tag === 'Scores' ? `score ${sideOf[kind]} ${judges.line}` : kind === 'drop' ? 'fall' : 'rise'
}

/** How many series show a movement, of those judged and of all, and how many were not judged for which of two reasons. */
export const shareWords = ({ flagged, judged, cannotShow, tooFew, n }: FlaggedShare, what: string): string => {
  const shows = flagged === 1 ? 'shows' : 'show'
  const ofAll = judged === n ? '' : `; of all ${n} series, that is ${places(flagged / n)}`
  const share =
    judged === 0
      ? `None of ${n} series could be judged.`
      : `${flagged} of the ${judged} series judged ${shows} at least one such ${what} (${shareInWords({ count: flagged, of: judged })})${ofAll}.`
  const others =
    judged === n
      ? 'All series were judged.'
      : `Not judged: ${cannotShow} because of an end of the scale or because no score differs, ${tooFew} because of too few scores or gaps between them.`
  return `${share} ${others}`
}

/** Several of what `whatOf` says. */
export const severalOf = (what: string): string => what.replace(/^\w+/, '$&s')

/** How often a score came back, of the movements found; what noise alone would bring back comes after it. */
export const returnedWords = ({ count, of }: Rate, what: string): string =>
  of === 0
    ? `No such ${what} was found, so none could come back.`
    : `The score came back after ${count} of ${of} such ${of === 1 ? what : severalOf(what)} (${shareInWords({ count, of })}; those of one series are not independent).`

/** Why a series was not judged. */
export const becauseOf: Readonly<Record<NotJudgedReason, string>> = {
  gaps: 'sessions are numbered with gaps, and too few with a score follow one another',
  few: 'too few scores for this rule to say anything',
  'scale-end': 'the scores stay at an end of the scale, where this rule has nothing to judge by',
  constant: 'the scores do not differ, and this rule measures in units of how much they differ',
}

const namedAtMost = 8

/** Names of series, the first few, and how many more there are. */
const nameList = (series: readonly Pick<ScoreSeries, 'id' | 'rater'>[]): string => {
  const names = series.map(({ id, rater }) => (rater === undefined ? id : `${id} by ${rater}`))
  const more = names.length - namedAtMost
  return more <= 0 ? names.join(', ') : `${names.slice(0, namedAtMost).join(', ')} and ${more} more`
}

/** Why series were not judged, a sentence for each reason. */
export const reasonWords = (reasons: readonly NotJudged[]): readonly string[] =>
  Object.entries(becauseOf).flatMap(([reason, words]) => {
    const some = reasons.filter((one) => one.because === reason)
    return some.length === 0 ? [] : [`Not judged, ${some.length} series (${nameList(some)}): ${words}.`]
  })

/** Series with what a rule said of each. */
export type Looked = readonly (readonly [ScoreSeries, Detection])[]

/** That series of one client by several raters are not independent, as the interval takes them to be. */
const ratersWords = (clients: number, series: number): readonly string[] =>
  clients === series
    ? []
    : [
        `The ${series} series are of ${clients} clients, by several raters; the interval treats them as independent, which they are not.`,
      ]

/** Pairs of neighbouring scores, and of them those that a rule of consecutive sessions did not compare. */
export interface PairsApart {
  readonly pairs: number
  readonly apart: number
}

/** The pairs of a series; none of a rule that compares across gaps. */
export const pairsApart = (series: ScoreSeries, { intervals }: Detection, rule: Rule): PairsApart => {
  if (aboutRule(rule).gaps !== 'skipped') return { pairs: 0, apart: 0 }
  const points = observed(series)
  const gaps = points.slice(1).flatMap(({ session: to }, at): readonly (readonly [number, number])[] => {
    const from = points[at]?.session ?? to
    return to > from + 1 ? [[from, to]] : []
  })
  const apart = gaps.filter(([from, to]) => !intervals.some((one) => one.from === from && one.to === to)).length
  return { pairs: Math.max(points.length - 1, 0), apart }
}

const gapSentence = ({ pairs, apart }: PairsApart): readonly string[] =>
  apart === 0
    ? []
    : [
        `Of ${pairs} pairs of neighbouring scores, ${apart} are more than one session apart and were not compared; --gaps judge compares them, --occasion numbers visits in order.`,
      ]

/** How many neighbouring scores a rule of consecutive sessions did not compare, since sessions without a score lie between. */
export const gapWords = (looked: Looked, rule: Rule): readonly string[] => gapSentence(pairsIn(looked, rule))

/** The pairs of several series. */
const pairsIn = (looked: Looked, rule: Rule): PairsApart => {
  let [pairs, apart] = [0, 0]
  for (const [series, detection] of looked) {
    const own = pairsApart(series, detection, rule)
    pairs += own.pairs
    apart += own.apart
  }
  return { pairs, apart }
}

const unknownChange: Readonly<Record<NonNullable<RuleChangeReliability['because']>, string>> = {
  few: 'fewer than two pairs of them',
  constant: 'the earlier or the later ones do not differ',
  alike: 'they correlate perfectly',
}

/** How reliable a change from one score to the next is, where the rule is given the reliability of the scores. */
export const reliabilityWords = (change: RuleChangeReliability | undefined): readonly string[] => {
  if (change === undefined) return []
  const { scores, pairs, correlation, reliability, because } = change
  if (because !== undefined)
    return [`The reliability of the difference of two neighbouring scores is unknown: ${unknownChange[because]}.`]
  const below =
    Number(reliability) < 0 ? '; below 0: neighbours are more alike than scores of this reliability can be' : ''
  return [
    `The difference of two neighbouring scores has a reliability of ${places(Number(reliability))} ((r − r₁₂)/(1 − r₁₂); scores ${scores}, neighbours correlate ${places(Number(correlation))} over ${pairs} pairs${below}).`,
  ]
}

const uncounted: Readonly<Record<Exclude<Counts, true>, string>> = {
  trend: 'part of a steady trend',
  baseline:
    'the first occasion, where the baseline is made of all sessions: there is nothing before it that it could be worse than',
}

/** Whether a finding counts, as a cell. */
export const countsCell = ({ counts }: Pick<Finding, 'counts'>): string =>
  counts === true ? 'yes' : counts === 'trend' ? 'no: steady trend' : 'no: first of the baseline'

/** How many findings are in the list and are left out of every count, share and sentence. */
export const uncountedWords = (findings: readonly Pick<Finding, 'counts'>[]): readonly string[] => {
  const parts = Object.entries(uncounted).flatMap(([reason, words]) => {
    const number = findings.filter(({ counts }) => counts === reason).length
    return number === 0 ? [] : [`${number} (${words})`]
  })
  return parts.length === 0 ? [] : [`Listed, but left out of every count and share: ${parts.join(', ')}.`]
}

/** What there is to say of the series that a rule looked at, in numbers. */
export interface LookedAt extends ShareFlagged {
  readonly clients: number
  readonly gaps: PairsApart
  readonly change: RuleChangeReliability | undefined
  /** All findings of the movements that are listed. */
  readonly listed: readonly Pick<Finding, 'counts'>[]
}

/** What a rule says of some series: how many it flags for the worse, which ones it cannot judge and why, how reliable a change is, and what of the listed movements does not count. */
export const lookedWords = (
  { share, reasons, clients, gaps, change, listed }: LookedAt,
  rule: Rule,
  better: BetterEnd,
): readonly [string, ...string[]] => [
  shareWords(share, whatOf(rule, movementTo({ better }, 'worsening'))),
  ...ratersWords(clients, share.n),
  ...reasonWords(reasons),
  ...gapSentence(gaps),
  ...reliabilityWords(change),
  ...uncountedWords(listed),
]

/** The same of series that were looked at just now. */
export const flaggedWords = (looked: Looked, rule: Rule, better: BetterEnd): readonly [string, ...string[]] => {
  const worse = movementTo({ better }, 'worsening')
  return lookedWords(
    {
      ...shareFlagged(looked, rule, 'worsening'),
      clients: new Set(looked.map(([{ id }]) => id)).size,
      gaps: pairsIn(looked, rule),
      change: ruleChangeReliability(
        looked.map(([series]) => series),
        rule,
      ),
      listed: looked.flatMap(([, { findings }]) => findings.filter(({ kind }) => kind === worse)),
    },
    rule,
    better,
  )
}
