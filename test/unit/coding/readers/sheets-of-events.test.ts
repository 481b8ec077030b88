import { describe, expect, it } from 'vitest'
import type { CodedEvent, Recording } from '../../../../src/coding/readers/recording.js'
import { type EventSheet, mostSegments, sheetOfEvents } from '../../../../src/coding/readers/sheets-of-events.js'
import type { Windows } from '../../../../src/coding/readers/windows.js'

const event = (from: number, to?: number): CodedEvent => ({
  ...{ code: 'a', from, subject: '', values: [], place: { line: 2 } },
  ...(to === undefined ? {} : { to }),
})
const made = (
  events: readonly CodedEvent[],
  windows: Partial<Windows> = {},
  more: Partial<EventSheet & Recording> = {},
) => {
  const { starts = 0, length, startAt = 0 } = more
  return sheetOfEvents(
    { id: '', starts, ...(length === undefined ? {} : { length }), subjects: [''], events },
    {
      key: { session: 1, coder: { _tag: 'person', id: 'ann' } },
      codeSet: { id: 'own-1', name: 'own', version: '1', codes: [{ code: 'a' }], values: [], presentFrom: null },
      ...{ use: 'main', made: 'independent', blindTo: [], absent: 0, startAt },
      windows: { window: 60, straddle: 'any', last: 'keep', ...windows },
    },
  )
}
/** The values of the code, segment by segment, and what was left out. */
const seen = (...given: Parameters<typeof made>) => {
  const result = made(...given)
  if (result._tag === 'Left') return result.left.map(({ _tag }) => _tag)
  const { sheet, before, begunBefore, dropped } = result.right
  return { codes: sheet.segments.map(({ codes }) => codes.a).join(''), before, begunBefore, dropped }
}
const nothing = { before: 0, begunBefore: 0, dropped: 0 }

describe('the beginning of a session', () => {
  const at100 = { startAt: 90.1, starts: 9.9, length: 270.1 }

  it('is not in a state that ends there, and has a point that is there', () => {
    expect(seen([event(50, 100)], {}, at100)).toEqual({ ...nothing, codes: '000', before: 1 })
    expect(seen([event(100)], {}, at100)).toEqual({ ...nothing, codes: '100' })
    expect(seen([event(100, 100)], {}, at100)).toEqual({ ...nothing, codes: '100' })
    expect(seen([event(50, 100.1)], {}, at100)).toEqual({ ...nothing, codes: '100' })
    expect(seen([event(99.9)], {}, at100)).toEqual({ ...nothing, codes: '000', before: 1 })
  })

  it('is where a state begins, by onset, only if it began there', () => {
    expect(seen([event(50, 130)], { straddle: 'onset' }, at100)).toEqual({ ...nothing, codes: '000', begunBefore: 1 })
    expect(seen([event(100, 130)], { straddle: 'onset' }, at100)).toEqual({ ...nothing, codes: '100' })
    expect(seen([event(50, 130)], { straddle: 'majority' }, at100)).toEqual({ ...nothing, codes: '100' })
  })
})

describe('the end of a session', () => {
  it('drops with the last segment an event that is mostly there', () => {
    const dropped = { straddle: 'majority', last: 'drop' } as const
    expect(seen([event(110, 145)], dropped, { length: 150 })).toEqual({ ...nothing, codes: '00', dropped: 1 })
    expect(seen([event(90, 125)], dropped, { length: 150 })).toEqual({ ...nothing, codes: '01' })
    expect(seen([event(120)], { last: 'drop' }, { length: 150 })).toEqual({ ...nothing, codes: '00', dropped: 1 })
    expect(seen([event(110, 145)], { last: 'drop' }, { length: 150 })).toEqual({ ...nothing, codes: '01' })
  })

  it('has a point that is there, and no state that begins there', () => {
    for (const straddle of ['any', 'onset', 'majority'] as const) {
      expect(seen([event(120)], { straddle }, { length: 120 })).toEqual({ ...nothing, codes: '01' })
      expect(seen([event(120, 130)], { straddle }, { length: 120 })).toEqual(['AfterSession'])
      expect(seen([event(119.999999, 130)], { straddle }, { length: 120 })).toEqual({ ...nothing, codes: '01' })
    }
  })
})

it('makes no more segments than a session can have', () => {
  const length = mostSegments * 60
  expect(made([], {}, { length: length + 1 })).toMatchObject({
    left: [{ _tag: 'TooManySegments', recording: '', most: mostSegments }],
  })
  expect(seen([], {}, { length })).toMatchObject(nothing)
  expect(seen([event(2e9)], { window: 1e-3 }, { length: 1e9 })).toEqual(['TooManySegments', 'AfterSession'])
})
