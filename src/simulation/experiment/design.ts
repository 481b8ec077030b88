import type { Either, NonEmpty } from '../../kernel/index.js'
import { left, right } from '../../kernel/index.js'
import { type LatinRange, latinHypercube } from './latin-hypercube.js'

/** What can stand at a single place of a scenario. */
export type Setting = number | string | boolean | null

/** Values by the place they go to in a scenario, such as `ruptures.withdrawal.hazard`. */
export type Settings = Readonly<Record<string, Setting>>

/** Which settings an experiment tries; each is tried on every one of its scenarios. */
export type Design =
  /** Every combination of the values. */
  | { readonly _tag: 'grid'; readonly values: Readonly<Record<string, readonly Setting[]>> }
  /** These and no others. */
  | { readonly _tag: 'list'; readonly settings: readonly Settings[] }
  /** Points spread over ranges, with each of `points` strata of each range used once; see latin-hypercube.ts. */
  | {
      readonly _tag: 'latin-hypercube'
      readonly ranges: Readonly<Record<string, LatinRange>>
      readonly points: number
      readonly seed: number
    }

/** A design that tries nothing, or more than can be meant. */
export interface DesignSize {
  readonly _tag: 'DesignSize'
  readonly found: number
  readonly most: number
}

/** The most settings a design may try. */
export const mostSettings = 10_000

/**
 * The settings that a design tries, in order; of a grid the last place changes fastest.
 *
 * Refused: none or more than `mostSettings`. A grid without places tries the scenarios as they are.
 *
 * @example
 * ```ts
 * import { settingsOf } from 'rupture-repair/simulation'
 *
 * const tried = settingsOf({ _tag: 'grid', values: { sessions: [10, 20], growth: [0, 0.02] } })
 * tried._tag === 'Right' && tried.right.length // => 4
 * ```
 */
export const settingsOf = (design: Design): Either<DesignSize, NonEmpty<Settings>> => {
  const found = sizeOf(design)
  if (!(found >= 1 && found <= mostSettings)) return left({ _tag: 'DesignSize', found, most: mostSettings })
  const [first, ...others] = spread(design)
  return first === undefined ? left({ _tag: 'DesignSize', found: 0, most: mostSettings }) : right([first, ...others])
}

const sizeOf = (design: Design): number => {
  switch (design._tag) {
    case 'grid':
      return Object.values(design.values).reduce((size, values) => size * values.length, 1)
    case 'list':
      return design.settings.length
    case 'latin-hypercube':
      return design.points
  }
}

const spread = (design: Design): readonly Settings[] => {
  switch (design._tag) {
    case 'grid':
      return Object.entries(design.values).reduce<readonly Settings[]>(
        (sofar, [place, values]) => sofar.flatMap((chosen) => values.map((value) => ({ ...chosen, [place]: value }))),
        [{}],
      )
    case 'list':
      return design.settings
    case 'latin-hypercube':
      return latinHypercube(design.ranges, design.points, design.seed)
  }
}
