/** Runs of present segments: where they begin, what they bridge, and what goes with them. */
import {
  type CodedRun,
  type CodingSheet,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
  proposeRuns,
  unjudgedSegments,
} from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import type { RunSettings } from '../../../../src/coding/proposals/propose-runs.js'
import { sheetOf } from '../sheets.js'

const settings: RunSettings = { gap: 0, opens: 'patient', codeSets: [codeSet3RS2022] }
const made = (sheets: readonly CodingSheet[], changed: Partial<RunSettings> = {}) => {
  const proposed = proposeRuns(sheets, { ...settings, ...changed })
  if (proposed._tag === 'Left') throw new Error(JSON.stringify(proposed.left))
  return proposed.right
}
const idsOf = (sheet: CodingSheet, changed: Partial<RunSettings> = {}) => made([sheet], changed).map(({ id }) => id)
const runsOf = (sheet: CodingSheet, changed: Partial<RunSettings> = {}) =>
  made([sheet], changed).map(({ evidence }) => evidence as CodedRun)

describe('a run', () => {
  it('joins segments that follow one another', () => {
    expect(idsOf(sheetOf({ WD_P: [3, 2, 1, 4] }))).toEqual(['s/1-2/withdrawal', 's/4-4/withdrawal'])
  })
  it.each([
    [0, ['s/1-1/withdrawal', 's/4-4/withdrawal', 's/6-6/withdrawal']],
    [1, ['s/1-1/withdrawal', 's/4-6/withdrawal']],
    [2, ['s/1-6/withdrawal']],
  ])('bridges a gap of at most %i', (gap, ids) => {
    expect(idsOf(sheetOf({ WD_P: [3, 1, 1, 2, 1, 5] }), { gap })).toEqual(ids)
  })
  it('ends with its last present segment, not in a gap', () => {
    expect(idsOf(sheetOf({ WD_P: [1, 3, 1, 1] }), { gap: 5 })).toEqual(['s/2-2/withdrawal'])
  })
  it('does not open where a code is under the cut, which proves no absence either', () => {
    expect(idsOf(sheetOf({ WD_P: [1, 1] }))).toEqual([])
  })
  it('counts what was not rated or not codable towards the gap, and says how many they are', () => {
    const sheet = sheetOf({ WD_P: [3, null, null, 3] }, { notCodable: [3] })
    expect(idsOf(sheet, { gap: 1 })).toEqual(['s/1-1/withdrawal', 's/4-4/withdrawal'])
    expect(idsOf(sheet, { gap: 2 })).toEqual(['s/1-4/withdrawal'])
    expect(unjudgedSegments(sheet, codeSet3RS2022, 'patient')).toBe(2)
    // The first segment opens a run though one of the codes that open was not rated: it is in a run.
    const inRun = sheetOf({ WD_P: [3, null, 1], CF_P: [null, 1, 1] })
    expect(unjudgedSegments(inRun, codeSet3RS2022, 'patient')).toBe(1)
  })
  it('counts segments that are not listed towards the gap', () => {
    const { segments, ...sheet } = sheetOf({ WD_P: [3, 1, 1, 1, 3] })
    const holed = { ...sheet, segments: segments.filter(({ at }) => at === 1 || at === 5) }
    expect(idsOf(holed)).toEqual(['s/1-1/withdrawal', 's/5-5/withdrawal'])
    expect(idsOf(holed, { gap: 2 })).toEqual(['s/1-1/withdrawal', 's/5-5/withdrawal'])
    expect(idsOf(holed, { gap: 3 })).toEqual(['s/1-5/withdrawal'])
    const half = { ...sheet, segments: segments.filter(({ at }) => at !== 3 && at !== 4) }
    expect(idsOf(half, { gap: 2 })).toEqual(['s/1-1/withdrawal', 's/5-5/withdrawal'])
  })
  it('counts seconds between spans towards the gap, in segments of the length before them', () => {
    const spans = (from: number): CodingSheet => {
      const { segments, ...sheet } = sheetOf({ WD_P: [3, 3] })
      const places = [
        { from: 0, to: 60 },
        { from, to: from + 60 },
      ]
      return { ...sheet, segments: segments.map((one, index) => ({ ...one, at: places[index] ?? 1 })) }
    }
    expect(idsOf(spans(3000))).toEqual(['s/0-60/withdrawal', 's/3000-3060/withdrawal'])
    expect(idsOf(spans(60.0004))).toHaveLength(1)
    expect(idsOf(spans(61))).toHaveLength(2)
    expect(idsOf(spans(61), { gap: 1 })).toHaveLength(1)
    expect(idsOf(spans(3000), { gap: 48 })).toHaveLength(2)
    expect(idsOf(spans(3000), { gap: 49 })).toHaveLength(1)
  })
  it('is opened by the patient’s codes alone, or by the therapist’s too', () => {
    const sheet = sheetOf({ WD_P: [1, 3, 1], WD_T: [4, 4, 1] })
    expect(idsOf(sheet)).toEqual(['s/2-2/withdrawal'])
    expect(runsOf(sheet)[0]?.of).toEqual(['patient'])
    expect(idsOf(sheet, { opens: 'either' })).toEqual(['s/1-2/withdrawal'])
    expect(runsOf(sheet, { opens: 'either' })[0]?.of).toEqual(['patient', 'therapist'])
  })
  it('has no kind where its codes mark none', () => {
    expect(idsOf(sheetOf({ CF_T: [3] }), { opens: 'either' })).toEqual(['s/1-1/no-kind'])
  })
  it('holds the codes that are present, and no others', () => {
    const [run] = runsOf(sheetOf({ WD_P: [3, 1], CF_T: [2, 1] }))
    expect(run?.moments).toEqual([{ kind: 'withdrawal', segments: [{ at: 1, codes: { WD_P: 3, CF_T: 2 } }] }])
  })
  it('names places in seconds', () => {
    const sheet = sheetOf({ WD_P: [1, 3, 3] })
    const inSeconds = {
      ...sheet,
      segments: sheet.segments.map((segment, index) => ({ ...segment, at: { from: index * 60, to: index * 60 + 60 } })),
    }
    expect(idsOf(inSeconds)).toEqual(['s/60-180/withdrawal'])
  })
})

