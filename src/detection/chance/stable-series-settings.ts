import { isSeed } from '../../statistics/inside.js'
import { type BetterEnd, greatestScore, type ScaleRange } from '../../vocabulary/inside.js'

/** A stable alliance as a measure sees it, and the seed of its noise; scores are in the unit of the scale. */
export interface StableScores {
  /** A whole number from 0 to 2⁵³ − 1; the same seed gives the same scores on every machine. */
  readonly seed: number
  /** How many sessions, from session 1; at most 10,000. */
  readonly sessions: number
  /** The correlation φ of one session's score with the next one's, between −1 and 1. */
  readonly autocorrelation: number
  /** The standard deviation of a person's scores around their level, above 0. */
  readonly sd: number
  /** The level; 0 where it is left out, which only rules that look at differences alone do not notice. */
  readonly mean?: number
  /** `higher` where it is left out. */
  readonly better?: BetterEnd
  /** The ends of the scale, at which scores are cut off. */
  readonly range?: ScaleRange
  /** The distance between two neighbouring scores of the scale, counted from its least score (or from 0). */
  readonly step?: number
}

export interface KnownDrop {
  /** In the unit of the scores, above 0, toward the worse end. */
  readonly size: number
  /** The last session before it. */
  readonly after: number
  /** How many sessions it lasts; `null`: all that follow. */
  readonly lasting: number | null
}

/** A setting with which nothing can be simulated, and what was expected. */
export interface StableProblem {
  readonly _tag: 'InvalidSetting'
  readonly setting: string
  readonly expected: string
}

/** What may be set for a simulation, all of it optional where a problem of it is looked for. */
interface Settings extends StableScores {
  readonly series?: number
  readonly drop?: KnownDrop
}

/**
 * Returns what keeps these settings from being simulated, all problems at once; empty where nothing does.
 *
 * @example
 * const problems = stableProblems({ seed: 7, sessions: 0, autocorrelation: 1, sd: 0.8 })
 * problems.map(({ setting }) => setting) // => ['sessions', 'autocorrelation']
 */
export const stableProblems = (settings: Settings): readonly StableProblem[] => {
  const { seed, sessions, autocorrelation, sd, mean = 0, range, step = 1, series = 1, drop } = settings
  const ascends = range === undefined || (isScore(range.min) && isScore(range.max) && range.min < range.max)
  const least = range?.min ?? Number.NEGATIVE_INFINITY
  const greatest = range?.max ?? Number.POSITIVE_INFINITY
  const checks: readonly (readonly [setting: string, holds: boolean, expected: string])[] = [
    ['seed', isSeed(seed), 'a whole number from 0 to 9007199254740991'],
    ['sessions', isCount(sessions, 10_000), 'a whole number from 1 to 10000'],
    ['series', isCount(series, 2 ** 32), 'a whole number from 1 to 4294967296'],
    ['autocorrelation', Math.abs(autocorrelation) < 1, 'a number between -1 and 1'],
    ['sd', isScore(sd) && sd > 0, 'a number above 0'],
    ['range', ascends, 'a least and a greater greatest score'],
    ['mean', isScore(mean) && (!ascends || (mean >= least && mean <= greatest)), 'a score, within the range'],
    ['step', isScore(step) && step > 0, 'a number above 0'],
    ['drop.size', drop === undefined || (isScore(drop.size) && drop.size > 0), 'a number above 0'],
    ['drop.after', drop === undefined || isCount(drop.after, sessions - 1), 'a session before the last one'],
    [
      'drop.lasting',
      drop === undefined || drop.lasting === null || isCount(drop.lasting, Number.MAX_SAFE_INTEGER),
      'a whole number of sessions from 1, or null for all that follow',
    ],
  ]
  return checks.flatMap(([setting, holds, expected]) =>
    holds ? [] : [{ _tag: 'InvalidSetting' as const, setting, expected }],
  )
}

/** Whether a number lies within what a series may hold, ±10¹⁵. */
const isScore = (value: number): boolean => Math.abs(value) <= greatestScore

const isCount = (value: number, greatest: number): boolean =>
  Number.isSafeInteger(value) && value >= 1 && value <= greatest
