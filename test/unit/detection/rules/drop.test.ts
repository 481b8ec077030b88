import { type ParametersOf, parseRule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

type Scores = readonly (number | null)[]
const falls = (scores: Scores, change: Partial<ParametersOf<'drop'>> = {}) =>
  rules.drop
    .detect(seriesOf(scores), { ...rules.drop.defaults, floor: 2, ...change })
    .findings.map(({ from, to, magnitude, recoveredAt, status, late }) => ({
      at: [from, to, recoveredAt],
      magnitude,
      status: late === true ? `${status} late` : status,
    }))

describe('drop', () => {
  it('opens at the floor, deepens, and is over when the score is back', () => {
    expect(falls([7, 6, 4, 3, 5, 6, 7])).toEqual([{ at: [2, 4, 6], magnitude: 3, status: 'recovered' }])
    expect(falls([7, 5.1, 7])).toEqual([])
    expect(falls([7, 5, 7])).toEqual([{ at: [1, 2, 3], magnitude: 2, status: 'recovered' }])
  })

  it('takes decimals as they are written', () => {
    expect(falls([4.1, 3.1], { floor: 1 })).toHaveLength(1)
    expect(falls([10_000_000.1, 10_000_000], { floor: 0.1 })).toHaveLength(1)
    expect(falls([4.1, 3.1, 4.1], { floor: 1 })[0]?.status).toBe('recovered')
  })

  it('recovers at a level of 0 as at any other', () => {
    const back = (shift: number) =>
      rules.drop.detect(seriesOf([2.7, -0.3, 0].map((score) => score + shift)), {
        ...rules.drop.defaults,
        floor: 2,
        recoverFraction: 0.1,
      })
    expect(back(10).findings[0]?.recoveredAt).toBe(3)
    expect(back(0).findings[0]?.recoveredAt).toBe(3)
    expect(falls([0.3, -0.1, 0.2], { floor: 0.3, recoverFraction: 0.75 })[0]?.at).toEqual([1, 2, 3])
  })

  it('finds nothing where nothing is asked for', () => {
    const scores = [6, 6, 5, 5, 7, 1]
    expect(falls(scores, { k: 0, floor: 0 })).toEqual([])
    expect(falls(scores, { k: 0, floor: 0, reference: 'person-mean' })).toEqual([])
    expect(falls([6, 6, 6], { unit: 'person-sd', k: 1, floor: 0 })).toEqual([])
    expect(falls([6, 6, 6], { k: 1, floor: 0 })).toEqual([])
    expect(falls(scores, { k: 1, floor: 0 })).toHaveLength(2)
  })

  it("finds nothing in a unit of the person's own without a floor", () => {
    for (const unit of ['person-sd', 'person-difference-sd'] as const) {
      expect(falls([6, 6, 6, 1, 6], { unit, k: 1, floor: 0 })).toEqual([])
      expect(falls([6, 6, 6, 1, 6], { unit, k: 1, floor: 1 })).toHaveLength(1)
    }
  })

  it('is censored where the series stops, and opens no second fall meanwhile', () => {
    expect(falls([7, 4, 6, 4, 4])).toEqual([{ at: [1, 2, null], magnitude: 3, status: 'censored' }])
  })

  it('counts from the last score there is, across gaps', () => {
    expect(falls([7, null, null, 5, null, 7])).toEqual([{ at: [1, 4, 6], magnitude: 2, status: 'recovered' }])
    expect(falls([null, 5])).toEqual([])
  })

  it('lets a fall take as many scored sessions as asked', () => {
    expect(falls([7, 6, 5])).toEqual([])
    expect(falls([7, 6, 5], { maxDescent: 2 })).toEqual([{ at: [1, 3, null], magnitude: 2, status: 'censored' }])
    expect(falls([7, 7, null, 6, 5], { maxDescent: 2 })[0]?.at).toEqual([2, 5, null])
  })

  it('finds the slow fall from the running maximum', () => {
    const scores = [6, 7, 6.5, 6, 5.5, 5, 4.5, 7]
    expect(falls(scores)).toEqual([])
    expect(falls(scores, { reference: 'running-maximum' })).toEqual([
      { at: [2, 7, 8], magnitude: 2.5, status: 'recovered' },
    ])
  })

  it('counts from the latest of equally good scores', () => {
    expect(falls([7, 6, 7, 5], { reference: 'running-maximum' })[0]?.at).toEqual([3, 4, null])
  })

  it('finds a fall below the mean of the series once, where it begins', () => {
    // Mean 5: sessions 3 and 4 lie 3 below it, session 5 is back.
    expect(falls([7, 7, 2, 2, 7, 5], { reference: 'person-mean' })).toEqual([
      { at: [2, 3, 5], magnitude: 3, status: 'recovered' },
    ])
    expect(falls([2, 8], { reference: 'person-mean' })[0]?.at).toEqual([1, 1, 2])
    // Half the way back is recovered but still far below the mean: that is no new fall.
    expect(falls([9, 9, 1, 4, 4, 9], { reference: 'person-mean', recoverFraction: 0.5 })).toHaveLength(1)
  })

  it('starts anew from a score that is back part of the way', () => {
    const change = { recoverFraction: 0.5, reference: 'running-maximum' } as const
    expect(falls([8, 4, 6, 6, 6], change)).toEqual([{ at: [1, 2, 3], magnitude: 4, status: 'recovered' }])
    expect(falls([8, 4, 6, 4], change).map(({ at }) => at)).toEqual([
      [1, 2, 3],
      [3, 4, null],
    ])
    expect(falls([8, 4, 6, 6, 6], { recoverFraction: 0.5, maxDescent: 3 })).toHaveLength(1)
  })

  it('keeps the time asked for: in time, late, lapsed, or not yet seen', () => {
    const within = { recoverWithin: 2 }
    expect(falls([7, 4, 5, 7], within)[0]).toMatchObject({ at: [1, 2, 4], status: 'recovered' })
    expect(falls([7, 4, 5, 5, 7], within)[0]).toMatchObject({ at: [1, 2, 5], status: 'recovered late' })
    expect(falls([7, 4, 5, 5], within)[0]).toMatchObject({ at: [1, 2, null], status: 'not-recovered' })
    expect(falls([7, 4, 5], within)[0]?.status).toBe('censored')
    expect(falls([7, 4, 5, null], within)[0]?.status).toBe('censored')
    expect(falls([7, 4, 3, 2], within)[0]).toMatchObject({ at: [1, 4, null], status: 'not-recovered' })
  })

  it("takes the stricter of floor and the person's own unit", () => {
    // SD of 6 6 6 6 3: 1.342; of the differences 0 0 0 −3: 1.5.
    const scores = [6, 6, 6, 6, 3]
    expect(falls(scores, { unit: 'person-sd', k: 2 })).toHaveLength(1)
    expect(falls(scores, { unit: 'person-sd', k: 2.3 })).toHaveLength(0)
    expect(falls(scores, { unit: 'person-difference-sd', k: 2 })).toHaveLength(1)
    expect(falls(scores, { unit: 'person-difference-sd', k: 2.1 })).toHaveLength(0)
    expect(falls(scores, { unit: 'person-sd', k: 0.1, floor: 4 })).toHaveLength(0)
  })

  it('calls a deterioration by the movement of the score itself', () => {
    const { findings } = rules.drop.detect(seriesOf([10, 20, 9], 'lower'), { ...rules.drop.defaults, floor: 5 })
    expect(findings).toMatchObject([{ kind: 'rise', from: 1, to: 2, magnitude: 10, recoveredAt: 3 }])
    expect(
      rules.drop.detect(seriesOf([20, 10, 20], 'lower'), { ...rules.drop.defaults, floor: 5 }).findings,
    ).toMatchObject([{ kind: 'rise', from: 2, to: 3 }])
  })

  it('lists the sessions at which the scale cannot show a fall', () => {
    const silent = (scores: Scores, ceilingMargin = 0) =>
      rules.drop.detect(seriesOf(scores, 'higher', { min: 1, max: 7 }), {
        ...rules.drop.defaults,
        floor: 2,
        ceilingMargin,
      }).unknowable
    expect(silent(Array(6).fill(1))).toEqual(
      [2, 3, 4, 5, 6].map((session) => ({ id: 'ann', session, kind: 'drop', because: 'scale end' })),
    )
    expect(silent(Array(6).fill(7))).toEqual([])
    expect(silent([7, 6, 7])).toEqual([])
    expect(silent([5, 6, 5]).length).toBe(0)
    expect(silent([1.5, 1.5]).length).toBe(0)
    expect(silent([1.5, 1.5], 0.5).length).toBe(1)
    expect(silent([2, 1]).map(({ session }) => session)).toEqual([2])
    expect(silent([7, 4]).length).toBe(0)
  })

  it('says where too few scores stand', () => {
    const { unknowable, findings } = rules.drop.detect(seriesOf([6, null, 3]), {
      ...rules.drop.defaults,
      unit: 'person-difference-sd',
      k: 1,
      floor: 1,
    })
    expect(findings).toEqual([])
    expect(unknowable.map(({ session, because }) => [session, because])).toEqual([
      [1, 'too few scores'],
      [3, 'too few scores'],
    ])
    expect(rules.drop.detect(seriesOf([]), { ...rules.drop.defaults, floor: 1 })).toMatchObject({
      findings: [],
      unknowable: [],
    })
  })
})

describe('drop from a mean or a line', () => {
  it('finds a fall below the mean of the sessions before, and looks at nothing later', () => {
    // Means before: 6, 6, 6, then 5.25 with the 3 in it.
    const from = { reference: 'previous-mean' } as const
    expect(falls([6, 6, 6, 3, 6], from)).toEqual([{ at: [3, 4, 5], magnitude: 3, status: 'recovered' }])
    expect(falls([3], from)).toEqual([])
    expect(falls([8, 6, 4.9], from).map(({ at }) => at)).toEqual([[1, 3, null]])
    // Back a quarter of the way at session 5, and still more than 2 below the means of 6 and 5.4: that is no new fall.
    expect(falls([8, 8, 8, 0, 3, 3], { ...from, recoverFraction: 0.25 }).map(({ at }) => at)).toEqual([[3, 4, 5]])
  })

  it('finds a fall below the trend, deeper where it is further below the line', () => {
    // The line through 1 … 9 with a dent: a steady rise by itself is none.
    expect(falls([1, 2, 3, 4, 5, 6], { reference: 'trend-residual', floor: 0.1 })).toEqual([])
    const [fall] = rules.drop.detect(seriesOf([1, 2, 3, 1, 5, 6, 7]), {
      ...rules.drop.defaults,
      reference: 'trend-residual',
      floor: 2,
    }).findings
    expect([fall?.from, fall?.to, fall?.recoveredAt]).toEqual([3, 4, 5])
    expect(fall?.magnitude).toBeCloseTo(18 / 7, 10)
    expect(fall?.evidence.slope).toBeCloseTo(1, 10)
    // 6 at session 5 lies above the 5 of session 4, but further below a line that rises by more than 1 a session.
    const scores = [0, 5, 10, 5, 6, 25, 30, 35, 40]
    const deep = rules.drop.detect(seriesOf(scores), {
      ...rules.drop.defaults,
      reference: 'trend-residual',
      floor: 5,
    }).findings
    expect(deep.map(({ to }) => to)).toEqual([5])
  })

  it('needs three scores for a trend', () => {
    const trend = { ...rules.drop.defaults, reference: 'trend-residual', floor: 1 } as const
    expect(rules.drop.detect(seriesOf([6, 3]), trend).unknowable.map(({ because }) => because)).toEqual([
      'too few scores',
      'too few scores',
    ])
    expect(rules.drop.detect(seriesOf([6, 3, 6]), trend).unknowable).toEqual([])
  })
})

describe('drop in units from outside', () => {
  it("takes the sample's SD, the reliable change, or the stricter of two", () => {
    const scores = [6, 6, 6, 6, 3]
    const unit = (change: Partial<ParametersOf<'drop'>>) => falls(scores, { floor: 0, k: 1, ...change }).length
    expect(unit({ unit: 'sample-sd', sampleSd: 3 })).toBe(1)
    expect(unit({ unit: 'sample-sd', sampleSd: 3.1 })).toBe(0)
    // 1.96·√2·SD·√.08 is .784 SD: 3 at 3.8265.
    expect(unit({ unit: 'reliable-change', sampleSd: 3.82, reliability: 0.92 })).toBe(1)
    expect(unit({ unit: 'reliable-change', sampleSd: 3.83, reliability: 0.92 })).toBe(0)
    // The own SD is 1.342.
    expect(unit({ unit: 'stricter-sd', sampleSd: 1, k: 2.2 })).toBe(1)
    expect(unit({ unit: 'stricter-sd', sampleSd: 1, k: 2.3 })).toBe(0)
    expect(unit({ unit: 'stricter-sd', sampleSd: 2, k: 1.5 })).toBe(1)
    expect(unit({ unit: 'stricter-sd', sampleSd: 2, k: 1.6 })).toBe(0)
  })

  it('is back within so many points of the reference', () => {
    expect(falls([7, 4, 6, 6.5], { recoverNear: 0.5 })[0]?.at).toEqual([1, 2, 4])
    expect(falls([7, 4, 6, 6.5], { recoverNear: 1 })[0]?.at).toEqual([1, 2, 3])
    expect(falls([7, 4, 6], { recoverNear: 2 })).toEqual([])
    const rise = rules.drop.detect(seriesOf([4, 7, 5], 'lower'), {
      ...rules.drop.defaults,
      floor: 2,
      recoverNear: 1,
    }).findings
    expect(rise.map(({ recoveredAt }) => recoveredAt)).toEqual([3])
  })

  it('says how many sessions the fall took', () => {
    const lengths = rules.drop.detect(seriesOf([7, 5, null, 4, 7]), { ...rules.drop.defaults, floor: 2 }).findings
    expect(lengths.map(({ evidence }) => evidence.lengthSessions)).toEqual([3])
  })

  it('tells which settings suit a treatment still running', () => {
    const ahead = (change: Partial<ParametersOf<'drop'>>) =>
      rules.drop.looksAhead({ ...rules.drop.defaults, floor: 2, ...change })
    expect(ahead({})).toBe(false)
    expect(ahead({ reference: 'previous-mean', unit: 'sample-sd', k: 1, sampleSd: 1 })).toBe(false)
    expect(ahead({ unit: 'person-sd' })).toBe(false)
    for (const change of [
      { reference: 'person-mean' },
      { reference: 'trend-residual' },
      { unit: 'person-sd', k: 1 },
      { unit: 'person-difference-sd', k: 1 },
      { unit: 'stricter-sd', k: 1, sampleSd: 1 },
    ] as const)
      expect(ahead(change)).toBe(true)
  })

  it('remembers no more of a long series than the next score needs', () => {
    const { start, step } = rules.drop
    const head = { id: 'ann', better: 'higher' } as const
    const points = Array.from({ length: 2_000 }, (_, index) => ({ session: index + 1, score: 5 }))
    for (const reference of ['previous', 'running-maximum', 'previous-mean'] as const) {
      const state = points.reduce(step, start(head, { ...rules.drop.defaults, floor: 2, reference, maxDescent: 1 }))
      expect(JSON.stringify(state).length).toBeLessThan(1_000)
    }
  })
})

describe('what contradicts itself', () => {
  const conflict = (texts: Record<string, string>) => {
    const parsed = parseRule('drop', texts)
    return parsed._tag === 'Left'
      ? parsed.left.map((one) => (one._tag === 'ConflictingParameters' ? one.parameters.join(' ') : one._tag))
      : []
  }
  it.each([
    [{ unit: 'sample-sd', k: '1', sampleSd: '2' }, []],
    [{ unit: 'stricter-sd', k: '1', sampleSd: '2' }, []],
    [{ unit: 'reliable-change', k: '1', sampleSd: '2', reliability: '.9' }, []],
    [{ unit: 'sample-sd', k: '1' }, ['unit sampleSd']],
    [{ unit: 'sample-sd', sampleSd: '2' }, ['k floor']],
    [{ unit: 'stricter-sd', k: '1' }, ['unit sampleSd']],
    [{ unit: 'reliable-change', k: '1', sampleSd: '2' }, ['unit reliability']],
    [{ floor: '2', sampleSd: '2' }, ['unit sampleSd']],
    [{ floor: '2', reliability: '.9' }, ['unit reliability']],
    [{ floor: '2', reference: 'trend-residual', maxDescent: '2' }, ['reference maxDescent']],
    [{ floor: '2', recoverNear: '1', recoverFraction: '.5' }, ['recoverFraction recoverNear']],
    [{ k: '2', recoverNear: '2' }, ['k recoverNear floor']],
    [{ floor: '2', recoverNear: '1.9' }, []],
    [{ unit: 'person-sd', k: '3', floor: '1', recoverNear: '1' }, ['k recoverNear floor']],
  ] as const)('%j', (texts, expected) => expect(conflict(texts)).toEqual(expected))
})
