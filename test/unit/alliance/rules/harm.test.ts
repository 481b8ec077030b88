/** A harm stands apart: whoever is said to have done it does not close its record, and it is no episode. */
import { type AllianceCommand, decide, preview, replay } from 'rupture-repair'
import type { Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  at,
  attempt,
  between,
  course,
  endTogether,
  observes,
  pair,
  refusal,
  rupture,
  says,
} from '../../../model/given.js'

const harmed: AllianceCommand = {
  _tag: 'ReportHarm',
  stamp: at(0, says('c')),
  harm: 'h',
  what: { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'unknown' } },
}
const closes = (by: Source, harm = 'h'): AllianceCommand => ({
  _tag: 'CloseHarm',
  stamp: at(0, by),
  harm,
  as: 'handed-over',
})

describe('the record of a harm', () => {
  it('is not closed by whoever is named as having done it', () => {
    expect(decide(course(pair, harmed).state, closes(says('t')))).toEqual({
      _tag: 'Left',
      left: { _tag: 'NotTheirsToCloseHarm', harm: 'h', participant: 't' },
    })
  })
  it('is closed by anybody else', () => {
    expect(refusal(pair, harmed, closes(says('c')))).toBeUndefined()
    expect(refusal(pair, harmed, closes(observes()))).toBeUndefined()
  })
  it('is closed by anybody where nobody is named', () => {
    const nobody: AllianceCommand = { ...harmed, what: { ...harmed.what, doneBy: [] } }
    expect(refusal(pair, nobody, closes(says('t')))).toBeUndefined()
  })
  it('is unknown or closed before it is anybody’s', () => {
    expect(refusal(pair, harmed, closes(says('t'), 'h2'))).toBe('UnknownHarm')
    expect(refusal(pair, harmed, closes(says('c')), closes(says('t')))).toBe('HarmIsClosed')
  })
  it('is open again when it is told anew that whoever closed it did it', () => {
    const told: AllianceCommand = { ...harmed, what: { ...harmed.what, doneBy: [] } }
    const { what, harm, stamp } = harmed
    const instead = { _tag: 'HarmReported', stamp, harm, what } as const
    const anew: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0, says('c')), entry: 2, instead }
    const { state, events } = course(pair, told, closes(says('t')), anew)
    expect(state).toMatchObject({ record: { harms: [{ reported: { what: { doneBy: ['t'] } } }] } })
    expect(preview(state)).toContainEqual({ command: 'CloseHarm', harm: 'h' })
    expect(replay(events)).toEqual({ _tag: 'Right', right: state })
    expect(refusal(pair, told, closes(says('t')), anew, closes(says('t')))).toBe('NotTheirsToCloseHarm')
    expect(refusal(pair, told, closes(says('t')), anew, closes(says('c')))).toBeUndefined()
  })
  it('can be told as it was at first, also when somebody else has closed it since', () => {
    const told: AllianceCommand = { ...harmed, what: { ...harmed.what, doneBy: [] } }
    const { what, harm, stamp } = harmed
    const instead = { _tag: 'HarmReported', stamp, harm, what } as const
    const anew: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0, says('c')), entry: 2, instead }
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, says('c')), entry: 4 }
    const { state, events } = course(pair, told, closes(says('t')), anew, closes(observes()), back)
    expect(state).toMatchObject({ record: { harms: [{ closed: { stamp: { by: says('t') } } }] } })
    expect(replay(events)).toEqual({ _tag: 'Right', right: state })
  })
  it('is not closed by way of an entry amended into its closing', () => {
    const rated: AllianceCommand = {
      _tag: 'GiveRating',
      stamp: at(0, says('t')),
      rating: { of: between('c', 't'), instrument: 'a scale', scores: {} },
    }
    const instead = { _tag: 'HarmClosed', stamp: at(0, says('t')), harm: 'h', as: 'handed-over' } as const
    const into: AllianceCommand = { _tag: 'AmendEntry', stamp: at(0, says('t')), entry: 3, instead }
    expect(decide(course(pair, harmed, rated).state, into)).toMatchObject({
      left: { _tag: 'WouldBreakHistory', breaks: 3, why: { _tag: 'NotTheirsToCloseHarm' } },
    })
  })
})

describe('a harm named where an episode belongs', () => {
  const noEpisode = { left: { _tag: 'HarmIsNoEpisode', harm: 'h' } }
  const strain = rupture('e', [between('c', 't')])
  it('is said to be a harm, whatever is asked of it', () => {
    const { state } = course(pair, harmed)
    expect(decide(state, attempt('h', 't'))).toMatchObject(noEpisode)
    expect(decide(state, { ...strain, episode: 'h' })).toMatchObject(noEpisode)
    expect(
      decide(state, { _tag: 'NameFactor', stamp: at(0), episode: 'h', factor: { factor: 'power', held: 'agreed' } }),
    ).toMatchObject(noEpisode)
  })
  it('neither comes back in a rupture nor stands among the episodes of an account', () => {
    const back = { ...strain, rupture: { ...strain.rupture, recurrenceOf: 'h' } }
    expect(decide(course(pair, harmed).state, back)).toMatchObject(noEpisode)
    const account: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('c')),
      account: { of: { _tag: 'phase', phase: 1 }, reason: 'protection', attributedTo: ['h'] },
    }
    expect(decide(course(pair, harmed, endTogether()).state, account)).toMatchObject(noEpisode)
  })
  it('has a name of its own, also where it was first reported as a rupture', () => {
    const { state } = course(pair, rupture('h', [between('c', 't')]))
    expect(decide(state, harmed)).toEqual({ _tag: 'Left', left: { _tag: 'EpisodeIsNoHarm', episode: 'h' } })
  })
})
