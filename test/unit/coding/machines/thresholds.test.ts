import {
  atThreshold,
  type CodingSheet,
  chooseThreshold,
  judgedUnits,
  missedByPeople,
  precisionAtBaseRate,
  reportThreshold,
  runsAgreement,
} from 'rupture-repair/coding'
import { describe, expect, test } from 'vitest'
import { type CodeSet, defineCodeSet } from '../../../../src/coding/index.js'
import { thresholdRows } from '../../../../src/coding/inside.js'
import type { JudgedUnit } from '../../../../src/coding/machines/judged-units.js'
import type { CodedSegment } from '../../../../src/coding/sheet/sheet.js'

const defined = defineCodeSet({
  name: 'Ours',
  version: '1',
  codes: [{ code: 'pull' }],
  values: [0, 1, 2],
  presentFrom: 1,
})
const set: CodeSet = defined._tag === 'Right' ? defined.right : expect.fail()

/** Codes by segment; of a machine with confidences beside. */
const sheet = (
  over: Partial<CodingSheet>,
  values: readonly (number | null)[],
  confidences: readonly number[] = [],
): CodingSheet => ({
  sheet: 's',
  session: 1,
  alliance: 'a',
  coder: { _tag: 'person', id: 'c1' },
  codeSet: 'Ours-1',
  use: 'main',
  made: 'consensus',
  blindTo: [],
  segments: values.map((value, index): CodedSegment => {
    const confidence = confidences[index]
    return {
      at: index + 1,
      codes: { pull: value },
      strategies: [],
      ...(confidence === undefined ? {} : { evidence: [{ code: 'pull', confidence }] }),
    }
  }),
  sessionRatings: {},
  ...over,
})
const machine = { coder: { _tag: 'machine', id: 'm', run: '1' }, made: 'independent' } as const
const unit = (alliance: string, people: boolean, confidence: number | null): JudgedUnit => ({
  ...{ alliance, session: 1, code: 'pull', people },
  machine: confidence !== null,
  confidence,
})

describe('units', () => {
  test('are the codes of segments that both rated; the others are counted', () => {
    const judged = judgedUnits(
      {
        machine: [sheet(machine, [2, 0, 1, 1], [0.9, 0.3, 0.5, 0.5])],
        people: [sheet({}, [1, 1, null, 0, 2])],
      },
      set,
    )
    expect(judged).toEqual({
      _tag: 'Right',
      right: {
        units: [{ ...unit('a', true, 0.9) }, { ...unit('a', true, 0.3), machine: false }, { ...unit('a', false, 0.5) }],
        onlyPeople: 1,
        onlyMachine: 1,
      },
    })
  })
  test('everything that keeps sheets from being compared, at once', () => {
    const judged = judgedUnits(
      {
        machine: [sheet(machine, [1]), sheet(machine, [0]), sheet({}, [0])],
        people: [
          sheet({ made: 'after-seeing-machine' }, [1]),
          sheet({ ...machine, session: 2 }, [1]),
          sheet({ codeSet: 'x', alliance: 'b' }, [1]),
        ],
      },
      set,
    )
    expect(judged._tag === 'Left' && judged.left.map((one) => [one._tag, one.list, one.sheet])).toEqual([
      ['SessionTwice', 'machine', 2],
      ['NotAMachine', 'machine', 3],
      ['SessionTwice', 'machine', 3],
      ['SawMachine', 'people', 1],
      ['NotAPerson', 'people', 2],
      ['OtherCodeSet', 'people', 3],
      ['NoConfidence', 'machine', 1],
    ])
  })
  test('a sheet without its dyad cannot be kept apart', () => {
    const { alliance: _, ...homeless } = sheet({}, [1])
    expect(judgedUnits({ machine: [], people: [homeless] }, set)).toMatchObject({
      left: [{ _tag: 'NoAlliance', list: 'people', sheet: 1 }],
    })
  })
})

