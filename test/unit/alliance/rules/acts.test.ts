/** Which entries of a log one command recorded, and which of them are one act. */
import { type AllianceCommand, type AllianceEvent, type AllianceState, decide, evolve, initial } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { actsIn, commandsIn, isMain } from '../../../../src/alliance/rules/acts.js'
import type { Source, Stamp } from '../../../../src/vocabulary/index.js'
import { at, attempt, begin, between, judge, pair, resolve, rupture, says, trio } from '../../../model/given.js'

/** The log of these commands, and the places that each of them recorded. */
const recorded = (...commands: readonly AllianceCommand[]) => {
  let state: AllianceState = initial
  const log: AllianceEvent[] = []
  const places = commands.map((command) => {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(`${command._tag}: ${decided.left._tag}`)
    const first = log.length + 1
    for (const event of decided.right) state = evolve(state, event)
    log.push(...decided.right)
    return { first, last: log.length }
  })
  return { log, places }
}
const [client, therapist] = [says('c'), says('t')]
const strain = (episode: string) => rupture(episode, [between('c', 't')], { by: client })
const ends = (by: Source, more: object = {}): AllianceCommand => ({
  ...{ _tag: 'EndPhase', stamp: at(0, by), ending: { _tag: 'left', leavers: ['c'] } },
  ...more,
})
const worked = (episode: string, by: Source = therapist): AllianceCommand => ({
  ...{ _tag: 'EndAttempt', stamp: at(0, by), episode, result: 'worked' },
})
const brokenOff = (episode: string, by: Source = therapist): AllianceCommand => ({
  ...{ _tag: 'EndAttempt', stamp: at(0, by), episode, result: 'broken-off' },
})
const partly = (episode: string): AllianceCommand => ({
  ...{ _tag: 'EndAttempt', stamp: at(0, client), episode, result: 'partly' },
})
const account = (by: Source): AllianceCommand => ({
  ...{ _tag: 'AccountForEnding', stamp: at(0, by) },
  account: { of: { _tag: 'phase', phase: 1 }, reason: 'planned', attributedTo: [] },
})

describe('the entries of a command', () => {
  it.each<[string, readonly AllianceCommand[]]>([
    ['a resolution, with the attempt that worked', [pair, strain('e'), attempt('e', 't'), resolve('e', client)]],
    ['a resolution without an attempt', [pair, strain('e'), resolve('e', client)]],
    ['two resolutions by one person', [pair, strain('e'), strain('f'), resolve('e', client), resolve('f', client)]],
    ['a judgement alone', [pair, strain('e'), judge('e', client, 4)]],
    [
      'a judgement after an attempt of another episode that worked',
      [pair, strain('e'), strain('f'), attempt('e', 't'), worked('e', client), judge('f', client, 4)],
    ],
    [
      'a judgement after an attempt that was partly of use',
      [
        pair,
        strain('e'),
        attempt('e', 't'),
        { ...worked('e', client), result: 'partly' } as AllianceCommand,
        judge('e', client, 4),
      ],
    ],
    [
      'an attempt that worked, and later a resolution by another',
      [pair, strain('e'), attempt('e', 't'), worked('e', therapist), resolve('e', client)],
    ],
    [
      'an attempt that was broken off alone',
      [pair, strain('e'), attempt('e', 't'), brokenOff('e'), judge('e', therapist, 2)],
    ],
    [
      'an ending, with the attempts that it broke off',
      [pair, strain('e'), strain('f'), attempt('e', 't'), attempt('f', 't'), ends(therapist)],
    ],
    [
      'an ending after what another broke off',
      [pair, strain('e'), attempt('e', 't'), brokenOff('e', client), ends(therapist)],
    ],
    ['an ending, and an account by another', [pair, ends(therapist), account(client)]],
    [
      'a closing of one and a judgement of another',
      [
        pair,
        strain('e'),
        strain('f'),
        { _tag: 'CloseEpisode', stamp: at(0, client), episode: 'e', as: 'let-go' },
        judge('f', client, 3),
        { _tag: 'CloseEpisode', stamp: at(0, client), episode: 'f', as: 'let-go' },
      ],
    ],
    // All by one person, with one stamp: what belongs together shows by what it is about alone.
    [
      'an attempt that worked, and a resolution of another',
      [pair, strain('e'), strain('f'), attempt('e', 't'), worked('e', client), resolve('f', client)],
    ],
    [
      'an attempt that was partly of use, and a resolution',
      [pair, strain('e'), attempt('e', 't'), partly('e'), resolve('e', client)],
    ],
    [
      'an attempt that was partly of use, and an ending',
      [pair, strain('e'), attempt('e', 't'), partly('e'), ends(client)],
    ],
    ['an attempt that worked, the last of all', [pair, strain('e'), attempt('e', 't'), worked('e', client)]],
    ['an ending, and a judgement', [pair, strain('e'), ends(client), judge('e', client, 3)]],
  ])('are %s', (_, commands) => {
    const { log, places } = recorded(...commands)
    expect(commandsIn(log)).toEqual(places)
  })

  it('are those of a departure from a group, with its account', () => {
    const leaves = (participant: string, by: Source): AllianceCommand => ({
      ...{ _tag: 'Leave', stamp: at(0, by), participant, departure: { _tag: 'left' } },
    })
    const why = (participant: string, by: Source): AllianceCommand => ({
      ...{ _tag: 'AccountForEnding', stamp: at(0, by) },
      account: { of: { _tag: 'departure', participant }, reason: 'planned', attributedTo: [] },
    })
    const leader = says('leader')
    const { log, places } = recorded(trio, leaves('ann', leader), why('ann', says('ben')), why('ann', leader))
    expect(commandsIn(log)).toEqual(places)
    // By one stamp the log does not tell an account with a departure from one after it; of another departure it does.
    const { log: one } = recorded(trio, leaves('ann', leader), why('ann', leader))
    expect(commandsIn(one)).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 3 },
    ])
  })
})

