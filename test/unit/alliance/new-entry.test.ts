import { type AllianceCommand, type AllianceEvent, decide, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { allianceAfter, at, begin, between, course, refusal } from '../../model/given.js'

const started: readonly AllianceCommand[] = [
  begin('individual', { c: 'client', t: 'therapist' }),
  { _tag: 'HoldSession', stamp: at(1), held: { present: ['c', 't'] } },
]
type Rating = Extract<AllianceCommand, { readonly _tag: 'GiveRating' }>
const rated = (
  instrument: string,
  scores: Readonly<Record<string, number | null>>,
  more: Partial<Rating['rating']> = {},
): Rating => ({
  _tag: 'GiveRating',
  stamp: { session: 1, by: { _tag: 'participant', id: 'c' } },
  rating: { of: between('c', 't'), instrument, scores, ...more },
})
const factor = (held: 'possible' | 'agreed'): AllianceCommand => ({
  _tag: 'NameFactor',
  stamp: { session: 1, by: { _tag: 'participant', id: 'c' } },
  episode: 'e',
  factor: { factor: 'misunderstanding', held },
})

describe('a new rating', () => {
  it.each([
    ['wai-sr', { mean: 99 }, { dimension: 'mean', lowest: 1, highest: 5 }],
    ['wai-sr', { task: 12, total: 11 }, { dimension: 'total', lowest: 12, highest: 60 }],
    ['gcq-s', { conflict: 24.5 }, { dimension: 'conflict', lowest: 0, highest: 24 }],
    ['psq', { occurrence: 2 }, { dimension: 'occurrence', lowest: 0, highest: 1 }],
  ])('of %s outside what it can show is refused', (instrument, scores, named) => {
    const decided = decide(allianceAfter(...started), rated(instrument, scores))
    expect(decided).toEqual({ _tag: 'Left', left: { _tag: 'RatingOutsideInstrument', instrument, ...named } })
  })

  it('of a dimension that a shipped instrument has not is refused', () => {
    expect(decide(allianceAfter(...started), rated('gcq-s', { mean: 3 }))).toEqual({
      _tag: 'Left',
      left: { _tag: 'NotAScoreOfInstrument', instrument: 'gcq-s', dimension: 'mean' },
    })
  })

  it.each([
    ['wai-sr', { task: 4, goal: 20, bond: null, total: 60, mean: 4.2 }],
    ['gcq-s', { engaged: 3.2, avoiding: null, conflict: 2.5 }],
    ['gcq-s', { engaged: 3, avoiding: 3, conflict: 2, total: null, mean: null }],
    ['psq', { occurrence: 0, intensity: null, addressed: null, resolved: null, total: null, mean: null }],
    ['a scale of one’s own', { mean: 99 }],
    ['constructor', { name: 99 }],
  ])('of %s within it, or of another instrument, is recorded', (instrument, scores) => {
    expect(refusal(...started, rated(instrument, scores))).toBeUndefined()
  })

  it('is judged where it stands in a correction, too', () => {
    const { stamp, rating } = rated('wai-sr', { mean: 99 })
    const instead = { _tag: 'RatingGiven', stamp, rating } as const
    const amends: AllianceCommand = { _tag: 'AmendEntry', stamp, entry: 3, instead }
    expect(refusal(...started, rated('wai-sr', { mean: 4 }), amends)).toBe('RatingOutsideInstrument')
    const session = { _tag: 'SessionHeld', stamp: at(1), held: { present: ['c', 't'] } } as const
    type Put = Extract<AllianceCommand, { readonly _tag: 'CorrectEntries' }>['corrections'][number]
    const corrects = (...corrections: readonly [Put, ...Put[]]): AllianceCommand => ({
      _tag: 'CorrectEntries',
      stamp,
      corrections,
    })
    const before = [...started, rated('wai-sr', { mean: 4 }), rated('wai-sr', { mean: 3 })]
    expect(refusal(...before, corrects({ entry: 3, instead }))).toBe('RatingOutsideInstrument')
    expect(
      refusal(...before, corrects({ entry: 2, instead: session }, { entry: 3, instead: null }, { entry: 4, instead })),
    ).toBe('RatingOutsideInstrument')
    expect(
      refusal(...before, corrects({ entry: 4, instead: { ...instead, rating: { ...rating, scores: { warmth: 5 } } } })),
    ).toBe('NotAScoreOfInstrument')
    expect(
      refusal(...before, corrects({ entry: 4, instead: { ...instead, rating: { ...rating, scores: { mean: 2 } } } })),
    ).toBeUndefined()
  })

  it('of an old log is on record as it was written, and can be set right', () => {
    const { stamp, rating } = rated('wai-sr', { mean: 99 })
    const old: AllianceEvent = { _tag: 'RatingGiven', stamp, rating }
    const replayed = replay([...course(...started).events, old])
    if (replayed._tag === 'Left') throw new Error('an old log replays')
    const instead: AllianceEvent = { ...old, rating: { ...rating, scores: { mean: 4.5 } } }
    expect(decide(replayed.right, { _tag: 'AmendEntry', stamp, entry: 3, instead })).toMatchObject({ _tag: 'Right' })
    expect(decide(replayed.right, { _tag: 'WithdrawEntry', stamp, entry: 3 })).toMatchObject({ _tag: 'Right' })
    // Where its session gets another number, it comes along as it stands.
    const session = { _tag: 'SessionHeld', stamp: at(2), held: { present: ['c', 't'] } } as const
    const renumbers: AllianceCommand = {
      _tag: 'CorrectEntries',
      stamp,
      corrections: [
        { entry: 2, instead: session },
        { entry: 3, instead: { ...old, stamp: { ...stamp, session: 2 } } },
      ],
    }
    expect(decide(replayed.right, renumbers)).toMatchObject({ _tag: 'Right' })
  })
})

describe('the same entry twice in a row', () => {
  const twice = (...commands: readonly AllianceCommand[]): unknown =>
    refusal(...started, ...commands, ...commands.slice(-1))
  const reported: AllianceCommand = {
    _tag: 'ReportRupture',
    stamp: at(1),
    episode: 'e',
    rupture: {
      ties: [between('c', 't')],
      expressedBy: [],
      directedTo: [],
      affected: [],
      moment: { kind: 'withdrawal', happened: { _tag: 'unknown' } },
    },
  }

  it('is refused where it says again what was said, and names the first', () => {
    expect(twice(rated('a scale', { bond: 5 }))).toBe('SameEntryTwice')
    expect(twice(reported, factor('possible'))).toBe('SameEntryTwice')
    const state = allianceAfter(...started, reported, factor('possible'))
    expect(decide(state, factor('possible'))).toEqual({ _tag: 'Left', left: { _tag: 'SameEntryTwice', entry: 4 } })
  })

  it('is recorded where anything in it differs, or another entry came between', () => {
    const given = rated('a scale', { bond: 5 })
    expect(refusal(...started, given, rated('a scale', { bond: 4 }))).toBeUndefined()
    expect(refusal(...started, given, { ...given, stamp: { ...given.stamp, note: 'again' } })).toBeUndefined()
    expect(refusal(...started, given, reported, given)).toBeUndefined()
    expect(refusal(...started, reported, factor('possible'), factor('agreed'), factor('possible'))).toBeUndefined()
  })

  it('is recorded of what can happen twice', () => {
    const begun: AllianceCommand = {
      _tag: 'BeginAttempt',
      stamp: at(1),
      episode: 'e',
      attempt: { startedBy: 't', happened: { _tag: 'unknown' } },
    }
    const used: AllianceCommand = {
      _tag: 'UseStrategy',
      stamp: at(1),
      episode: 'e',
      use: { strategy: 'allow-time', usedBy: 't' },
    }
    const moment: AllianceCommand = {
      _tag: 'RecordMoment',
      stamp: at(1),
      episode: 'e',
      moment: { kind: 'withdrawal', happened: { _tag: 'unknown' } },
    }
    expect(twice(reported, begun, used)).toBeUndefined()
    const asked: AllianceCommand = {
      _tag: 'AskForJudgement',
      stamp: at(1),
      episode: 'e',
      asked: { who: 'c', answer: 'no-answer' },
    }
    const hindered: AllianceCommand = { _tag: 'NoteHindrance', stamp: at(1), episode: 'e', kind: 'defensive' }
    const markers = [{ codeSet: '3RS-2015', marker: 'minimal-response' }] as const
    const coded: AllianceCommand = { _tag: 'CodeMarkers', stamp: at(1), episode: 'e', moment: 1, markers }
    expect(twice(reported, moment)).toBeUndefined()
    expect(twice(reported, asked)).toBeUndefined()
    expect(twice(reported, hindered)).toBeUndefined()
    expect(twice(reported, coded)).toBeUndefined()
  })

  it('stands in an old log', () => {
    const { events } = course(...started, rated('a scale', { bond: 5 }))
    expect(replay([...events, ...events.slice(-1)])).toMatchObject({ _tag: 'Right' })
  })
})
