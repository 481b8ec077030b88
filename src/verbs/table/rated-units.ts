import type { CodeValue } from '../../coding/inside.js'

/** One rating: null is missing. */
export interface Rated {
  readonly unit: string
  readonly session?: string
  readonly by?: string
  readonly code?: string
  readonly coder: string
  readonly value: CodeValue | null
  readonly line?: number
}

/** What was rated, with the line of a table on which it is first. */
export type RatedUnit = Pick<Rated, 'unit' | 'session' | 'by' | 'line'>

/** A unit with a rating of each coder, in the order of the coders. */
export interface UnitRatings extends RatedUnit {
  readonly ratings: readonly (CodeValue | null)[]
}

/** The ratings of one code, or of all where codes are not distinguished. */
export interface CodeRatings {
  readonly code?: string
  readonly units: readonly UnitRatings[]
}

/** Ratings by code, unit and coder. */
export interface RatedUnits {
  readonly coders: readonly string[]
  /** The coders that are known to be machines. */
  readonly machines?: readonly string[]
  readonly codes: readonly CodeRatings[]
  /** How many sessions and alliances the units come from, where that is known. */
  readonly sessions?: number
  readonly alliances?: number
}

/** A unit whose ratings are being filled in. */
interface Filling extends RatedUnit {
  readonly ratings: (CodeValue | null)[]
}

const order = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Returns ratings by code, unit and coder, each in the order in which they first come; what is not there is missing. */
export const byUnit = (all: readonly Rated[]): RatedUnits => {
  const coders = order(all.map(({ coder }) => coder))
  const places = new Map(coders.map((coder, place) => [coder, place]))
  const codes = new Map<string | undefined, Map<string, Filling>>()
  for (const { coder, code, value, ...of } of all) {
    const units = codes.get(code) ?? new Map<string, Filling>()
    codes.set(code, units)
    const key = JSON.stringify([of.session ?? null, of.unit])
    const unit = units.get(key) ?? { ...of, ratings: coders.map(() => null) }
    units.set(key, unit)
    unit.ratings[places.get(coder) ?? 0] = value
  }
  const sessions = new Set(all.flatMap(({ session }) => session ?? [])).size
  return {
    ...{ coders, ...(sessions === 0 ? {} : { sessions }) },
    codes: [...codes].map(([code, units]) => ({ ...(code === undefined ? {} : { code }), units: [...units.values()] })),
  }
}

/** What a unit is called. */
export const unitName = ({ unit, session }: RatedUnit): string =>
  session === undefined ? unit : `session ${session}, ${unit}`

/** Whether every coder rated a unit. */
export const isComplete = ({ ratings }: UnitRatings): boolean => !ratings.includes(null)