it('does not take for the account of an ending what is that of another', () => {
  const leader = says('leader')
  const leaves = (participant: string): AllianceCommand => ({
    ...{ _tag: 'Leave', stamp: at(0, leader), participant, departure: { _tag: 'left' } },
  })
  const why = (of: object): AllianceCommand =>
    ({
      _tag: 'AccountForEnding',
      stamp: at(0, leader),
      account: { of, reason: 'planned', attributedTo: [] },
    }) as AllianceCommand
  const departure = (participant: string) => why({ _tag: 'departure', participant })
  const over: AllianceCommand = { _tag: 'EndPhase', stamp: at(0, leader), ending: { _tag: 'together' } }
  const four = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cem: 'member' })
  for (const commands of [
    [four, leaves('ben'), leaves('ann'), departure('ben')],
    [trio, leaves('ann'), over, departure('ann')],
  ]) {
    const { log, places } = recorded(...commands)
    expect(commandsIn(log)).toEqual(places)
  }
  const { log } = recorded(trio, leaves('ann'), over, why({ _tag: 'phase', phase: 1 }))
  expect(commandsIn(log).at(-1)).toEqual({ first: 3, last: 4 })
  expect(log.filter(isMain).map(({ _tag }) => _tag)).toEqual(['ParticipantLeft', 'PhaseEnded'])
})

describe('the acts of a log', () => {
  const timed = (command: AllianceCommand, time: string): AllianceCommand =>
    ({ ...command, stamp: { ...(command.stamp as Stamp), at: time } }) as AllianceCommand
  const [one, later] = ['2026-03-01T10:00:05', '2026-03-01T10:00:06']
  const acts = (...commands: readonly AllianceCommand[]) =>
    actsIn(recorded(...commands).log).map(({ first, last }) => [first, last])

  it('are commands in a row by one person at one time with seconds', () => {
    expect(
      acts(pair, timed(strain('e'), one), timed(judge('e', client, 3), one), timed(judge('e', client, 4), one)),
    ).toEqual([
      [1, 1],
      [2, 4],
    ])
    expect(acts(pair, timed(strain('e'), one), timed(judge('e', client, 3), later))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(acts(pair, timed(strain('e'), one), timed(judge('e', therapist, 3), one))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })
  it('are each by itself where no time is said, or one without seconds', () => {
    for (const time of ['2026-03-01', '2026-03-01T10:00'])
      expect(acts(pair, timed(strain('e'), time), timed(judge('e', client, 3), time))).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
    expect(acts(pair, strain('e'), judge('e', client, 3))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(actsIn([])).toEqual([])
  })
  it('are a correction by itself', () => {
    const withdraw = timed({ _tag: 'WithdrawEntry', stamp: at(0, client), entry: 3 }, one)
    expect(
      acts(
        pair,
        timed(strain('e'), one),
        timed(judge('e', client, 3), one),
        withdraw,
        timed(judge('e', client, 4), one),
      ),
    ).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 5],
    ])
  })
})
