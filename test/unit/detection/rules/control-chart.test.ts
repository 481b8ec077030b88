import { rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const limits = { ...rules['control-chart'].defaults, baseline: 4 }

describe('a rolling control chart', () => {
  // 6 5.5 6 5: centre 5.625, mean moving range 2/3, σ̂ .59102, limits 3.852 and 7.398.
  const scores = [5, 6, 5, 6, 5.5, 6, 5, 2, 5]

  it('asks a score nothing about itself, nor about scores long gone', () => {
    const { findings, unknowable } = rules['control-chart'].detect(seriesOf(scores), { ...limits, rolling: true })
    expect(unknowable.map(({ session, because }) => [session, because])).toEqual(
      [1, 2, 3, 4].map((session) => [session, 'too few scores']),
    )
    expect(findings.map(({ from, to, kind, recoveredAt }) => [from, to, kind, recoveredAt])).toEqual([
      [8, 8, 'drop', 9],
    ])
    expect(findings[0]?.evidence.centre).toBe(5.625)
    expect(findings[0]?.evidence.lower).toBeCloseTo(5.625 - (3 * 2) / 3 / 1.128, 12)
  })

  it('over all is over all before, from two on', () => {
    const chart = { ...rules['control-chart'].defaults, rolling: true }
    expect(rules['control-chart'].detect(seriesOf(scores), chart).unknowable.map(({ session }) => session)).toEqual([
      1, 2,
    ])
    expect(rules['control-chart'].detect(seriesOf(scores), chart).findings.map(({ to }) => to)).toEqual([8])
    expect(rules['control-chart'].detect(seriesOf([5]), chart).unknowable).toHaveLength(1)
  })

  it('does not look ahead, and is no chart of all scores', () => {
    expect(rules['control-chart'].looksAhead({ ...rules['control-chart'].defaults, rolling: true })).toBe(false)
    expect(rules['control-chart'].looksAhead(rules['control-chart'].defaults)).toBe(true)
  })
})

describe('control chart', () => {
  it('draws its limits from the moving ranges of the baseline', () => {
    // 5 6 5 6: centre 5.5, mean moving range 1, σ̂ .8865, limits 2.840 and 8.160.
    const [low, high] = rules['control-chart'].detect(seriesOf([5, 6, 5, 6, 2.8, 8.2, 5]), limits).findings
    expect(low?.evidence.centre).toBe(5.5)
    expect(low?.evidence.sigma).toBeCloseTo(1 / 1.128, 12)
    expect(low?.evidence.lower).toBeCloseTo(2.8404, 4)
    expect([low?.kind, low?.from, low?.to, low?.recoveredAt]).toEqual(['drop', 5, 5, 7])
    expect([high?.kind, high?.to, high?.status]).toEqual(['rise', 6, 'recovered'])
  })

  it('counts a score on a limit as inside', () => {
    const sigma = 1.128 * 2
    const on = rules['control-chart'].detect(seriesOf([5, 6, 5, 6, 3.5, 7.5]), { ...limits, sigma })
    expect(on.findings).toEqual([])
    expect(
      rules['control-chart'].detect(seriesOf([5, 6, 5, 6, 3.49, 7.51]), { ...limits, sigma }).findings,
    ).toHaveLength(2)
  })

  it('finds nothing in a score that never changes, decimals included', () => {
    expect(
      rules['control-chart'].detect(seriesOf(Array(10).fill(0.1)), rules['control-chart'].defaults).findings,
    ).toEqual([])
  })

  it('counts a score on a limit of 0 as inside, as on any other', () => {
    const sigma = 0.564
    const beyond = (shift: number) =>
      rules['control-chart']
        .detect(seriesOf([-2.7, 0, 2.7, -1.4, 1.4].map((score) => score + shift)), {
          ...limits,
          sigma,
          baseline: 3,
        })
        .findings.map(({ to }) => to)
    // −2.7 0 2.7: centre 0, σ̂ 2.7/1.128, limits ±1.35.
    expect(beyond(0)).toEqual([1, 3, 4, 5])
    // −1.35 0 1.35: centre 1.35 less a half moving range of .675·2 is the 0 of the middle.
    for (const shift of [0, 1, 10, 100]) {
      const scores = [-2.7, 0, 2.7].map((score) => score + 1.35 + shift)
      const on = [...scores, shift, 2.7 + shift]
      expect(
        rules['control-chart'].detect(seriesOf(on), { ...limits, sigma, baseline: 3 }).findings.map(({ to }) => to),
      ).toEqual([1, 3])
    }
  })

  it('is censored where the series stops beyond a limit', () => {
    const { findings, intervals } = rules['control-chart'].detect(seriesOf([5, null, 6, 5, 6, 1, null, 1]), limits)
    expect(findings.map(({ to, status }) => [to, status])).toEqual([
      [6, 'censored'],
      [8, 'censored'],
    ])
    expect(intervals).toEqual([])
  })

  it('says where the scale, or the number of scores, keeps it silent', () => {
    const ceiling = rules['control-chart'].detect(
      seriesOf(Array(6).fill(7), 'higher', { min: 1, max: 7 }),
      rules['control-chart'].defaults,
    )
    expect(ceiling.findings).toEqual([])
    expect(ceiling.unknowable.map(({ session }) => session)).toEqual([1, 2, 3, 4, 5, 6])
    expect(
      rules['control-chart'].detect(seriesOf([5, 6, 5, 6, 1], 'higher', { min: 1, max: 7 }), limits),
    ).toMatchObject({
      findings: [{ to: 5 }],
      unknowable: [],
    })
    const short = rules['control-chart'].detect(seriesOf([5, 6, 1]), limits)
    expect(short.findings).toEqual([])
    expect(short.unknowable.map(({ because }) => because)).toEqual(Array(3).fill('too few scores'))
  })
})

/** 5 6 5 6: centre 5.5, mean moving range 1; with sigma 3·1.128 the zones are one point wide: 4.5 3.5 2.5 and 6.5 7.5 8.5. */
const zones = { ...rules['control-chart'].defaults, baseline: 4, sigma: 3 * 1.128 }
const onward = (scores: readonly (number | null)[], signals: typeof zones.rules, sigma = zones.sigma) =>
  rules['control-chart'].detect(seriesOf([5, 6, 5, 6, ...scores]), { ...zones, rules: signals, sigma }).findings
const places = (found: ReturnType<typeof onward>) => found.map(({ from, to, kind }) => [from, to, kind])

describe('control chart, two of three', () => {
  it('are complete at the second score beyond two thirds of the way on one side, with or without one between', () => {
    expect(places(onward([3.4, 3.4], 'two-of-three'))).toEqual([[5, 6, 'drop']])
    expect(places(onward([3.4, 5, 3.4], 'two-of-three'))).toEqual([[5, 7, 'drop']])
    expect(places(onward([7.6, null, 6, null, 7.6], 'two-of-three'))).toEqual([[5, 9, 'rise']])
    expect(places(onward([3.4, 5, 5, 3.4], 'two-of-three'))).toEqual([])
    expect(places(onward([3.4, 7.6, 5], 'two-of-three'))).toEqual([])
  })

  it('are neither scores on the line nor a score inside it after two', () => {
    expect(places(onward([3.5, 3.5, 3.5], 'two-of-three'))).toEqual([])
    expect(places(onward([3.4, 3.4, 5], 'two-of-three'))).toEqual([[5, 6, 'drop']])
  })

  it('are over at the first score not beyond the line', () => {
    const [found] = onward([3.4, 3.4, 3.4, 3.5], 'two-of-three')
    expect([found?.recoveredAt, found?.status, found?.magnitude]).toEqual([8, 'recovered', 5.5 - 3.4])
    expect(onward([3.4, 3.4, 8.6, 6], 'two-of-three')[0]?.recoveredAt).toBe(8)
  })
})

describe('control chart, four of five', () => {
  it('are complete at the fourth score beyond a third of the way on one side', () => {
    expect(places(onward([4.4, 4.4, 5.5, 4.4, 4.4], 'four-of-five'))).toEqual([[5, 9, 'drop']])
    expect(places(onward([4.4, 4.4, 4.4, 4.4, 4.4, 6], 'four-of-five'))).toEqual([
      [5, 8, 'drop'],
      [5, 9, 'drop'],
    ])
    expect(places(onward([4.4, 4.4, 5.5, 5.5, 4.4, 4.4], 'four-of-five'))).toEqual([])
    expect(places(onward([4.5, 4.4, 4.4, 4.4, 4.5], 'four-of-five'))).toEqual([])
    expect(
      onward([6.6, 6.6, 6.6, 6.6, 6.5], 'four-of-five').map(({ kind, recoveredAt }) => [kind, recoveredAt]),
    ).toEqual([['rise', 9]])
  })
})

describe('control chart, eight in a row', () => {
  const row = Array(8).fill(5.4)

  it('are complete at the eighth score on one side of the centre, and at each one more', () => {
    expect(places(onward(row.slice(1), 'eight-in-a-row'))).toEqual([])
    expect(places(onward(row, 'eight-in-a-row'))).toEqual([[5, 12, 'drop']])
    expect(places(onward([...row, 5.4], 'eight-in-a-row'))).toEqual([
      [5, 12, 'drop'],
      [6, 13, 'drop'],
    ])
  })

  it('are broken, and over, at a score on the centre', () => {
    expect(places(onward([...row.slice(1), 5.5, 5.4], 'eight-in-a-row'))).toEqual([])
    expect(onward([...row, 5.5], 'eight-in-a-row')[0]?.recoveredAt).toBe(13)
  })
})

describe('control chart, moving range', () => {
  it('is a jump of more than 3.267 mean moving ranges from the score before', () => {
    expect(places(onward([2.7], 'moving-range'))).toEqual([[4, 5, 'drop']])
    expect(places(onward([6 - 3.267], 'moving-range'))).toEqual([])
    expect(places(onward([null, 9.3], 'moving-range'))).toEqual([[4, 6, 'rise']])
    const [jump] = onward([2.7, 4.3, 4.35], 'moving-range')
    expect(jump?.magnitude).toBeCloseTo(3.3, 12)
    expect(jump?.evidence.movingRange).toBe(jump?.magnitude)
    expect(jump?.evidence.movingRangeLimit).toBeCloseTo(3.267, 12)
    // Half of the way back from 2.7 to 6; 2.7 itself is inside the limits only where those are wide.
    expect(onward([2.7, 4.3, 4.35], 'moving-range', 9)[0]?.recoveredAt).toBe(7)
  })

  it('upward and still below the limit is one finding a side', () => {
    const found = onward([1, -5, -1], 'limit,moving-range')
    expect(found.map(({ from, to, kind, magnitude }) => [from, to, kind, magnitude])).toEqual([
      [4, 5, 'drop', 4.5],
      [5, 6, 'drop', 10.5],
      [7, 7, 'drop', 6.5],
      [6, 7, 'rise', 4],
    ])
    expect(found[2]?.criteria).toEqual({ limit: 'met', 'moving-range': 'unmet' })
    expect(found[3]?.criteria).toEqual({ limit: 'unmet', 'moving-range': 'met' })
  })
})

describe('control chart, several signals', () => {
  it('are one finding that names each and begins with the first', () => {
    const found = onward([3.4, 5, 2.4, 4, 5.6], 'limit,two-of-three,eight-in-a-row')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ from: 5, to: 7, kind: 'drop', magnitude: 5.5 - 2.4, recoveredAt: 8 })
    expect(found[0]?.criteria).toEqual({ limit: 'met', 'two-of-three': 'met', 'eight-in-a-row': 'unmet' })
  })

  it('are over when the innermost line is not past any more', () => {
    const found = onward([5.4, 5.4, 5.4, 5.4, 5.4, 5.4, 5.4, 2.4, 5.4, 6], 'limit,eight-in-a-row')
    expect(found.map(({ to, recoveredAt }) => [to, recoveredAt])).toEqual([
      [12, 14],
      [13, 14],
    ])
  })

  it('are not said to lie outside the usual range, which a run need not', () => {
    const said = (signals: typeof zones.rules) => rules['control-chart'].judges({ ...zones, rules: signals })
    expect(said('limit')).toMatchObject({ line: 'the usual range', distance: 'the person’s mean' })
    expect(said('limit,eight-in-a-row')).toMatchObject({ line: 'what is usual', distance: 'the person’s mean' })
    expect(said('moving-range')).toMatchObject({ distance: 'the person’s mean, or the score before' })
  })

  it('are written in any order and kept in one', () => {
    const read = (text: string) => rules['control-chart'].parameters.rules.parse(text)
    expect(read(' eight-in-a-row, limit,limit')).toBe('limit,eight-in-a-row')
    expect(read('moving-range')).toBe('moving-range')
    for (const text of ['', 'limit,', 'western-electric', 'limit;two-of-three']) expect(read(text)).toBeUndefined()
  })
})
