import type { Coder } from '../../vocabulary/inside.js'
import type { Report } from './report.js'

/**
 * Returns what gives coders their shown names. Numbered people are c1, c2 …, and machines m1, m2 … with their model alone: a name
 * or a run may say whose machine it is. A coder is the same in every alliance, since agreement is between coders.
 */
export const coderRenaming = (names: Exclude<Report['names'], 'keep'>): ((coder: Coder) => Coder) => {
  if (names !== 'numbered') return (coder) => ({ ...coder, id: names.get(coder.id) ?? coder.id })
  const known = new Map<string, Coder>()
  const numbers = { person: 0, machine: 0 }
  return (coder) => {
    const key = JSON.stringify(coder)
    const before = known.get(key)
    if (before !== undefined) return before
    numbers[coder._tag] += 1
    const named: Coder =
      coder._tag === 'person'
        ? { _tag: 'person', id: `c${numbers.person}` }
        : {
            _tag: 'machine',
            id: `m${numbers.machine}`,
            ...(coder.model === undefined ? {} : { model: coder.model }),
          }
    known.set(key, named)
    return named
  }
}
