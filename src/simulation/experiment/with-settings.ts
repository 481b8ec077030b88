import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import type { Setting, Settings } from './design.js'

/** A value of JSON. */
export type Json = Setting | readonly Json[] | { readonly [key: string]: Json }

/** A place that is not in a scenario: the object it should stand in is not there. */
export interface NoSuchPlace {
  readonly _tag: 'NoSuchPlace'
  readonly place: string
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A scenario, as JSON, with other values at some places; whether it is still a scenario is for its parser to say.
 *
 * A place is written with dots, `ruptures.withdrawal.hazard`. The last key may be new, since a scenario may leave out what
 * has a default; what it stands in must be there.
 *
 * @example
 * ```ts
 * import { withSettings } from 'rupture-repair/simulation'
 *
 * const changed = withSettings({ population: { traitSd: 1 } }, { 'population.mean': 4 })
 * changed._tag === 'Right' && changed.right // => { population: { traitSd: 1, mean: 4 } }
 * const astray = withSettings({ growth: 0 }, { 'growth.rate': 1 })
 * astray._tag === 'Left' && astray.left // => [{ _tag: 'NoSuchPlace', place: 'growth.rate' }]
 * ```
 */
export const withSettings = (scenario: Json, settings: Settings): Either<NonEmpty<NoSuchPlace>, Json> => {
  const astray: NoSuchPlace[] = []
  let changed = scenario
  for (const [place, value] of Object.entries(settings)) {
    const next = put(changed, place.split('.'), value)
    if (next === undefined) astray.push({ _tag: 'NoSuchPlace', place })
    else changed = next
  }
  const problems = nonEmpty(astray)
  return problems === undefined ? right(changed) : left(problems)
}

const put = (into: Json | undefined, [key, ...deeper]: readonly string[], value: Setting): Json | undefined => {
  if (key === undefined) return value
  if (!isObject(into)) return undefined
  const inner = put(Object.hasOwn(into, key) ? into[key] : undefined, deeper, value)
  return inner === undefined ? undefined : { ...into, [key]: inner }
}
