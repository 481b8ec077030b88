import type { Aggregate } from '../options/agreement.js'

/** What a unit is called where it is a session, by how its value is made of those of its units. */
export const sessionUnit: Readonly<Record<Aggregate, string>> = {
  count: 'session frequency',
  any: 'session presence',
  max: 'session maximum',
  mean: 'session mean',
}