describe('thresholds', () => {
  const units = [
    unit('a', true, 0.9),
    unit('a', true, 0.7),
    unit('a', false, 0.6),
    unit('a', true, 0.4),
    unit('a', false, null),
    unit('b', true, 0.8),
    unit('b', false, 0.75),
    unit('b', true, null),
    unit('b', false, 0.2),
  ]
  const dyad = units.slice(0, 5)
  test('counts by hand', () => {
    const row = atThreshold(dyad, 0.6)
    expect(row).toMatchObject({
      threshold: 0.6,
      units: 5,
      baseRate: { count: 3, of: 5, value: 0.6 },
      precision: { count: 2, of: 3 },
      recall: { count: 2, of: 3 },
      specificity: { count: 1, of: 2, value: 0.5 },
    })
    expect(row.f1).toBeCloseTo(2 / 3)
    // Wilson (1927) for 2 of 3.
    expect(row.precision.low).toBeCloseTo(0.2077, 4)
    expect(row.precision.high).toBeCloseTo(0.9385, 4)
  })
  test('a share of nothing has no value', () => {
    const row = atThreshold([unit('a', false, null)], 0.5)
    expect(row).toMatchObject({
      precision: { of: 0, value: null, low: null, high: null },
      recall: { value: null },
      f1: null,
    })
    expect(JSON.stringify(row)).not.toContain('NaN')
  })
  test('each confidence of a given code has a row', () =>
    expect(thresholdRows(dyad).map(({ threshold }) => threshold)).toEqual([0.4, 0.6, 0.7, 0.9]))
  test.each<[string, Parameters<typeof chooseThreshold>[2], number]>([
    ['the greatest F1', 'f1', 0.4],
    ['the most recall at full precision', { precision: 1 }, 0.7],
    ['the most precision at a recall', { recall: 0.6 }, 0.7],
  ])('chosen: %s', (_, aim, threshold) =>
    expect(chooseThreshold(units, ['a'], aim)).toMatchObject({
      right: { threshold, chosenOn: ['a'], there: { units: 5 } },
    }),
  )
  test.each<[string, readonly JudgedUnit[], readonly string[], Parameters<typeof chooseThreshold>[2], string]>([
    ['no such dyad', units, ['x'], 'f1', 'NoUnits'],
    ['nothing present', [unit('a', false, 0.4)], ['a'], 'f1', 'NothingPresent'],
    [
      'no confidence reaches it',
      [unit('a', false, 0.9), unit('a', true, 0.8)],
      ['a'],
      { precision: 0.9 },
      'OutOfReach',
    ],
    ['the machine gave nothing', [unit('a', true, null)], ['a'], 'f1', 'OutOfReach'],
    ['an aim in percent', units, ['a'], { recall: 80 }, 'NotAShare'],
  ])('not chosen: %s', (_, given, alliances, aim, tag) =>
    expect(chooseThreshold(given, alliances, aim)).toMatchObject({ left: { _tag: tag } }),
  )
  test('reported on other dyads, with the precision at a stated base rate', () => {
    const chosen = chooseThreshold(units, ['a'], { precision: 1 })
    const choice = chosen._tag === 'Right' ? chosen.right : expect.fail()
    const report = reportThreshold(choice, units, ['b'], 0.1)
    expect(report).toMatchObject({
      right: {
        units: 4,
        chosenOn: ['a'],
        reportedOn: ['b'],
        precision: { value: 0.5 },
        recall: { value: 0.5 },
        specificity: { value: 0.5 },
      },
    })
    // .5 × .1 / (.5 × .1 + .5 × .9)
    expect(report._tag === 'Right' && report.right.atBaseRate?.precision).toBeCloseTo(0.1)
    expect(reportThreshold(choice, units, ['a', 'b'])).toEqual({
      _tag: 'Left',
      left: { _tag: 'ChosenOnThese', alliances: ['a'] },
    })
    expect(reportThreshold(choice, units, ['c'])).toMatchObject({ left: { _tag: 'NoUnits' } })
    expect(reportThreshold(choice, units, ['b'], 5)).toMatchObject({ left: { _tag: 'NotAShare' } })
  })
  test('precision at a base rate is not defined without recall, or where nothing is given', () => {
    expect(precisionAtBaseRate({ recall: null, specificity: 1 }, 0.5)).toBeNull()
    expect(precisionAtBaseRate({ recall: 0, specificity: 1 }, 0.5)).toBeNull()
    expect(precisionAtBaseRate({ recall: 0.8, specificity: 0.95 }, 0.5)).toBeCloseTo(0.9412, 4)
  })
})

