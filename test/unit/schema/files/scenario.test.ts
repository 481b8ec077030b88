import { readFileSync } from 'node:fs'
import { parseScenario, parseText } from 'rupture-repair/schema'
import { sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'

const text = readFileSync('examples/scenario.json', 'utf8')

const problems = (value: unknown): readonly (readonly [string, string])[] => {
  const parsed = parseScenario(value)
  return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
}

const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))

describe('a scenario from outside', () => {
  it('is read from the shipped example, which is the sample', () => {
    expect(parseText(text, parseScenario)).toEqual({ _tag: 'Right', right: sampleScenario })
  })

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['no object', 7, [['NotAnObject', '']]],
    ['a key too many', { ...sampleScenario, wish: 1 }, [['UnknownKey', 'wish']]],
    ['another version', { ...sampleScenario, v: 2 }, [['UnknownVersion', 'v']]],
    ['an unknown setting', { ...sampleScenario, setting: { _tag: 'crowd' } }, [['UnknownTag', 'setting._tag']]],
    [
      'two wrong kinds',
      { ...sampleScenario, growth: '0.1', raters: { ...sampleScenario.raters, client: { bias: 0, noiseSd: null } } },
      [
        ['WrongKind', 'growth'],
        ['WrongKind', 'raters.client.noiseSd'],
        ['Missing', 'raters.client.missing'],
      ],
    ],
    [
      'a strategy by another name',
      { ...sampleScenario, repair: { ...sampleScenario.repair, strategies: { 'self-disclosure': 1 } } },
      [['UnknownKey', 'repair.strategies.self-disclosure']],
    ],
    [
      'numbers out of range, all at once',
      {
        ...sampleScenario,
        sessions: 10_001,
        dynamics: { ...sampleScenario.dynamics, halfLife: -1, fading: 2 },
        repair: { ...sampleScenario.repair, worked: 0.8, partly: 0.3, strategies: {} },
        stages: { withdrawal: 'permissive', confrontation: 'nobody’s' },
        dropout: { ...sampleScenario.dropout, share: 1 },
      },
      [
        ['ScenarioProblem', 'sessions'],
        ['ScenarioProblem', 'dynamics.halfLife'],
        ['ScenarioProblem', 'dynamics.fading'],
        ['ScenarioProblem', 'repair.strategies'],
        ['ScenarioProblem', 'repair'],
        ['ScenarioProblem', 'stages.confrontation'],
        ['ScenarioProblem', 'dropout.share'],
      ],
    ],
    [
      'a level, SDs, an autocorrelation and models that nobody stated',
      {
        ...without(sampleScenario, 'stages'),
        population: { clientsPerTherapist: 8 },
        dynamics: without(sampleScenario.dynamics, 'within'),
      },
      [
        ['Missing', 'population.mean'],
        ['Missing', 'population.traitSd'],
        ['Missing', 'population.therapistSd'],
        ['Missing', 'dynamics.within'],
        ['Missing', 'stages'],
      ],
    ],
    [
      'errors of report of which nobody stated all',
      {
        ...sampleScenario,
        errorsOfReport: { client: {}, therapist: { blindSpot: { withdrawal: 0 } }, coder: { sensitivity: 1 } },
      },
      [
        ['Missing', 'errorsOfReport.client.never'],
        ['Missing', 'errorsOfReport.client.atOnce'],
        ['Missing', 'errorsOfReport.client.later'],
        ['Missing', 'errorsOfReport.client.drop'],
        ['Missing', 'errorsOfReport.therapist.blindSpot.confrontation'],
        ['Missing', 'errorsOfReport.coder.specificity'],
        ['Missing', 'errorsOfReport.coder.mistyped'],
        ['Missing', 'errorsOfReport.coder.addedWithdrawal'],
      ],
    ],
    [
      'errors of report and missing scores out of range, all at once',
      {
        ...sampleScenario,
        raters: {
          client: { ...sampleScenario.raters.client, missingPerPointBelow: 0 },
          therapist: { bias: 0, noiseSd: 0, missing: 0, missingPerPointBelow: 1, blindUntilRecognised: true },
          before: { bias: 0, noiseSd: 0, missing: 0, missingPerPointBelow: -1, fall: 0 },
        },
        errorsOfReport: {
          client: { never: 2, atOnce: -0.1, later: 1.1, drop: 3 },
          therapist: { blindSpot: { withdrawal: -1, confrontation: 2 } },
          coder: { sensitivity: 1.5, specificity: -1, mistyped: 7, addedWithdrawal: 2 },
        },
      },
      [
        ['ScenarioProblem', 'raters.client.missingPerPointBelow'],
        ['ScenarioProblem', 'raters.before.missingPerPointBelow'],
        ['ScenarioProblem', 'errorsOfReport.client.never'],
        ['ScenarioProblem', 'errorsOfReport.client.atOnce'],
        ['ScenarioProblem', 'errorsOfReport.client.later'],
        ['ScenarioProblem', 'errorsOfReport.client.drop'],
        ['ScenarioProblem', 'errorsOfReport.therapist.blindSpot.withdrawal'],
        ['ScenarioProblem', 'errorsOfReport.therapist.blindSpot.confrontation'],
        ['ScenarioProblem', 'errorsOfReport.coder.sensitivity'],
        ['ScenarioProblem', 'errorsOfReport.coder.specificity'],
        ['ScenarioProblem', 'errorsOfReport.coder.mistyped'],
        ['ScenarioProblem', 'errorsOfReport.coder.addedWithdrawal'],
      ],
    ],
    [
      'an SD and an autocorrelation within persons that nobody stated',
      { ...sampleScenario, dynamics: { ...sampleScenario.dynamics, within: {} } },
      [
        ['Missing', 'dynamics.within.sd'],
        ['Missing', 'dynamics.within.autocorrelation'],
      ],
    ],
  ])('%s', (_, value, expected) => expect(problems(value)).toEqual(expected))

  it.each(['hazard', 'perPointBelow', 'recognition', 'drop'])('never supplies the %s of a rupture', (key) => {
    const { [key]: _, ...withdrawal }: Readonly<Record<string, unknown>> = { ...sampleScenario.ruptures.withdrawal }
    const value = { ...sampleScenario, ruptures: { ...sampleScenario.ruptures, withdrawal } }
    expect(problems(value)).toEqual([['Missing', `ruptures.withdrawal.${key}`]])
  })

  it('never supplies the effect of an open rupture on leaving', () => {
    const { whileOpen: _, ...dropout } = sampleScenario.dropout
    expect(problems({ ...sampleScenario, dropout })).toEqual([['Missing', 'dropout.whileOpen']])
  })

  it.each([
    ['{', 'CutOff'],
    ['not json', 'NotJson'],
    [text.replace('"v": 1', '"v": 1, "v": 1'), 'DuplicateKey'],
  ])('a text that is no scenario: %#', (json, tag) => {
    const parsed = parseText(json, parseScenario)
    expect(parsed._tag === 'Left' && parsed.left[0]._tag).toBe(tag)
  })
})
