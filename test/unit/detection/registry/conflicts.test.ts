/** Parameters that contradict each other: which are named, and what would agree, in the words that people read. */
import { type ParametersOf, type RuleId, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'

const conflicts = <Id extends RuleId>(id: Id, over: Partial<ParametersOf<Id>>) => {
  const { defaults, conflicts } = rules[id]
  return conflicts({ ...defaults, ...over } as ParametersOf<Id>).map(({ parameters, expected }) => [
    parameters.join(', '),
    expected,
  ])
}

describe('status', () => {
  const [cutoff, change, neither] = [
    ['cutoff, boundary', 'cutoff together with boundary strict or inclusive'],
    ['change, reference', 'change together with reference previous or first'],
    ['cutoff, change', 'cutoff with boundary, change with reference, or both'],
  ] as const
  it.each<[Partial<ParametersOf<'status'>>, readonly (readonly string[])[]]>([
    [{ cutoff: 3, boundary: 'strict' }, []],
    [{ change: 3, reference: 'first' }, []],
    [{ cutoff: 3, boundary: 'strict', change: 3, reference: 'first' }, []],
    [{}, [neither]],
    [{ cutoff: 3 }, [cutoff]],
    [{ boundary: 'inclusive' }, [cutoff]],
    [{ change: 3 }, [change]],
    [{ reference: 'previous' }, [change]],
    [{ cutoff: 3, reference: 'first' }, [cutoff, change]],
  ])('%j', (over, expected) => expect(conflicts('status', over)).toEqual(expected))
})

describe('drop', () => {
  const own = "a floor above 0 with a unit of the person's own variation, which alone flags nearly everyone"
  const soundly = { floor: 5 } as const
  it.each<[Partial<ParametersOf<'drop'>>, readonly (readonly string[])[]]>([
    [soundly, []],
    [{ ...soundly, unit: 'person-sd', k: 1 }, []],
    [{ unit: 'person-sd', k: 1, floor: 0 }, [['unit, floor', own]]],
    [{ unit: 'person-difference-sd', k: 1, floor: 0 }, [['unit, floor', own]]],
    [{ k: 0, floor: 0 }, [['k, floor', 'k or floor above 0']]],
    [{ ...soundly, unit: 'sample-sd', k: 1 }, [['unit, sampleSd', 'sampleSd above 0 with the unit sample-sd']]],
    [{ ...soundly, unit: 'stricter-sd', k: 1 }, [['unit, sampleSd', 'sampleSd above 0 with the unit stricter-sd']]],
    [
      { ...soundly, sampleSd: 5 },
      [['unit, sampleSd', 'sampleSd with the units sample-sd, stricter-sd and reliable-change only']],
    ],
    [
      { ...soundly, unit: 'reliable-change', k: 1, sampleSd: 5 },
      [['unit, reliability', 'reliability above 0 with the unit reliable-change']],
    ],
    [{ ...soundly, reliability: 0.8 }, [['unit, reliability', 'reliability with the unit reliable-change only']]],
    [{ ...soundly, unit: 'reliable-change', k: 1, sampleSd: 5, reliability: 0.8 }, []],
    [
      { ...soundly, reference: 'previous-mean', maxDescent: 2 },
      [['reference, maxDescent', 'maxDescent with the reference previous only']],
    ],
    [
      { ...soundly, reference: 'previous-mean', maxGap: 2 },
      [['reference, maxGap', 'maxGap with the references previous and running-maximum only']],
    ],
    [{ ...soundly, reference: 'previous', maxGap: 2 }, []],
    [{ ...soundly, reference: 'running-maximum', maxGap: 2 }, []],
    [
      { ...soundly, recoverFraction: 0.5, recoverNear: 1 },
      [['recoverFraction, recoverNear', 'one of recoverFraction below 1 and recoverNear above 0']],
    ],
    [{ ...soundly, recoverFraction: 0.5, recoverNear: 0 }, []],
    [{ ...soundly, recoverFraction: 1, recoverNear: 1 }, []],
    [
      { ...soundly, recoverNear: 5 },
      [['k, recoverNear, floor', 'recoverNear less than the least fall, or every fall is back before it has begun']],
    ],
  ])('%j', (over, expected) => expect(conflicts('drop', over)).toEqual(expected))
})

describe('charts with a memory', () => {
  it.each<[Partial<ParametersOf<'cusum'>>, readonly (readonly string[])[]]>([
    [{ baseline: 'detrended' }, []],
    [{ baseline: 'detrended', sigma: 2 }, []],
    [{ baseline: 'detrended', centre: 3 }, [['baseline, centre', 'no centre with the baseline detrended']]],
    [{ baseline: 8, centre: 3 }, []],
    [{ baseline: 8, sigma: 3 }, []],
    [{ baseline: 'all', centre: 3, sigma: 2 }, []],
    [
      { baseline: 8, centre: 3, sigma: 2 },
      [['baseline, centre, sigma', 'no baseline where centre and sigma are both given']],
    ],
  ])('%j', (over, expected) => {
    expect(conflicts('cusum', over)).toEqual(expected)
    expect(conflicts('ewma', over)).toEqual(expected)
  })
})

it('reliable-change: a baseline belongs to the reference given', () => {
  const sound = { sd: 5, reliability: 0.8 } as const
  expect(conflicts('reliable-change', { ...sound, reference: 'given', baseline: 40 })).toEqual([])
  expect(conflicts('reliable-change', { ...sound, reference: 'given', baseline: 'none' })).toEqual([
    [expect.any(String), 'a baseline with the reference given'],
  ])
  expect(conflicts('reliable-change', { ...sound, reference: 'first', baseline: 40 })).toEqual([
    [expect.any(String), 'baseline with the reference given only'],
  ])
})
