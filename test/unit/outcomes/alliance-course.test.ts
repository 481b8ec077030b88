import { type AllianceCommand, initial, recordAll } from 'rupture-repair/alliance'
import { allianceCourse } from 'rupture-repair/outcomes'
import type { Stamp } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'

const at = (session: number): { readonly stamp: Stamp } => ({
  stamp: { session, by: { _tag: 'participant', id: 'ann' } },
})

const began: AllianceCommand = {
  _tag: 'BeginAlliance',
  ...at(0),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'ann', role: 'client' },
      { id: 'tom', role: 'therapist' },
    ],
  },
}

const held = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  ...at(session),
  held: { present: ['ann', 'tom'] },
})

const reported = (session: number, episode: string): AllianceCommand => ({
  _tag: 'ReportRupture',
  ...at(session),
  episode,
  rupture: {
    ties: [
      [
        { _tag: 'person', id: 'ann' },
        { _tag: 'person', id: 'tom' },
      ],
    ],
    expressedBy: ['ann'],
    directedTo: [{ _tag: 'person', id: 'tom' }],
    affected: ['ann'],
    moment: { kind: 'withdrawal', happened: { _tag: 'in', session, part: 'during' } },
  },
})

const begun = (session: number, episode: string): AllianceCommand => ({
  _tag: 'BeginAttempt',
  ...at(session),
  episode,
  attempt: { startedBy: 'tom', happened: { _tag: 'in', session, part: 'during' } },
})

const attemptEnded = (session: number, episode: string): AllianceCommand => ({
  _tag: 'EndAttempt',
  ...at(session),
  episode,
  result: 'worked',
})

const resolved = (session: number, episode: string): AllianceCommand => ({
  _tag: 'ResolveEpisode',
  ...at(session),
  episode,
  judgement: { rating: 5 },
})

const ended = (session: number, left: boolean): AllianceCommand => ({
  _tag: 'EndPhase',
  ...at(session),
  ending: left ? { _tag: 'left', leavers: ['ann'] } : { _tag: 'together' },
})

const course = (...commands: readonly AllianceCommand[]) => {
  const batch = recordAll(initial, [began, ...commands])
  if (batch._tag === 'Left') throw new Error(JSON.stringify(batch.left))
  const { state } = batch.right
  return state._tag === 'NotBegun'
    ? []
    : allianceCourse(state, 'ann').map(({ id, start, stop, from, to }) => [id, start, stop, from, to])
}

