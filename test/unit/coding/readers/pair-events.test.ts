import { expect, it } from 'vitest'
import { type EventMark, pairEvents, pairKey } from '../../../../src/coding/readers/pair-events.js'

const mark = (time: number, status: EventMark['status'], subject = ''): EventMark => ({
  ...{ code: 's', subject, values: [], time, status, place: { event: time } },
})

it('pairs marks of one code, subject and modifiers, in time and not in the order of the file', () => {
  const { events, problems } = pairEvents([
    mark(5, 'start-or-stop', 'b'),
    mark(9, 'start-or-stop', 'a'),
    mark(2, 'start-or-stop', 'a'),
    mark(7, 'start-or-stop', 'b'),
    mark(3, 'point'),
  ])
  expect(problems).toEqual([])
  expect(events.map(({ from, to, subject }) => [subject, from, to])).toEqual([
    ['a', 2, 9],
    ['', 3, undefined],
    ['b', 5, 7],
  ])
})

it('names a start without a stop, a stop without a start, and a second start', () => {
  const named = (...marks: readonly EventMark[]) => pairEvents(marks).problems
  expect(named(mark(1, 'start'))).toEqual([{ _tag: 'Unpaired', event: 1, which: 'start' }])
  expect(named(mark(1, 'stop'))).toEqual([{ _tag: 'Unpaired', event: 1, which: 'stop' }])
  expect(named(mark(1, 'start'), mark(2, 'start'), mark(3, 'stop'))).toEqual([
    { _tag: 'Unpaired', event: 1, which: 'start' },
  ])
})

it('keeps a start without a stop as an event at its moment, so that its code can be judged', () => {
  const events = (faulty: readonly string[], ...marks: readonly EventMark[]) =>
    pairEvents(marks, new Set(faulty)).events.map(({ from, to }) => [from, to])
  expect(events([], mark(1, 'start'), mark(2, 'start'), mark(3, 'stop'))).toEqual([
    [1, undefined],
    [2, 3],
  ])
  const key = pairKey(mark(1, 'start'))
  expect(events([key], mark(1, 'start'), mark(2, 'point'), mark(3, 'stop'))).toEqual([
    [1, undefined],
    [2, undefined],
  ])
  expect(events([key], mark(1, 'start-or-stop'), mark(3, 'start-or-stop'))).toEqual([])
  expect(pairEvents([mark(1, 'start')], new Set([key])).problems).toEqual([])
})
