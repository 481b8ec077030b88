import { readdirSync, readFileSync } from 'node:fs'
import {
  detect,
  type Parameter,
  type ParameterValue,
  parseRule,
  propose,
  type RuleId,
  ruleIds,
  rules,
} from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const parsed = (id: string, texts: Record<string, string> = {}) => {
  const rule = parseRule(id, texts)
  if (rule._tag === 'Left') throw new Error(JSON.stringify(rule.left))
  return rule.right
}

/** What each rule cannot do without. */
const required: Readonly<Record<RuleId, Record<string, string>>> = {
  'sudden-change': { cutoff: '2' },
  drop: { floor: '2' },
  'control-chart': {},
  cusum: {},
  ewma: {},
  'change-point': {},
  'reliable-change': { sd: '1', reliability: '0.9' },
  status: { cutoff: '4', boundary: 'strict' },
}
const problems = (id: string, texts: Record<string, string> = {}) => {
  const rule = parseRule(id, texts)
  return rule._tag === 'Left' ? rule.left : []
}

describe('the registry', () => {
  it('holds every rule that has a file, under its own name', () => {
    const files = readdirSync('src/detection/rules', { recursive: true, withFileTypes: true })
    const written = files
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name }) => {
        const [, id] =
          /=\s+(?:definition\.)?rule\(\s*\{\s*id: '([a-z-]+)'/.exec(readFileSync(`${parentPath}/${name}`, 'utf8')) ?? []
        return id === undefined ? [] : [id]
      })
    expect(written.toSorted()).toEqual([...ruleIds].sort())
    expect(ruleIds.map((id) => rules[id].id)).toEqual(ruleIds)
  })
})

describe('parseRule', () => {
  it('fills in the defaults that the registry cites', () => {
    expect(parsed('sudden-change', { cutoff: '7' }).parameters).toEqual({
      ...rules['sudden-change'].defaults,
      cutoff: 7,
    })
    expect(parsed('drop', { floor: '2' }).parameters).toEqual({ ...rules.drop.defaults, floor: 2 })
    expect(parsed('control-chart').parameters).toEqual(rules['control-chart'].defaults)
  })

  it.each(ruleIds)('each parameter of %s says what it means and where its default comes from', (id) => {
    const parameters = Object.entries<Parameter<ParameterValue>>(rules[id].parameters)
    expect(parameters).not.toEqual([])
    const unsaid = parameters.filter(([, { meaning, default: preset }]) => meaning === '' || preset?.source === '')
    expect(unsaid.map(([name]) => name)).toEqual([])
  })

  it('reads every kind of value', () => {
    expect(parsed('sudden-change', { cutoff: '.5', percent: '1e1', origin: '-3', adjust: 'false' }).parameters).toEqual(
      {
        cutoff: 0.5,
        percent: 10,
        origin: -3,
        adjust: false,
        means: 'suddengains',
        gaps: 'skip',
        ceilingMargin: 0,
      },
    )
    expect(parsed('drop', { k: '1', recoverWithin: 'unlimited', reference: 'person-mean' }).parameters).toMatchObject({
      k: 1,
      recoverWithin: null,
      reference: 'person-mean',
    })
    expect(parsed('drop', { k: '1', recoverWithin: '3' }).parameters).toMatchObject({ recoverWithin: 3 })
    expect(parsed('control-chart', { baseline: '5' }).parameters).toMatchObject({ baseline: 5 })
    expect(parsed('control-chart', { baseline: 'all' }).parameters).toMatchObject({ baseline: 'all' })
  })

  it('refuses an unknown rule and says which there are', () => {
    expect(problems('cusp')).toEqual([{ _tag: 'UnknownRule', rule: 'cusp', allowed: ruleIds }])
    expect(problems('toString')[0]?._tag).toBe('UnknownRule')
  })

  it('reports every problem of the parameters at once', () => {
    expect(problems('sudden-change', { percnt: '30', adjust: 'yes', origin: '' })).toEqual([
      {
        _tag: 'UnknownParameter',
        rule: 'sudden-change',
        parameter: 'percnt',
        allowed: ['cutoff', 'percent', 'origin', 'adjust', 'means', 'gaps', 'ceilingMargin'],
      },
      { _tag: 'MissingParameter', rule: 'sudden-change', parameter: 'cutoff', expected: 'a number above 0' },
      { _tag: 'InvalidParameter', rule: 'sudden-change', parameter: 'origin', value: '', expected: 'a number' },
      { _tag: 'InvalidParameter', rule: 'sudden-change', parameter: 'adjust', value: 'yes', expected: 'true or false' },
    ])
  })

  it.each([
    ['sudden-change', 'cutoff', ['0', '-7', 'Infinity', '0x7', '7,5', 'seven', 'NaN', ' ']],
    ['drop', 'maxDescent', ['0', '1.5', 'unlimited', '9007199254740993', '1e300']],
    ['drop', 'recoverFraction', ['0', '1.01']],
    ['drop', 'recoverWithin', ['0', 'null', '2.5']],
    ['drop', 'unit', ['SD', '']],
    ['control-chart', 'baseline', ['1', 'none']],
    ['control-chart', 'rules', ['western-electric']],
    ['control-chart', 'ceilingMargin', ['-1']],
  ])('%s refuses a %s of %s', (id, parameter, texts) => {
    for (const text of texts)
      expect(problems(id, { [parameter]: text })[0]).toMatchObject({ _tag: 'InvalidParameter', parameter, value: text })
  })

  it('refuses parameters that contradict each other', () => {
    const conflict = (texts: Record<string, string>) =>
      problems('drop', texts).map((problem) => (problem._tag === 'ConflictingParameters' ? problem.parameters : []))
    expect(conflict({})).toEqual([['k', 'floor']])
    expect(conflict({ unit: 'person-sd', k: '1' })).toEqual([['unit', 'floor']])
    expect(conflict({ unit: 'person-sd', k: '1', floor: '2' })).toEqual([])
    expect(conflict({ floor: '2', reference: 'running-maximum', maxDescent: '3' })).toEqual([
      ['reference', 'maxDescent'],
    ])
  })
})

describe('detect and propose', () => {
  it.each(ruleIds)('runs %s under its own name and records it with every parameter', (id) => {
    const rule = parsed(id, required[id])
    const detection = detect(seriesOf([6, 6, 6, 3, 3, 3]), rule)
    expect([detection.rule, detection.parameters]).toEqual([id, rule.parameters])
  })

  it('proposes what was found, by the algorithm that found it, and words nothing', () => {
    const { findings } = detect(seriesOf([6, 3]), parsed('drop', { floor: '2' }))
    expect(findings.map(propose)).toEqual([
      {
        _tag: 'Proposal',
        id: 'ann/drop/1-2/drop',
        alliance: 'ann',
        evidence: findings[0],
        proposedBy: { _tag: 'algorithm', rule: 'drop' },
      },
    ])
    expect(JSON.stringify(findings.map(propose))).not.toMatch(/rupture/i)
  })
})
