import type { CodeValue } from '../../coding/inside.js'
import type { Aggregate } from '../options/agreement.js'
import type { UnitRatings } from '../table/rated-units.js'

const made: Readonly<
  Record<Aggregate, (values: readonly CodeValue[], isPresent: (value: CodeValue) => boolean) => number>
> = {
  count: (values, isPresent) => values.filter(isPresent).length,
  any: (values, isPresent) => (values.some(isPresent) ? 1 : 0),
  max: (values) => values.reduce<number>((greatest, value) => Math.max(greatest, Number(value)), -Infinity),
  mean: (values) => values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length,
}

/** Returns a unit for each session, whose rating by a coder is made of those of its units; every coder rated all of them. */
export const ofSessions = (
  units: readonly UnitRatings[],
  how: Aggregate,
  isPresent: (value: CodeValue) => boolean,
): readonly UnitRatings[] => {
  const sessions = new Map<string, UnitRatings[]>()
  for (const unit of units) {
    const key = unit.session ?? ''
    const own = sessions.get(key)
    if (own === undefined) sessions.set(key, [unit])
    else own.push(unit)
  }
  return [...sessions.values()].map((own) => {
    const [first] = own
    const { session = '' } = first ?? {}
    const ratings = (first?.ratings ?? []).map((_, coder) =>
      made[how](
        own.flatMap(({ ratings }) => ratings[coder] ?? []),
        isPresent,
      ),
    )
    return { unit: session, ratings }
  })
}
