import { type CodingSheet, checkSheets } from 'rupture-repair/coding'
import { describe, expect, test } from 'vitest'
import { codeSet3RS2015, defineCodeSet } from '../../../../src/coding/index.js'
import { codeSetNamed } from '../../../../src/coding/inside.js'
import type { CodedSegment } from '../../../../src/coding/sheet/sheet.js'
import type { SheetProblem } from '../../../../src/coding/sheet/sheet-problem.js'

const codes = { WD_P: 1, WD_T: 2, CF_P: 5, CF_T: null }
const segment = (over: Partial<CodedSegment> = {}): CodedSegment => ({ at: 1, codes, strategies: [], ...over })
const sheet = (over: Partial<CodingSheet> = {}): CodingSheet => ({
  sheet: 's1',
  session: 3,
  alliance: 'a',
  coder: { _tag: 'person', id: 'c1' },
  codeSet: '3RS-2022',
  use: 'main',
  made: 'independent',
  blindTo: ['outcome'],
  segments: [segment()],
  sessionRatings: { resolution: 4 },
  ...over,
})
const found = (...sheets: readonly CodingSheet[]): readonly SheetProblem[] => checkSheets(sheets, [])
const inSegment = (over: Partial<CodedSegment>) => found(sheet({ segments: [segment(over)] }))
const at = { sheet: 1, segment: 1 }

test('a sound sheet has no problem', () => expect(found(sheet())).toEqual([]))
test('neither has an empty list', () => expect(checkSheets([], [])).toEqual([]))