describe('the moments of a run', () => {
  const momentsOf = (...asked: Parameters<typeof runsOf>) =>
    runsOf(...asked).map(({ moments }) => moments.map(({ kind, segments }) => [kind, ...segments.map(({ at }) => at)]))
  it('follow its segments: those of one kind are one moment, and only a segment that holds both kinds is mixed', () => {
    const sheet = sheetOf({ WD_P: [3, 2, 1, 4, 1, 2], CF_P: [1, 1, 3, 2, 5, 1] })
    expect(momentsOf(sheet)).toEqual([
      [
        ['withdrawal', 1, 2],
        ['confrontation', 3],
        ['mixed', 4],
        ['confrontation', 5],
        ['withdrawal', 6],
      ],
    ])
    expect(idsOf(sheet)).toEqual(['s/1-6/withdrawal+confrontation+mixed'])
  })
  it('go on over a bridged gap', () => {
    expect(momentsOf(sheetOf({ WD_P: [3, 1, 3], CF_P: [1, 1, 1, 1, 3] }), { gap: 1 })).toEqual([
      [
        ['withdrawal', 1, 3],
        ['confrontation', 5],
      ],
    ])
  })
  it('take in segments whose codes mark no kind: with the moment before them or, where there is none, after them', () => {
    const sheet = sheetOf({ WD_P: [1, 3, 1, 1], CF_P: [1, 1, 1, 3], CF_T: [2, 1, 2, 1] })
    expect(momentsOf(sheet, { opens: 'either' })).toEqual([
      [
        ['withdrawal', 1, 2, 3],
        ['confrontation', 4],
      ],
    ])
    expect(momentsOf(sheetOf({ CF_T: [2, 3] }), { opens: 'either' })).toEqual([[[undefined, 1, 2]]])
  })
})

