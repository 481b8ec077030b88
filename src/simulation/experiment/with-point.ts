import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { DesignPoint, DesignValue } from './design.js'

export type Json = DesignValue | readonly Json[] | { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Returns a scenario, as JSON, with other values at some places; on the left the places that it has not. Whether it is still
 * a scenario is for its parser to say.
 *
 * A place is written with dots, `ruptures.withdrawal.hazard`. The last key may be new, since a scenario may leave out what
 * has a default; the object around it must be there.
 */
export const withPoint = (scenario: Json, point: DesignPoint): Either<NonEmpty<string>, Json> => {
  const astray: string[] = []
  let changed = scenario
  for (const [place, value] of Object.entries(point)) {
    const next = put(changed, place.split('.'), value)
    if (next === undefined) astray.push(place)
    else changed = next
  }
  const places = nonEmpty(astray)
  return places === undefined ? right(changed) : left(places)
}

const put = (into: Json | undefined, [key, ...deeper]: readonly string[], value: DesignValue): Json | undefined => {
  if (key === undefined) return value
  if (!isObject(into)) return undefined
  const inner = put(Object.hasOwn(into, key) ? into[key] : undefined, deeper, value)
  return inner === undefined ? undefined : { ...into, [key]: inner }
}