describe('what people missed', () => {
  const adjudicated = sheet({ blindTo: ['source-of-codes'] }, [1, 1, 1, 0, 1])
  const people = sheet({ made: 'independent' }, [1, 0, 0, 0, null])
  const program = sheet(machine, [0, 1, 0, 1, 1])
  test('of what an adjudication blind to source found', () =>
    expect(missedByPeople({ adjudicated: [adjudicated], people: [people], machine: [program] }, set)).toMatchObject({
      right: {
        units: 4,
        people: { count: 2, of: 3 },
        machine: { count: 2, of: 3 },
        found: { count: 1, of: 2 },
      },
    }))
  test.each<[string, CodingSheet, CodingSheet, unknown]>([
    ['one coder decides nothing', { ...adjudicated, made: 'independent' }, people, { _tag: 'NoConsensus', sheet: 1 }],
    ['the source was known', { ...adjudicated, blindTo: ['outcome'] }, people, { _tag: 'KnewSource', sheet: 1 }],
    [
      'after the machine was seen',
      adjudicated,
      { ...people, made: 'after-seeing-machine' },
      { _tag: 'SawMachine', list: 'people' },
    ],
    ['a machine decides nothing', { ...adjudicated, coder: machine.coder }, people, { _tag: 'NotTheAdjudicated' }],
  ])('refused: %s', (_, judge, coder, problem) =>
    expect(missedByPeople({ adjudicated: [judge], people: [coder], machine: [program] }, set)).toMatchObject({
      left: [problem],
    }),
  )
})

describe('the runs of a machine', () => {
  const run = (name: string, values: readonly (number | null)[], model = 'x-1') =>
    sheet({ ...machine, coder: { _tag: 'machine', id: 'm', model, run: name } }, values)
  test('agree on which codes are present', () => {
    const [one, other] = runsAgreement(
      [
        run('1', [2, 0, 0, 1]),
        run('2', [1, 0, 1, null]),
        run('1', [0], 'x-2'),
        sheet({}, [1]),
        sheet({ ...machine, codeSet: 'x' }, [1]),
      ],
      set,
    )
    expect(one).toMatchObject({ machine: { id: 'm', model: 'x-1' }, runs: ['1', '2'], percent: { units: 3 } })
    expect(one?.percent.value).toBeCloseTo(2 / 3)
    // Table [[1, 1], [0, 1]]: (2/3 − 4/9) / (1 − 4/9).
    expect(one?.kappas[0]?.value).toBeCloseTo(0.4)
    expect(other).toMatchObject({ runs: ['1'], percent: { value: null, because: 'one-coder' }, kappas: [] })
  })
})

describe('the work grows with what there is', () => {
  /** The same values, and how often a field was read. */
  const counting = <One extends object>(all: readonly One[], field: keyof One & string) => {
    const read = { times: 0 }
    const values = all.map((one) => {
      const value = one[field]
      return Object.defineProperty({ ...one }, field, {
        enumerable: true,
        get: () => {
          read.times += 1
          return value
        },
      })
    })
    return { values, read }
  }
  const confident = Array.from(
    { length: 500 },
    (_, index): JudgedUnit => ({
      ...{ alliance: 'a', session: 1, code: 'pull', people: index % 3 === 0, machine: index % 7 > 0 },
      confidence: index % 5 === 0 ? null : ((index * 37) % 400) / 400,
    }),
  )

  test('with the units, and not with units by confidences; each row is as by itself', () => {
    const { values, read } = counting(confident, 'confidence')
    const rows = thresholdRows(values)
    expect(read.times).toBeLessThan(20 * values.length)
    expect(rows.length).toBeGreaterThan(200)
    expect(rows).toEqual(rows.map(({ threshold }) => atThreshold(confident, threshold)))
    expect(rows.map(({ threshold }) => threshold)).toEqual(rows.map(({ threshold }) => threshold).sort((a, b) => a - b))
  })
  test('with the sheets', () => {
    const people = Array.from({ length: 500 }, (_, session) => sheet({ session }, []))
    const machine = people.map((one) => ({ ...one, coder: { _tag: 'machine', id: 'm' } as const }))
    const { values, read } = counting(people, 'session')
    expect(judgedUnits({ machine, people: values }, set)._tag).toBe('Right')
    expect(read.times).toBeLessThan(20 * values.length)
  })
})
