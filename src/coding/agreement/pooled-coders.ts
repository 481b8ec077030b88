/** Coders, and which of them are machines. */
interface Coders {
  readonly coders: readonly string[]
  readonly machines?: readonly string[]
}

/**
 * Returns the places of the coders that the coefficients of all are of: people alone where there are people, since runs of one
 * machine would pass for coders who agree. A person and one machine are two coders as any.
 */
export const pooledCoders = ({ coders, machines = [] }: Coders): readonly number[] => {
  const places = coders.map((_, place) => place)
  const people = places.filter((place) => !machines.includes(coders[place] ?? ''))
  return coders.length === 2 || people.length === 0 ? places : people
}
