/** Closings of harms that later corrections made void: the cost of replay grows with their number, not as a power of two of it. */
import { type AllianceEvent, evolve, initial, replay } from 'rupture-repair'
import { expect, it } from 'vitest'
import { at, course, says, trio } from '../../model/given.js'

const reported = (harm: string, doneBy: readonly string[]): AllianceEvent & { readonly _tag: 'HarmReported' } => ({
  _tag: 'HarmReported',
  stamp: at(0, says('ann')),
  harm,
  what: { kind: 'abuse', doneBy, doneTo: ['ann'], happened: { _tag: 'unknown' } },
})

/** A harm closed by a person who is then named as having done it, so many times. */
const voided = (closings: number): readonly AllianceEvent[] =>
  Array.from({ length: closings }, (_, index): readonly AllianceEvent[] => {
    const harm = `h${index}`
    return [
      reported(harm, []),
      { _tag: 'HarmClosed', stamp: at(0, says('ben')), harm, as: 'handed-over' },
      { _tag: 'EntryAmended', stamp: at(0, says('ann')), entry: 3 * index + 2, instead: reported(harm, ['ben']) },
    ]
  }).flat()

it.each([1, 3, 14, 40])('%i closings, each void before the next, are read so many times and no more', (closings) => {
  const [began] = course(trio).events
  if (began === undefined) throw new Error('a course begins')
  const log = [began, ...voided(closings)]
  let reads = 0
  const counted = new Proxy(began, {
    get: (event, key) => {
      if (key === '_tag') reads += 1
      return Reflect.get(event, key)
    },
  })
  const replayed = replay([counted, ...log.slice(1)])
  expect(reads).toBeGreaterThan(0)
  expect(reads).toBeLessThan(50 * (closings + 1))
  expect(replayed).toEqual({ _tag: 'Right', right: log.reduce(evolve, initial) })
})
