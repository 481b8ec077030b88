/** A key that holds `undefined` is not there, whatever is parsed. */
import { decide, initial, recordAll } from 'rupture-repair'
import {
  commandSchema,
  logLineSchema,
  parseCommand,
  parseExperiment,
  parseInstrument,
  parseScenario,
} from 'rupture-repair/schema'
import { sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'

const by = { _tag: 'participant', id: 'c' } as const
const none = undefined as never
const { dropout, raters, scale: _, ...rest } = sampleScenario

describe('undefined', () => {
  it('is absent from a command, down to its last object', () => {
    const judged = {
      _tag: 'JudgeResolution',
      stamp: { session: 4, at: undefined, by, note: undefined },
      episode: 'e',
      judgement: { rating: 3, allianceAfter: undefined },
    }
    const plain = { _tag: 'JudgeResolution', stamp: { session: 4, by }, episode: 'e', judgement: { rating: 3 } }
    expect(parseCommand(judged)).toStrictEqual({ _tag: 'Right', right: plain })
    expect(commandSchema['~standard'].validate(judged)).toStrictEqual({ value: plain })
  })

  it('is missing where a key must be there, and no member of a list', () => {
    const parsed = parseCommand({
      _tag: 'EndAttempt',
      stamp: { session: undefined, by },
      episode: 'e',
      result: undefined,
    })
    expect(parsed._tag === 'Left' && parsed.left.map((one) => [one._tag, one.path])).toEqual([
      ['Missing', ['stamp', 'session']],
      ['Missing', ['result']],
    ])
    const held = parseCommand({ _tag: 'HoldSession', stamp: { session: 1, by }, held: { present: ['c', undefined] } })
    expect(held._tag === 'Left' && held.left.map(({ path }) => path)).toEqual([['held', 'present', 1]])
    const holes = ['c']
    holes[2] = 't'
    const holed = parseCommand({ _tag: 'HoldSession', stamp: { session: 1, by }, held: { present: holes } })
    expect(holed._tag === 'Left' && holed.left.map(({ path }) => path)).toEqual([['held', 'present', 1]])
  })

  it('is absent from a line, a scenario, an experiment and an instrument', () => {
    const event = { _tag: 'EndAttempt' }
    expect(logLineSchema['~standard'].validate({ v: 1, event, at: undefined })).toEqual(
      logLineSchema['~standard'].validate({ v: 1, event }),
    )
    const scenario = {
      ...rest,
      scale: undefined,
      dropout: { ...dropout, share: undefined },
      raters: { client: raters.client, therapist: undefined, before: undefined },
    }
    const { share: __, ...others } = dropout
    const plain = { ...rest, dropout: others, raters: { client: raters.client } }
    expect(parseScenario(scenario)).toStrictEqual(parseScenario(plain))
    expect(parseScenario(scenario)._tag).toBe('Right')
    const experiment = {
      v: 1,
      scenarios: { sample: scenario },
      design: { _tag: 'grid', values: {} },
      rules: [{ name: 'chart', rule: 'control-chart', parameters: { sigma: undefined } }],
      rater: 'client',
      window: { before: 0, after: 1 },
      seed: 7,
      alliances: 20,
      replications: 3,
      power: undefined,
    }
    const parsed = parseExperiment(experiment)
    expect(parsed._tag === 'Right' && parsed.right.rules[0]?.rule.parameters).toMatchObject({ sigma: 3 })
    const definition = {
      id: 'invented-2',
      name: 'An invented form',
      perspectives: ['client'],
      version: 'Invented for this test',
      items: 2,
      answers: { min: 1, max: 5, whole: true },
      reversed: [],
      subscales: {},
      total: true,
      metric: 'Sum 2–10',
      citation: 'Nobody (2026)',
      licence: 'None needed',
    }
    expect(parseInstrument({ ...definition, missingRule: undefined })).toStrictEqual(parseInstrument(definition))
    expect(parseInstrument(definition)._tag).toBe('Right')
  })

  it('is not recorded', () => {
    const begin = {
      _tag: 'BeginAlliance',
      stamp: { session: 0, by, at: none, note: none },
      beginning: {
        setting: 'individual',
        medium: 'video',
        provenance: 'invented',
        participants: [
          { id: 'c', role: 'client' },
          { id: 't', role: 'therapist' },
        ],
      },
    } as const
    const hold = {
      _tag: 'HoldSession',
      stamp: { session: 1, by },
      held: { present: ['c', 't'], medium: none },
    } as const
    const end = {
      _tag: 'EndPhase',
      stamp: { session: 1, by },
      ending: { _tag: 'together' },
      account: { reason: 'dissatisfied', attributedTo: [], harms: none },
    } as const
    const batch = recordAll(initial, [begin, hold, end])
    expect(batch._tag === 'Right' && batch.right.events).toStrictEqual([
      { _tag: 'AllianceBegan', stamp: { session: 0, by }, beginning: begin.beginning },
      { _tag: 'SessionHeld', stamp: { session: 1, by }, held: { present: ['c', 't'] } },
      { _tag: 'PhaseEnded', stamp: { session: 1, by }, ending: { _tag: 'together' } },
      {
        _tag: 'EndingAccounted',
        stamp: { session: 1, by },
        account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: [] },
      },
    ])
    const without = { ...end, account: none }
    expect(decide(initial, without)).toStrictEqual({ _tag: 'Left', left: { _tag: 'AllianceNotBegun' } })
  })
})
