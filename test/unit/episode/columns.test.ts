import {
  decide,
  type EntryCode,
  type EpisodeCommand,
  type EpisodeState,
  entryCodes,
  evolve,
  initial,
  replayColumns,
  stateCodes,
} from 'rupture-repair/episode'
import { expect, test } from 'vitest'

const stamp = { session: 3, by: { _tag: 'participant', id: 'ann' } } as const
const episode = 'e'
const happened = { _tag: 'unknown' } as const

/** A command of each kind whose content stands in no way. */
const commands: Readonly<Record<EntryCode, EpisodeCommand>> = {
  report: {
    _tag: 'ReportRupture',
    stamp,
    episode,
    rupture: {
      ties: [
        [
          { _tag: 'person', id: 'ann' },
          { _tag: 'person', id: 'ben' },
        ],
      ],
      expressedBy: [],
      directedTo: [],
      affected: [],
      moment: { kind: 'withdrawal', happened },
    },
  },
  moment: { _tag: 'RecordMoment', stamp, episode, moment: { kind: 'mixed', happened } },
  word: { _tag: 'JudgeResolution', stamp, episode, judgement: { rating: 5 } },
  begin: { _tag: 'BeginAttempt', stamp, episode, attempt: { startedBy: 'ann', happened } },
  step: { _tag: 'ReachStage', stamp, episode, stage: { model: 'permissive', stage: 'exploration' } },
  end: { _tag: 'EndAttempt', stamp, episode, result: 'partly' },
  resolve: { _tag: 'ResolveEpisode', stamp, episode, judgement: { rating: 5 } },
  stop: { _tag: 'StopRepair', stamp, episode },
}

const after = (state: EpisodeState, code: EntryCode): EpisodeState | 'refused' => {
  // In columns an attempt is ended before an episode is resolved; `ResolveEpisode` does both.
  if (code === 'resolve' && state._tag === 'BeingWorkedOn') return 'refused'
  const decided = decide(state, commands[code])
  return decided._tag === 'Left' ? 'refused' : decided.right.reduce(evolve, state)
}

/** The shortest courses into each state. */
const courses: Readonly<Record<(typeof stateCodes)[number], readonly EntryCode[]>> = {
  Unreported: [],
  Unattended: ['report'],
  BeingWorkedOn: ['report', 'begin'],
  Paused: ['report', 'begin', 'end'],
  Closed: ['report', 'begin', 'end', 'stop'],
}

const columnsOf = (codes: readonly EntryCode[]) => ({
  episode: new Int32Array(codes.length),
  kind: Uint8Array.from(codes, (code) => entryCodes.indexOf(code)),
})

test.each(stateCodes.flatMap((from) => entryCodes.map((code) => [from, code] as const)))(
  'from %s the table takes %s where the machine of objects does',
  (from, code) => {
    const start = courses[from].reduce<EpisodeState>((state, entry) => {
      const next = after(state, entry)
      if (next === 'refused') throw new Error(`${entry} cannot follow ${state._tag}`)
      return next
    }, initial)
    expect(start._tag).toBe(from)
    const { state, refused } = replayColumns(columnsOf([...courses[from], code]), 1)
    const expected = after(start, code)
    expect(refused).toBe(expected === 'refused' ? 1 : 0)
    expect(stateCodes[state[0] ?? -1]).toBe(expected === 'refused' ? from : expected._tag)
  },
)

test('episodes are kept apart and their attempts counted', () => {
  const columns = { episode: Int32Array.of(1, 1, 1, 1, 0), kind: Uint8Array.of(0, 3, 5, 3, 0) }
  const { state, attempts, refused } = replayColumns(columns, 3)
  expect([...state]).toEqual([1, 2, 0])
  expect([...attempts]).toEqual([0, 2, 0])
  expect(refused).toBe(0)
})
