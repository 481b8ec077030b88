import { describe, expect, test } from 'vitest'
import { parseWritten } from '../../../../src/schema/entry/log-line.js'
import {
  lineVersion,
  type RawLine,
  type Upcaster,
  upcast,
  upcasterFaults,
  upcasters,
} from '../../../../src/schema/entry/upcasters.js'

const step = (tag: string, from: number, to: number, change: (event: object) => object): Upcaster => ({
  tag,
  from,
  to,
  upcast: (line) => ({ ...line, event: change(Object(line.event)) }),
})
const line = (v: number, event: object): RawLine => ({ v, alliance: 'a', seq: 1, event })

describe('the steps of the library', () => {
  test('lead from every former version to the present one', () =>
    expect(upcasterFaults(upcasters, { oldest: 1, newest: lineVersion })).toEqual([]))
  test('leave a line of the present version as it is', () => {
    const given = line(lineVersion, { _tag: 'PhaseResumed', resumes: 1 })
    expect(upcast(given)).toBe(given)
  })
})

describe('planted steps', () => {
  const steps = [
    step('Ended', 1, 2, ({ ...rest }) => ({ ...rest, _tag: 'PhaseEnded' })),
    step('PhaseEnded', 2, 3, (event) => ({ ...event, ending: 'agreed' })),
    step('PhaseEnded', 3, 5, (event) => ({ ...event, last: true })),
    step('Told', 4, 5, () => ({ _tag: 'RepairHistoryTold' })),
  ]
  test('follow each other, a changed tag included', () =>
    expect(upcast(line(1, { _tag: 'Ended' }), steps)).toEqual(
      line(5, { _tag: 'PhaseEnded', ending: 'agreed', last: true }),
    ))
  test('begin where the line is', () =>
    expect(upcast(line(3, { _tag: 'PhaseEnded', ending: 'asked' }), steps)).toEqual(
      line(5, { _tag: 'PhaseEnded', ending: 'asked', last: true }),
    ))
  test('leave an entry of another tag as it is, in the newest version', () =>
    expect(upcast(line(1, { _tag: 'SessionHeld', held: {} }), steps)).toEqual(
      line(5, { _tag: 'SessionHeld', held: {} }),
    ))
  test('leave a version from which none leads', () => {
    for (const v of [0, 5, 6, 1.5]) expect(upcast(line(v, { _tag: 'PhaseEnded' }), steps)).toMatchObject({ v })
    for (const value of [null, 1, 'x', [], {}, { v: '1' }]) expect(upcast(value, steps)).toBe(value)
  })
  test('a step back ends the reading', () =>
    expect(upcast(line(2, { _tag: 'A' }), [step('A', 1, 2, (a) => a), step('A', 2, 1, (a) => a)])).toMatchObject({
      v: 2,
    }))
  test('are judged by the schema after them', () => {
    const old = { ...line(0, { _tag: 'Resumed', of: 1 }), session: 2, by: { _tag: 'observer', id: 'o' } }
    const planted = [step('Resumed', 0, 1, () => ({ _tag: 'PhaseResumed', resumes: 1 }))]
    expect(parseWritten(old)).toMatchObject({ left: [{ _tag: 'UnknownVersion' }] })
    expect(parseWritten(old, planted)).toMatchObject({ right: { v: 1, event: { _tag: 'PhaseResumed', resumes: 1 } } })
    expect(parseWritten(old, [step('Resumed', 0, 1, (event) => event)])).toMatchObject({
      left: [{ _tag: 'UnknownTag', path: ['event', '_tag'] }],
    })
  })
})

describe('faults of a list', () => {
  const same = (event: object): object => event
  const faults = (...steps: readonly Upcaster[]) => upcasterFaults(steps, { oldest: 1, newest: 3 })
  const [first, second] = [step('A', 1, 2, same), step('A', 2, 3, same)]
  test('none', () => expect(faults(first, second, step('B', 2, 3, same))).toEqual([]))
  test('a gap', () => expect(faults(first)).toEqual(['no step leads on from version 2']))
  test('a doubled step', () => expect(faults(first, second, first)).toEqual(['A has two steps from version 1']))
  test('a cycle, and what leads out of the versions', () =>
    expect(faults(first, second, step('B', 2, 1, same), step('C', 2, 4, same))).toEqual([
      'B goes from version 2 to 1, of 1 to 3',
      'C goes from version 2 to 4, of 1 to 3',
    ]))
})
