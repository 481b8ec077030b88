/**
 * The signals of a control chart, listed with their source in docs/rules/control-chart.md: a score, a run of scores on one
 * side, or a jump, that chance seldom makes.
 *
 * A run is complete at a score that lies in its zone itself, though not all of its three or five need be there yet. *Beyond*
 * is strict throughout, so a score on the centre ends a run on either side.
 */
import type { Sourced } from '../../../kernel/inside.js'
import type { ObservedPoint } from '../../../series/index.js'
import { d2 } from '../../../statistics/index.js'
import { exceeds } from '../../../statistics/inside.js'
import type { Baseline, Side } from '../baseline.js'

/** The signals the chart knows, in the order in which they are written. */
export const controlChartRules = ['limit', 'two-of-three', 'four-of-five', 'eight-in-a-row', 'moving-range'] as const
export type ChartSignal = (typeof controlChartRules)[number]

/** The upper limit of the moving range of two, in mean moving ranges (1 + 3·d₃/d₂). */
export const d4: Sourced<number> = {
  value: 3.267,
  source:
    'Control chart constant D₄ for two observations, 3.267 in a reprint of the textbook table; 1 + 3·√(2 − 4/π)/d₂ = 3.26653',
  status: 'computed',
  citation: 'read',
  support: 'theory',
}

/** So many of the last scores, on one side, beyond so many thirds of the way to the limit. */
export interface RunRule {
  readonly least: number
  readonly of: number
  readonly thirds: number
}

const runRules: Readonly<Record<Exclude<ChartSignal, 'moving-range'>, RunRule>> = {
  limit: { least: 1, of: 1, thirds: 3 },
  'two-of-three': { least: 2, of: 3, thirds: 2 },
  'four-of-five': { least: 4, of: 5, thirds: 1 },
  'eight-in-a-row': { least: 8, of: 8, thirds: 0 },
}

export const longestRun = 8

/** A baseline with its limits, so many standard deviations from the centre. */
export interface Zones extends Baseline {
  readonly width: number
}

/** A signal that is complete: the first of its scores, and the line its scores are past. */
export interface Signalled {
  readonly signal: ChartSignal
  readonly from: number
  readonly line: number
}

const lineOf = ({ centre, sigma, width }: Zones, side: Side, thirds: number): number =>
  centre + side * (thirds / 3) * width * sigma

export const isPast = ({ extremes }: Zones, side: Side, line: number, score: number): boolean =>
  exceeds(side * score, side * line, extremes)

export const isBeyond = (zones: Zones, score: number): boolean =>
  isPast(zones, -1, lineOf(zones, -1, 3), score) || isPast(zones, 1, lineOf(zones, 1, 3), score)

/** The first session of a run that the last of these scores completes, and its line; `undefined` where it does not. */
export const completedRun = (
  zones: Zones,
  side: Side,
  recent: readonly ObservedPoint[],
  { least, of, thirds }: RunRule,
): Omit<Signalled, 'signal'> | undefined => {
  const line = lineOf(zones, side, thirds)
  const inZone = recent.slice(-of).filter(({ score }) => isPast(zones, side, line, score))
  const [first] = inZone
  return first !== undefined && inZone.length >= least && inZone.at(-1) === recent.at(-1)
    ? { from: first.session, line }
    : undefined
}

/** The mean moving range that the standard deviation was made from, times D₄. */
export const rangeLimit = ({ sigma }: Baseline): number => d4.value * d2.value * sigma

/** A jump between the last two scores; its line is half of the way back. */
const completedJump = (
  zones: Zones,
  side: Side,
  [before, last]: readonly ObservedPoint[],
): Omit<Signalled, 'signal'> | undefined =>
  before !== undefined &&
  last !== undefined &&
  exceeds(side * (last.score - before.score), rangeLimit(zones), [...zones.extremes, before.score, last.score])
    ? { from: before.session, line: (before.score + last.score) / 2 }
    : undefined

/** The signals, of those asked for, that the last of these scores completes on one side. */
export const signalsOf = (
  zones: Zones,
  side: Side,
  recent: readonly ObservedPoint[],
  asked: readonly ChartSignal[],
): readonly Signalled[] =>
  asked.flatMap((signal) => {
    const complete =
      signal === 'moving-range'
        ? completedJump(zones, side, recent.slice(-2))
        : completedRun(zones, side, recent, runRules[signal])
    return complete === undefined ? [] : [{ signal, ...complete }]
  })