describe('codes and values', () => {
  test.each<[string, Partial<CodedSegment>, readonly SheetProblem[]]>([
    [
      'a code of another set',
      { codes: { ...codes, denial: 1 } },
      [{ _tag: 'UnknownCode', ...at, code: 'denial', where: 'codes' }],
    ],
    ['a code left out', { codes: { WD_P: 1, WD_T: 1, CF_P: 1 } }, [{ _tag: 'MissingCode', ...at, code: 'CF_T' }]],
    ['a value outside', { codes: { ...codes, WD_P: 6 } }, [{ _tag: 'UnknownValue', ...at, code: 'WD_P' }]],
    ['0 where 1 is the least', { codes: { ...codes, WD_P: 0 } }, [{ _tag: 'UnknownValue', ...at, code: 'WD_P' }]],
    ['a number as text', { codes: { ...codes, WD_P: '1' } }, [{ _tag: 'UnknownValue', ...at, code: 'WD_P' }]],
    [
      'not applicable with a value',
      { notApplicable: ['WD_P'] },
      [{ _tag: 'NotApplicableWithValue', ...at, code: 'WD_P' }],
    ],
    [
      'not applicable twice',
      { notApplicable: ['CF_T', 'CF_T'] },
      [{ _tag: 'NotApplicableTwice', ...at, code: 'CF_T' }],
    ],
    [
      'not applicable, of no set',
      { notApplicable: ['x'] },
      [{ _tag: 'UnknownCode', ...at, code: 'x', where: 'not-applicable' }],
    ],
    [
      'not codable with values',
      { notCodable: true },
      ['WD_P', 'WD_T', 'CF_P'].map((code) => ({ _tag: 'NotCodableWithValue' as const, ...at, code })),
    ],
    [
      'evidence without value',
      { evidence: [{ code: 'CF_T' }] },
      [{ _tag: 'EvidenceWithoutValue', ...at, code: 'CF_T' }],
    ],
    [
      'confidence above 1',
      { evidence: [{ code: 'WD_P', confidence: 1.1 }] },
      [{ _tag: 'ConfidenceOutside', ...at, code: 'WD_P' }],
    ],
    [
      'confidence not a number',
      { evidence: [{ code: 'WD_P', confidence: Number.NaN }] },
      [{ _tag: 'ConfidenceOutside', ...at, code: 'WD_P' }],
    ],
    [
      'confidence twice',
      {
        evidence: [
          { code: 'WD_P', confidence: 0.1 },
          { code: 'WD_P', confidence: 0.2 },
        ],
      },
      [{ _tag: 'ConfidenceTwice', ...at, code: 'WD_P' }],
    ],
    [
      'a long reference',
      { evidence: [{ code: 'WD_P', reference: 'x'.repeat(201) }] },
      [{ _tag: 'NoReference', ...at, code: 'WD_P' }],
    ],
    [
      'a reference of two lines',
      { evidence: [{ code: 'WD_P', reference: 'a\nb' }] },
      [{ _tag: 'NoReference', ...at, code: 'WD_P' }],
    ],
    [
      'an alias of a strategy',
      { strategies: [{ strategy: 'apology' }] },
      [{ _tag: 'UnknownStrategy', ...at, strategy: 'apology', canonical: 'apologise' }],
    ],
    [
      'an unknown strategy',
      { strategies: [{ strategy: 'toString' }] },
      [{ _tag: 'UnknownStrategy', ...at, strategy: 'toString' }],
    ],
  ])('%s', (_, over, expected) => {
    const problems = inSegment(over)
    expect(problems).toEqual(expect.arrayContaining([...expected]))
    const tags = new Set(expected.map(({ _tag }) => _tag))
    expect(problems.filter(({ _tag }) => _tag !== 'EvidenceWithoutValue' && !tags.has(_tag))).toEqual([])
  })
  test('in the 3RS of 2015 0 is absent', () => {
    const names = codeSet3RS2015({ checkMinus: 'counts' }).codes.map(({ code }) => code)
    const of = (value: string | number) =>
      sheet({
        codeSet: '3RS-2015',
        segments: [segment({ codes: Object.fromEntries(names.map((one) => [one, value])) })],
      })
    expect(found(of(0))).toEqual([])
    expect(found(of('check-minus'))).toEqual([])
    expect(found(of(1))).toHaveLength(14)
  })
  test('a set of the user’s own is judged where it is given, and a problem where it is not', () => {
    const own = defineCodeSet({ name: 'Ours', version: '1', codes: [{ code: 'pull' }], values: [], presentFrom: null })
    const sets = own._tag === 'Right' ? [own.right] : []
    const ours = sheet({ codeSet: 'Ours-1', segments: [segment({ codes: { pull: 2 } })] })
    expect(checkSheets([ours], sets)).toEqual([{ _tag: 'UnknownValue', ...at, code: 'pull' }])
    expect(checkSheets([ours], [])).toEqual([{ _tag: 'UnknownCodeSet', sheet: 1, codeSet: 'Ours-1' }])
    expect(codeSetNamed('Ours-1', sets)).toBe(sets[0])
    expect(codeSetNamed('3RS-2022-partial', sets)).toBeUndefined()
  })
})

