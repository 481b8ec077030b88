import fc from 'fast-check'
import { expect, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { plain } from './heart.js'
import { type Undone, undoGivesBack } from './undo.js'

const seed = 20_261_130
const timeout = 120_000
const all = 300
const undone: Undone = { entries: new Map(), corrections: 0 }

it.each([individual, group])(`undoes the last act of $name, and that again (seed ${seed})`, { timeout }, (roster) =>
  fc.assert(undoGivesBack(plain, roster, undone), { seed, numRuns: runs(all) }),
)

it('undid acts of many sizes', () => {
  console.log(`seed ${seed}: acts by entries ${JSON.stringify([...undone.entries].toSorted(([a], [b]) => a - b))}`)
  expect(undone.entries.get(1) ?? 0).toBeGreaterThan(runs(100))
  expect(undone.entries.get(2) ?? 0).toBeGreaterThan(runs(20))
  expect(undone.entries.get(3) ?? 0).toBeGreaterThan(runs(5))
  expect(undone.corrections).toBeGreaterThan(runs(5))
})

it('fails of a heart that forgets withdrawals', () =>
  breaks(
    undoGivesBack(
      {
        ...plain,
        evolve: (state, event) =>
          event._tag === 'EntryWithdrawn' || event._tag === 'EntriesCorrected' ? state : plain.evolve(state, event),
      },
      group,
      { entries: new Map(), corrections: 0 },
    ),
    seed,
    all,
  ))
