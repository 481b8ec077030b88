import { detect, parsePreset, presets, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gumz-2012-1-sd': { reference: 'previous', sampleSd: '0.8', maxDescent: '6' },
  'gumz-2012-2-sd': { reference: 'running-maximum', sampleSd: '0.8', maxDescent: '1' },
  'suddengains-0.7.2': { cutoff: '7' },
  'sudden-gains-t-test': { cutoff: '7' },
}

describe('presets', () => {
  it.each(presets)(
    '$id settles what its paper settles and leaves the rest',
    ({ id, rule, fixed, left, literature }) => {
      const parsed = parsePreset(id, given[id] ?? {})
      expect(parsed).toMatchObject({ _tag: 'Right', right: { _tag: rule } })
      const known = Object.keys(rules[rule].parameters)
      for (const name of [...Object.keys(fixed), ...Object.keys(left)]) expect(known).toContain(name)
      expect(Object.keys(given[id] ?? {}).sort()).toEqual(Object.keys(left).sort())
      expect(literature.source).not.toBe('')
    },
  )

  it('is the rule with those parameters', () => {
    const parsed = parsePreset('gumz-2012-2-sd', { reference: 'previous', sampleSd: '1', maxDescent: '2' })
    if (parsed._tag === 'Left') throw new Error('the preset is sound')
    expect(parsed.right.parameters).toMatchObject({ unit: 'stricter-sd', k: 2, sampleSd: 1, maxDescent: 2, floor: 0 })
    // The own SD of 6 6 6 5 3.5 5 6 6 is .92, less than the sample's 1: 2.5 reach 2, over two sessions.
    expect(
      detect(seriesOf([6, 6, 6, 5, 3.5, 5, 6, 6]), parsed.right).findings.map(({ from, to }) => [from, to]),
    ).toEqual([[3, 5]])
  })

  it('refuses what it does not know, what it has settled, and what is left out', () => {
    const problems = (id: string, texts: Record<string, string>) => {
      const parsed = parsePreset(id, texts)
      return parsed._tag === 'Left' ? parsed.left : []
    }
    expect(problems('stiles-2004', {})).toEqual([
      { _tag: 'UnknownPreset', preset: 'stiles-2004', allowed: presets.map(({ id }) => id) },
    ])
    expect(problems('gumz-2012-1-sd', { reference: 'previous', sampleSd: '1', maxDescent: '6', k: '3' })).toEqual([
      { _tag: 'FixedParameter', preset: 'gumz-2012-1-sd', parameter: 'k', value: '1' },
    ])
    expect(problems('gumz-2012-1-sd', {}).map((one) => [one._tag, 'parameter' in one ? one.parameter : null])).toEqual([
      ['MissingParameter', 'reference'],
      ['MissingParameter', 'sampleSd'],
      ['MissingParameter', 'maxDescent'],
    ])
    expect(problems('suddengains-0.7.2', { adjust: 'perhaps' }).map(({ _tag }) => _tag)).toEqual([
      'MissingParameter',
      'InvalidParameter',
    ])
  })

  it('has both forms of the third criterion, and sends whoever asks for the former name to them', () => {
    const least = (id: string) => {
      const parsed = parsePreset(id, { cutoff: '7' })
      if (parsed._tag === 'Left') throw new Error('the preset is sound')
      return detect(seriesOf([32, 31, 33, 5, 6, 7], 'lower'), parsed.right).findings[0]?.evidence.least
    }
    expect(least('suddengains-0.7.2')).toBeCloseTo(2.776, 3)
    expect(least('sudden-gains-t-test')).toBeCloseTo(2.267, 3)
    expect(parsePreset('tang-derubeis-1999', { cutoff: '7' })).toEqual({
      _tag: 'Left',
      left: [
        {
          _tag: 'RenamedPreset',
          preset: 'tang-derubeis-1999',
          now: ['suddengains-0.7.2', 'sudden-gains-t-test'],
        },
      ],
    })
  })
})