describe('allianceCourse', () => {
  it('goes from clear to open, is worked on, and is clear again', () => {
    const commands = [
      held(1),
      held(2),
      reported(2, 'first'),
      held(3),
      begun(3, 'first'),
      held(4),
      attemptEnded(4, 'first'),
      resolved(4, 'first'),
      held(5),
      held(6),
    ]
    expect(course(...commands)).toEqual([
      ['ann', 1, 2, 'clear', 'open'],
      ['ann', 2, 3, 'open', 'being-worked-on'],
      ['ann', 3, 4, 'being-worked-on', 'clear'],
      ['ann', 4, 6, 'clear', null],
    ])
  })

  it('is open again between two attempts', () => {
    const commands = [held(1), reported(1, 'first'), begun(1, 'first'), held(2), attemptEnded(2, 'first'), held(3)]
    expect(course(...commands)).toEqual([
      ['ann', 1, 2, 'being-worked-on', 'open'],
      ['ann', 2, 3, 'open', null],
    ])
  })

  it('is being worked on where one of several open episodes is', () => {
    const commands = [held(1), reported(1, 'first'), held(2), reported(2, 'second'), begun(2, 'second'), held(3)]
    expect(course(...commands)).toEqual([
      ['ann', 1, 2, 'open', 'being-worked-on'],
      ['ann', 2, 3, 'being-worked-on', null],
    ])
  })

  it('ends one session after the last one held, in the state of that session', () => {
    expect(course(held(1), held(2), reported(2, 'first'), begun(2, 'first'), ended(2, true))).toEqual([
      ['ann', 1, 2, 'clear', 'being-worked-on'],
      ['ann', 2, 3, 'being-worked-on', 'left'],
    ])
    expect(course(held(1), ended(1, false))).toEqual([['ann', 1, 2, 'clear', 'ended-together']])
  })

  it('ends as treatment did', () => {
    const end = (ending: Extract<AllianceCommand, { _tag: 'EndPhase' }>['ending']) =>
      course(held(1), { _tag: 'EndPhase', ...at(1), ending }).map((row) => row[4])
    expect([end({ _tag: 'unknown' }), end({ _tag: 'death', of: 'tom' })]).toEqual([['ended-unknown'], ['death']])
  })

  it('has the episodes of its own phase alone, and the sessions from its first to its last', () => {
    const resumed: AllianceCommand = { _tag: 'ResumePhase', ...at(3), resumes: 1 }
    const two = [
      held(1),
      held(2),
      reported(2, 'first'),
      held(3),
      ended(3, false),
      resumed,
      held(4),
      held(5),
      reported(5, 'second'),
      held(6),
    ]
    expect(course(...two)).toEqual([
      ['ann', 1, 2, 'clear', 'open'],
      ['ann', 2, 4, 'open', 'ended-together'],
      ['ann#2', 4, 5, 'clear', 'open'],
      ['ann#2', 5, 6, 'open', null],
    ])
  })

  it('is worked on by any attempt that goes on, an earlier one too, until it ends', () => {
    const again = [begun(1, 'first'), held(2), attemptEnded(2, 'first'), held(3), begun(3, 'first'), held(4)]
    expect(course(held(1), reported(1, 'first'), ...again, attemptEnded(4, 'first'), held(5))).toEqual([
      ['ann', 1, 2, 'being-worked-on', 'open'],
      ['ann', 2, 3, 'open', 'being-worked-on'],
      ['ann', 3, 4, 'being-worked-on', 'open'],
      ['ann', 4, 5, 'open', null],
    ])
    // One that worked in the last session no longer goes on at its end; one that the ending broke off does.
    const last = [held(1), reported(1, 'first'), held(2), begun(2, 'first')]
    expect(course(...last, attemptEnded(2, 'first'), ended(2, true))).toEqual([['ann', 1, 3, 'open', 'left']])
    expect(course(...last, ended(2, true))).toEqual([
      ['ann', 1, 2, 'open', 'being-worked-on'],
      ['ann', 2, 3, 'being-worked-on', 'left'],
    ])
    const brokenOff: AllianceCommand = { _tag: 'EndAttempt', ...at(2), episode: 'first', result: 'broken-off' }
    expect(
      course(held(1), reported(1, 'first'), begun(1, 'first'), held(2), brokenOff, held(3), ended(3, true)),
    ).toEqual([
      ['ann', 1, 2, 'being-worked-on', 'open'],
      ['ann', 2, 4, 'open', 'left'],
    ])
  })

  it('makes a course of every phase', () => {
    const resumed: AllianceCommand = { _tag: 'ResumePhase', ...at(2), resumes: 1 }
    expect(course(held(1), held(2), ended(2, false), resumed, held(3), held(4))).toEqual([
      ['ann', 1, 3, 'clear', 'ended-together'],
      ['ann#2', 3, 4, 'clear', null],
    ])
  })

  it('looks at the sessions that were held and not at the numbers between them', () => {
    const batch = recordAll(initial, [began, held(1), reported(1, 'first'), held(100_000), resolved(100_000, 'first')])
    if (batch._tag === 'Left' || batch.right.state._tag === 'NotBegun') throw new Error('refused')
    const { state } = batch.right
    let looks = 0
    const record = {
      ...state.record,
      get episodes() {
        looks += 1
        return state.record.episodes
      },
    }
    expect(allianceCourse({ ...state, record }, 'ann').map(({ start, stop }) => [start, stop])).toEqual([[1, 100_000]])
    expect(looks).toBeLessThan(10)
  })

  it('has nothing to say before a second session, nor of a phase without one', () => {
    expect(course(held(1))).toEqual([])
    expect(course(ended(0, true))).toEqual([])
  })
})
