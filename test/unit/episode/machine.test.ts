/** The machine as a table against the machine that runs: every move at every state. */
import { decide, type EpisodeCommand, type EpisodeState, evolve, initial } from 'rupture-repair/episode'
import { expect, test } from 'vitest'
import { moves, stateAfter } from '../../../src/episode/machine.js'

type Move = keyof typeof moves

const stamp = { session: 3, by: { _tag: 'participant', id: 'ann' } } as const
const episode = 'e'
const happened = { _tag: 'unknown' } as const

/** A command for each move whose content stands in no way. */
const commands: Readonly<Record<Move, EpisodeCommand>> = {
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

const after = (state: EpisodeState, move: Move): EpisodeState | 'refused' => {
  // In the machine an attempt is ended before an episode is resolved; `ResolveEpisode` does both.
  if (move === 'resolve' && state._tag === 'BeingWorkedOn') return 'refused'
  const decided = decide(state, commands[move])
  return decided._tag === 'Left' ? 'refused' : decided.right.reduce(evolve, state)
}

/** The shortest courses into each state. */
const courses: Readonly<Record<EpisodeState['_tag'], readonly Move[]>> = {
  Unreported: [],
  Unattended: ['report'],
  BeingWorkedOn: ['report', 'begin'],
  Paused: ['report', 'begin', 'end'],
  Closed: ['report', 'begin', 'end', 'stop'],
}

test.each(
  Object.entries(courses).flatMap(([from, course]) =>
    (Object.keys(moves) as Move[]).map((move) => [from, move, course] as const),
  ),
)('from %s the table takes %s where decide and evolve do, and leads where they lead', (from, move, course) => {
  const start = course.reduce<EpisodeState>((state, one) => {
    const next = after(state, one)
    if (next === 'refused') throw new Error(`${one} cannot follow ${state._tag}`)
    return next
  }, initial)
  expect(start._tag).toBe(from)
  const reached = after(start, move)
  expect(stateAfter(start._tag, moves[move])).toBe(reached === 'refused' ? undefined : reached._tag)
})