describe('segments', () => {
  const places = (...all: readonly CodedSegment['at'][]) =>
    found(sheet({ segments: all.map((one) => segment({ at: one })) }))
  test.each<[string, readonly CodedSegment['at'][], readonly SheetProblem[]]>([
    ['none', [], [{ _tag: 'NoSegments', sheet: 1 }]],
    ['a number twice', [1, 2, 1], [{ _tag: 'SegmentTwice', sheet: 1, segment: 3, first: 1 }]],
    ['numbers out of order', [2, 1], [{ _tag: 'NotInOrder', sheet: 1, segment: 2 }]],
    ['number 0', [0], [{ _tag: 'NoPlace', ...at }]],
    ['half a segment', [1.5], [{ _tag: 'NoPlace', ...at }]],
    ['before the session', [{ from: -1, to: 4 }], [{ _tag: 'NoPlace', ...at }]],
    ['without an end', [{ from: 1, to: Number.POSITIVE_INFINITY }], [{ _tag: 'NoPlace', ...at }]],
    ['backwards', [{ from: 60, to: 30 }], [{ _tag: 'EndNotLater', ...at }]],
    ['without length', [{ from: 60, to: 60 }], [{ _tag: 'EndNotLater', ...at }]],
    [
      'touching',
      [
        { from: 0, to: 60 },
        { from: 60, to: 120 },
      ],
      [],
    ],
    [
      'with a gap',
      [
        { from: 0, to: 60 },
        { from: 90, to: 120 },
      ],
      [],
    ],
    [
      'overlapping',
      [
        { from: 0, to: 60 },
        { from: 59, to: 120 },
      ],
      [{ _tag: 'SegmentsOverlap', sheet: 1, segment: 2, first: 1 }],
    ],
    [
      'one within another, listed first',
      [
        { from: 10, to: 20 },
        { from: 0, to: 60 },
      ],
      [
        { _tag: 'NotInOrder', sheet: 1, segment: 2 },
        { _tag: 'SegmentsOverlap', sheet: 1, segment: 2, first: 1 },
      ],
    ],
    [
      'a span twice',
      [
        { from: 0, to: 60 },
        { from: 0, to: 60 },
      ],
      [{ _tag: 'SegmentTwice', sheet: 1, segment: 2, first: 1 }],
    ],
    ['numbers and spans', [1, { from: 60, to: 120 }], [{ _tag: 'PlacesMixed', sheet: 1 }]],
  ])('%s', (_, all, expected) => expect(places(...all)).toEqual(expected))
})

describe('sheets', () => {
  test('an id twice', () =>
    expect(found(sheet(), sheet({ session: 4 }))).toEqual([{ _tag: 'SheetTwice', sheet: 2, first: 1 }]))
  test('a coder twice', () =>
    expect(found(sheet(), sheet({ sheet: 's2' }))).toEqual([{ _tag: 'CoderTwice', sheet: 2, first: 1 }]))
  test.each<[string, Partial<CodingSheet>]>([
    ['another coder', { coder: { _tag: 'person', id: 'c2' } }],
    ['a machine of that name', { coder: { _tag: 'machine', id: 'c1' } }],
    ['another use', { use: 'training' }],
    ['after discussion', { made: 'after-discussion' }],
    ['another alliance', { alliance: 'b' }],
    ['another session', { session: 4 }],
  ])('not twice: %s', (_, over) => expect(found(sheet(), sheet({ sheet: 's2', ...over }))).toEqual([]))
  test('the runs of a machine are coders of their own', () => {
    const run = (id: string, name: string) => sheet({ sheet: id, coder: { _tag: 'machine', id: 'm', run: name } })
    expect(found(run('s1', '1'), run('s2', '2'))).toEqual([])
    expect(found(run('s1', '1'), run('s2', '1'))).toEqual([{ _tag: 'CoderTwice', sheet: 2, first: 1 }])
  })
  test('a machine discusses nothing', () =>
    expect(found(sheet({ coder: { _tag: 'machine', id: 'm' }, made: 'consensus' }))).toEqual([
      { _tag: 'MachineNotIndependent', sheet: 1 },
    ]))
  test('a rating of the session that is no number', () =>
    expect(found(sheet({ sessionRatings: { resolution: Number.NaN } }))).toEqual([
      { _tag: 'NoRating', sheet: 1, rating: 'resolution' },
    ]))
  test('all at once, in the order of the sheets', () => {
    const problems = found(sheet({ segments: [] }), sheet({ codeSet: 'x', segments: [segment(), segment()] }))
    expect(problems.map(({ _tag, sheet: place }) => [place, _tag])).toEqual([
      [1, 'NoSegments'],
      [2, 'SheetTwice'],
      [2, 'UnknownCodeSet'],
      [2, 'SegmentTwice'],
    ])
  })
  test('no problem holds a value, a score or a note', () => {
    const secret = sheet({
      note: 'secret',
      sessionRatings: { r: Number.NaN },
      segments: [segment({ codes: { ...codes, WD_P: 'secret' }, evidence: [{ code: 'WD_P', reference: 'secret\n' }] })],
    })
    expect(JSON.stringify(found(secret))).not.toContain('secret')
  })
})
