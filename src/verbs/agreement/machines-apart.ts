import { pooledCoders } from '../../coding/inside.js'
import type { Note } from '../say/note.js'
import { many } from '../say/print.js'
import type { RatedUnits } from '../table/rated-units.js'

/** Returns a note that machines are in the coefficients of two coders alone, where they are. */
export const machinesApart = (read: Pick<RatedUnits, 'coders' | 'machines'>): readonly Note[] => {
  const people = pooledCoders(read).length
  const machines = read.coders.length - people
  if (machines === 0) return []
  const pooled =
    people === 1
      ? 'coefficients of all coders would be of 1 person alone, and are left out'
      : `the coefficients of all coders are of the ${people} people alone`
  const apart = machines === 1 ? '1 machine is' : `${many(machines, 'machine')}, each run by itself, are`
  return [{ _tag: 'MachinesApart', message: `${pooled}; ${apart} in those of two coders` }]
}
