import { wilsonInterval } from '../../statistics/index.js'
import type { Detection, NotJudgedReason, ScoreSeries } from '../../vocabulary/inside.js'
import { type Direction, keyOf } from '../definition/inside.js'
import type { Rule } from '../registry/rules.js'
import { type Judgement, judgementOf } from './judgement.js'

/** How many series a rule flags, with both denominators; numbers of series, and shares that are `null` of none. */
export interface FlaggedShare {
  readonly flagged: number
  readonly judged: number
  /** Not judged: an end of the scale hides such a movement, or nothing varies. */
  readonly cannotShow: number
  readonly tooFew: number
  /** All series: judged, cannot show and too few. */
  readonly n: number
  /** Flagged of those judged, with the limits of its 95% score interval. */
  readonly ofJudged: number | null
  readonly low: number | null
  readonly high: number | null
  /** Flagged of all. */
  readonly ofAll: number | null
}

/** A series that a rule cannot judge, and why. */
export interface NotJudged extends Pick<ScoreSeries, 'id' | 'rater'> {
  readonly because: NotJudgedReason
}

/** The share of series that a rule flags, and the reason for each series that it cannot judge. */
export interface ShareFlagged {
  readonly share: FlaggedShare
  readonly reasons: readonly NotJudged[]
}

/** Returns how many of some judgements say flagged, with both denominators. */
export const shareOfJudgements = (judgements: readonly Judgement[]): FlaggedShare => {
  const number = (tag: Judgement['_tag']): number => judgements.filter(({ _tag }) => _tag === tag).length
  const flagged = judgements.filter((one) => one._tag === 'Judged' && one.flagged).length
  const [judged, n] = [number('Judged'), judgements.length]
  const limits = wilsonInterval({ count: flagged, of: judged })
  return {
    flagged,
    judged,
    cannotShow: number('CannotShow'),
    tooFew: number('TooFew'),
    n,
    ofJudged: judged === 0 ? null : flagged / judged,
    low: judged === 0 ? null : limits.low,
    high: judged === 0 ? null : limits.high,
    ofAll: n === 0 ? null : flagged / n,
  }
}

/** Returns why each of the series that were not judged was not; judgements are in the order of the series. */
export const reasonsOf = (
  series: readonly Pick<ScoreSeries, 'id' | 'rater'>[],
  judgements: readonly Judgement[],
): readonly NotJudged[] =>
  series.flatMap((one, index): readonly NotJudged[] => {
    const judgement = judgements[index]
    return judgement === undefined || judgement._tag === 'Judged' ? [] : [{ ...keyOf(one), because: judgement.because }]
  })

/**
 * Returns the share of series that a rule flags in one direction, of those it can judge and of all, and why it cannot judge the
 * others.
 *
 * Each series is given with what the rule said of it. Throws as `detect` does. Source: definition of this library; the interval
 * is that of Wilson (1927) and treats series as independent.
 *
 * @example
 * const seriesOf = (id: string, scores: readonly number[]) =>
 *   ({ id, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * const series = [seriesOf('ann', [6, 3]), seriesOf('ben', [6, 6]), seriesOf('cleo', [6])]
 * const { share, reasons } = shareFlagged(series.map((one) => [one, detect(one, rule)]), rule, 'worsening')
 * const numbers = [share.flagged, share.judged, share.n]
 * numbers // => [1, 2, 3]
 * reasons // => [{ id: 'cleo', because: 'few' }]
 */
export const shareFlagged = (
  looked: readonly (readonly [ScoreSeries, Detection])[],
  rule: Rule,
  direction: Direction,
): ShareFlagged => {
  const judgements = looked.map(([series, detection]) => judgementOf(series, rule, detection, direction))
  const series = looked.map(([one]) => one)
  return { share: shareOfJudgements(judgements), reasons: reasonsOf(series, judgements) }
}
