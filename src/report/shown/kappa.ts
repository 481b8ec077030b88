import type { PersonCompared } from '../../detection/inside.js'
import { fixed } from '../../kernel/inside.js'
import { cohenKappa } from '../../statistics/index.js'

/** Units by what two raters say of each: a positive of both, of the one alone, of the other alone, of neither. */
type Fourfold = readonly [both: number, onlyOne: number, onlyOther: number, neither: number]

/** How far two rules agree beyond chance, with all that the number rests on. */
export interface KappaShown {
  /** Clients with at least one unit. */
  readonly clients: number
  readonly units: number
  readonly both: number
  /** Units that the one rule flags, and that the other does. */
  readonly positives: readonly [one: number, other: number]
  /** `0.42 (0.10 to 0.74)`; a dash where it is not defined, and without an interval where too few clients allow none. */
  readonly words: string
}

const nothing: Fourfold = [0, 0, 0, 0]

const added = (some: Fourfold, more: Fourfold, sign = 1): Fourfold => [
  some[0] + sign * more[0],
  some[1] + sign * more[1],
  some[2] + sign * more[2],
  some[3] + sign * more[3],
]

const kappa = ([both, onlyOne, onlyOther, neither]: Fourfold): number =>
  cohenKappa([
    [both, onlyOne],
    [onlyOther, neither],
  ]).value ?? Number.NaN

const fewest = 5
const z = 1.959963984540054

/** The 97.5th percentile of Student's t; Abramowitz and Stegun, 26.7.5, which errs by less than 0.01 from 4 degrees of freedom on. */
const studentT = (df: number): number =>
  z +
  (z ** 3 + z) / (4 * df) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3)

/**
 * Returns the 95% limits of κ by the jackknife over clients: units of one client are not independent of one another, and clients
 * are left out one by one. None where there are fewer than five clients, or where κ is not defined without one of them.
 */
const limits = (all: Fourfold, clients: readonly Fourfold[]): readonly [low: number, high: number] | undefined => {
  const n = clients.length
  const without = clients.map((own) => kappa(added(all, own, -1)))
  if (n < fewest || without.some(Number.isNaN)) return undefined
  const mean = without.reduce((sum, one) => sum + one, 0) / n
  const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const reach = studentT(n - 1) * Math.sqrt(((n - 1) / n) * squares)
  const middle = kappa(all)
  return [Math.max(-1, middle - reach), Math.min(1, middle + reach)]
}

export const kappaShown = (byClient: ReadonlyMap<string, Fourfold>): KappaShown => {
  const clients = [...byClient.values()].filter((own) => own.some((count) => count > 0))
  const all = clients.reduce((sum, own) => added(sum, own), nothing)
  const middle = kappa(all)
  const interval = limits(all, clients)
  const words =
    interval === undefined
      ? fixed(middle, 2)
      : `${fixed(middle, 2)} (${fixed(interval[0], 2)} to ${fixed(interval[1], 2)})`
  return {
    clients: clients.length,
    units: all.reduce((sum, count) => sum + count, 0),
    both: all[0],
    positives: [all[0] + all[1], all[0] + all[2]],
    words: Number.isNaN(middle) ? '–' : words,
  }
}

/** Returns the fourfold table of each client, of the series or of the sessions that both rules judge. */
export const fourfolds = (
  persons: readonly PersonCompared[],
  [one, other]: readonly [string, string],
  units: 'series' | 'sessions',
): ReadonlyMap<string, Fourfold> => {
  const tables = new Map<string, Fourfold>()
  for (const { id, rules } of persons) {
    const [a, b] = [one, other].map((name) => rules.find((rule) => rule.name === name))
    if (a === undefined || b === undefined) continue
    const flags =
      units === 'sessions'
        ? [...a.flagged, ...a.passed]
            .filter((session) => b.flagged.includes(session) || b.passed.includes(session))
            .map((session) => [a.flagged.includes(session), b.flagged.includes(session)] as const)
        : a.isAssessable && b.isAssessable
          ? [[a.flagged.length > 0, b.flagged.length > 0] as const]
          : []
    const own = flags.reduce<Fourfold>(
      (sum, [flag, theirs]) =>
        added(sum, flag ? (theirs ? [1, 0, 0, 0] : [0, 1, 0, 0]) : theirs ? [0, 0, 1, 0] : [0, 0, 0, 1]),
      nothing,
    )
    tables.set(id, added(tables.get(id) ?? nothing, own))
  }
  return tables
}