describe('check-minus of 2015', () => {
  const weak: CodingSheet = {
    ...sheetOf({}),
    codeSet: '3RS-2015',
    segments: [{ at: 1, codes: { denial: 'check-minus', 'minimal-response': null }, strategies: [] }],
  }
  it.each([
    ['counts', 1],
    ['does-not-count', 0],
  ] as const)('%s', (checkMinus, runs) => {
    expect(made([weak], { codeSets: [codeSet3RS2015({ checkMinus })] })).toHaveLength(runs)
  })
})

describe('a rating of resolution', () => {
  it('goes with the only run of its session', () => {
    expect(runsOf(sheetOf({ WD_P: [3] }, { resolution: 4 }))[0]?.resolution).toEqual({ scale: '3RS-2022', rating: 4 })
  })
  it('goes with none of several runs, nor where none was given', () => {
    expect(runsOf(sheetOf({ WD_P: [3, 1, 3] }, { resolution: 4 })).every((run) => !('resolution' in run))).toBe(true)
    expect(runsOf(sheetOf({ WD_P: [3] }, { resolution: null }))[0]).not.toHaveProperty('resolution')
  })
})

describe('a machine', () => {
  it('stays named with model, run and its least confidence in a present code', () => {
    const sheet = sheetOf({ WD_P: [3, 3], CF_P: [1, 1] })
    const coder = { _tag: 'machine', id: 'tagger', model: 'tagger-2', run: '1' } as const
    const evidence = [
      [
        { code: 'WD_P', confidence: 0.9 },
        { code: 'CF_P', confidence: 0.1 },
      ],
      [{ code: 'WD_P', confidence: 0.6 }],
    ]
    const [proposal] = made([
      { ...sheet, coder, segments: sheet.segments.map((one, index) => ({ ...one, evidence: evidence[index] ?? [] })) },
    ])
    expect(proposal?.proposedBy).toEqual(coder)
    expect(proposal?.evidence).toMatchObject({ coder, confidence: 0.6 })
  })
})

it('the 3RS of 2022 is known without being given, and that of 2015 is not, as its weak marker has no default', () => {
  expect(idsOf(sheetOf({ WD_P: [3] }), { codeSets: [] })).toEqual(['s/1-1/withdrawal'])
  const of2015 = { ...sheetOf({}), codeSet: '3RS-2015' }
  expect(proposeRuns([of2015], { ...settings, codeSets: [] })).toMatchObject({
    left: [{ _tag: 'UnknownCodeSet', codeSet: '3RS-2015' }],
  })
})

describe('sheets of which no runs can be made', () => {
  const refused = (sheets: readonly CodingSheet[], changed: Partial<RunSettings>) => {
    const proposed = proposeRuns(sheets, { ...settings, ...changed })
    return proposed._tag === 'Left' ? proposed.left : []
  }
  it('are refused with every reason', () => {
    const { alliance: _, ...without } = sheetOf({ WD_P: [3] })
    expect(refused([sheetOf({}), { ...without, codeSet: 'Ours-1' }], { gap: 0.5 })).toEqual([
      { _tag: 'NotAGap' },
      { _tag: 'UnknownCodeSet', sheet: 2, codeSet: 'Ours-1' },
      { _tag: 'WithoutAlliance', sheet: 2 },
    ])
  })
  it('are those of a set that does not say whose its codes are, where only the patient’s open', () => {
    const defined = defineCodeSet({
      name: 'Ours',
      version: '1',
      codes: [{ code: 'pulls-back', kind: 'withdrawal' }],
      values: [0, 1],
      presentFrom: 1,
    })
    if (defined._tag === 'Left') throw new Error('not defined')
    const sheet: CodingSheet = {
      ...sheetOf({}),
      codeSet: 'Ours-1',
      segments: [{ at: 1, codes: { 'pulls-back': 1 }, strategies: [] }],
    }
    const codeSets = [defined.right]
    expect(refused([sheet], { codeSets })).toEqual([{ _tag: 'NotSaidWhose', codeSet: 'Ours-1', code: 'pulls-back' }])
    expect(made([sheet], { codeSets, opens: 'either' }).map(({ id }) => id)).toEqual(['s/1-1/withdrawal'])
  })
})
