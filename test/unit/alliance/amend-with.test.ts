import { type AllianceCommand, decide } from 'rupture-repair'
import { amendWith } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { describe, expect, it } from 'vitest'
import type { RecordingCommand } from '../../../src/alliance/inside.js'
import { allianceAfter, at, attempt, between, pair, rupture, says } from '../../model/given.js'

const therapist = says('t')
const held = (session: number, present: readonly [string, ...string[]] = ['c', 't']): RecordingCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, therapist),
  held: { present },
})
const tried = [
  pair,
  held(1),
  rupture('e', [between('c', 't')], { session: 1, by: therapist }),
  { ...attempt('e', 't', 1), stamp: at(1, therapist) },
]
const resolve = (rating: 4 | 5): RecordingCommand => ({
  _tag: 'ResolveEpisode',
  stamp: at(1, therapist),
  episode: 'e',
  judgement: { rating },
})
const ending = (account: boolean): RecordingCommand => ({
  _tag: 'EndPhase',
  stamp: at(1, therapist),
  ending: { _tag: account ? 'unknown' : 'together' },
  ...(account && { account: { reason: 'planned', attributedTo: [] } }),
})
const amended = (
  before: readonly AllianceCommand[],
  entry: number,
  command: RecordingCommand,
  now = at(1, therapist),
) => {
  const state = allianceAfter(...before)
  const result = amendWith(state, entry, command, now)
  if (result._tag === 'Right') expect(decide(state, result.right)._tag).toBe('Right')
  return result._tag === 'Right' ? result.right : result.left
}

describe('amendWith', () => {
  it('amends one entry, with the stamp it should have had', () => {
    expect(amended([pair, held(1), held(2)], 2, held(1, ['t']), at(2, therapist))).toEqual({
      _tag: 'AmendEntry',
      stamp: at(2, therapist),
      entry: 2,
      instead: { _tag: 'SessionHeld', stamp: at(1, therapist), held: { present: ['t'] } },
    })
  })

  it('leaves out what is undefined', () => {
    const command = { ...held(1), stamp: { ...at(1, therapist), note: undefined } } as unknown as RecordingCommand
    expect(amended([pair, held(1)], 2, command)).toMatchObject({ instead: { stamp: at(1, therapist) } })
  })

  it('sets right only what differs in what one command recorded', () => {
    expect(amended([...tried, resolve(4)], 5, resolve(5))).toMatchObject({
      _tag: 'AmendEntry',
      entry: 6,
      instead: { _tag: 'ResolutionJudged', judgement: { rating: 5 } },
    })
    const faded: RecordingCommand = { _tag: 'CloseEpisode', stamp: at(1, therapist), episode: 'e', as: 'faded' }
    expect(amended([...tried.slice(0, 3), resolve(4)], 5, faded)).toMatchObject({
      _tag: 'CorrectEntries',
      corrections: [
        { entry: 4, instead: null },
        { entry: 5, instead: { _tag: 'EpisodeClosed', as: 'faded' } },
      ],
    })
    expect(amended([...tried, resolve(4)], 7, faded)).toMatchObject({ _tag: 'WouldBreakHistory', breaks: 7 })
  })

  it('amends alone what only came with an act', () => {
    const judge: RecordingCommand = {
      _tag: 'JudgeResolution',
      stamp: at(1, therapist),
      episode: 'e',
      judgement: { rating: 5 },
    }
    expect(amended([...tried, resolve(4)], 6, judge)).toMatchObject({ _tag: 'AmendEntry', entry: 6 })
  })

  it('leaves an account in force, unless the command gives another', () => {
    expect(amended([...tried, ending(true)], 6, ending(false))).toMatchObject({ _tag: 'AmendEntry', entry: 6 })
    const other = { ...ending(true), account: { reason: 'transfer', attributedTo: [] } } as RecordingCommand
    expect(amended([...tried, ending(true)], 6, other)).toMatchObject({ _tag: 'AmendEntry', entry: 7 })
  })

  it('puts no entry between others', () => {
    const refused = amended([...tried, ending(false)], 6, ending(true))
    expect(refused).toEqual({ _tag: 'MoreEntriesThanBefore', entry: 6 })
    expect(explain({ _tag: 'MoreEntriesThanBefore', entry: 6 }, 'clinician')).toMatch(/^This records more entries than/)
  })

  it('is refused as the correction would be', () => {
    expect(amended([pair, held(1)], 9, held(1))).toMatchObject({ _tag: 'UnknownEntry', entry: 9 })
    expect(amended([pair, held(1), rupture('e', [between('c', 't')], { session: 1 })], 2, held(3))).toMatchObject({
      _tag: 'WouldBreakHistory',
      entry: 2,
    })
    const withdrawn: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(1, therapist), entry: 2 }
    expect(amended([pair, held(1), withdrawn], 3, held(1), at(0, therapist))).toMatchObject({
      _tag: 'CorrectionsAreWithdrawn',
    })
    expect(amendWith({ _tag: 'NotBegun' }, 1, held(1), at(1))).toMatchObject({ left: { _tag: 'AllianceNotBegun' } })
  })
})
