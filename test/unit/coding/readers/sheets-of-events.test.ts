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

describe('what keeps a sheet from being made', () => {
  const problems = (...given: Parameters<typeof made>) => {
    const result = made(...given)
    return result._tag === 'Left' ? result.left : []
  }
  it('is a length that no one knows', () => {
    expect(problems([event(5)])).toEqual([{ _tag: 'NoLength', recording: '' }])
    expect(made([event(5)], {}, { length: 60 })).toMatchObject({ _tag: 'Right' })
  })
  it('is a beginning at the end of the recording or after it', () => {
    for (const startAt of [60, 61])
      expect(problems([], {}, { length: 60, startAt })).toEqual([{ _tag: 'StartsAfterEnd', recording: '', end: 60 }])
    expect(seen([], {}, { length: 60, startAt: 59 })).toEqual({ ...nothing, codes: '0' })
  })
  it('is that no segment is left', () => {
    expect(problems([], { last: 'drop' }, { length: 59 })).toEqual([{ _tag: 'NoSegment', recording: '' }])
    expect(seen([], { last: 'drop' }, { length: 60 })).toEqual({ ...nothing, codes: '0' })
  })
  it('is an event without a code, by what it is', () => {
    const blank = (more: Partial<CodedEvent>) => problems([{ ...event(5), code: '', ...more }], {}, { length: 60 })
    expect([blank({}), blank({ isText: true })]).toEqual([
      [{ _tag: 'NoCode', line: 2 }],
      [{ _tag: 'EmptyAnnotation', line: 2 }],
    ])
  })
})

describe('the value of an event', () => {
  const rated = (
    values: readonly (number | string)[],
    presentFrom: number | string | null,
    events: readonly CodedEvent[],
  ) => {
    const result = sheetOfEvents(
      { id: 'r', starts: 0, length: 60, subjects: [''], events },
      {
        key: { session: 1, coder: { _tag: 'person', id: 'ann' } },
        codeSet: { id: 'own-1', name: 'own', version: '1', codes: [{ code: 'a' }], values, presentFrom },
        ...{ use: 'main', made: 'independent', blindTo: [], absent: null, startAt: 0 },
        windows: { window: 60, straddle: 'any', last: 'keep' },
      },
    )
    return result._tag === 'Left' ? result.left : result.right.sheet.segments.map(({ codes }) => codes.a)
  }
  const chosen = (...values: readonly string[]): CodedEvent => ({ ...event(5), values })
  const places = { line: 2, code: 'a' }

  it('is the one chosen beside it that the set has, or its only one that counts as present', () => {
    expect(rated([1, 2, 3], 2, [chosen('3')])).toEqual([3])
    expect(rated([1, 2, 3], 2, [chosen('client', '2')])).toEqual([2])
    expect(rated([1, 2], 2, [chosen()])).toEqual([2])
    expect(rated([], null, [chosen('3')])).toEqual([1])
    for (const more of [chosen(), chosen('2', '3'), chosen('9')])
      expect(rated([1, 2, 3], 2, [more])).toEqual([{ _tag: 'NoOneValue', ...places, values: [1, 2, 3] }])
  })
  it('is the greatest of its segment, in the order of the set', () => {
    for (const values of [
      ['1', '3', '2'],
      ['3', '1'],
      ['2', '3'],
    ])
      expect(
        rated(
          [1, 2, 3],
          2,
          values.map((one) => chosen(one)),
        ),
      ).toEqual([3])
    expect(rated(['much', 'some'], 'much', [chosen('some'), chosen('much')])).toEqual(['some'])
    expect(rated([1, 2, 3], 2, [])).toEqual([null])
  })
})

it('says by how many seconds a stated session goes on after the recording', () => {
  const beyond = (asked: number, startAt = 0, length?: number) => {
    const result = sheetOfEvents(
      { id: '', starts: 0, ...(length === undefined ? {} : { length }), subjects: [], events: [] },
      {
        key: { session: 1, coder: { _tag: 'person', id: 'ann' } },
        codeSet: { id: 'own-1', name: 'own', version: '1', codes: [{ code: 'a' }], values: [], presentFrom: null },
        ...{ use: 'main', made: 'independent', blindTo: [], absent: 0, startAt, length: asked },
        windows: { window: 60, straddle: 'any', last: 'keep' },
      },
    )
    return result._tag === 'Right' && result.right.beyond
  }
  expect(beyond(120, 10, 100)).toBe(30)
  expect(beyond(90.25, 10, 100)).toBe(0.25)
  expect([beyond(90, 10, 100), beyond(60, 10, 100), beyond(60)]).toEqual([0, 0, 0])
})
