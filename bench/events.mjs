// One episode’s course, entry by entry, through the heart and through the same statechart written with other tools.
import { decide, evolve, initial } from 'rupture-repair/episode'
import { interleave, median, medianRatio } from './harness.mjs'
import { literal } from './literal-reducer.mjs'
import { statecharts } from './peers/statecharts.mjs'
import { atMost } from './row.mjs'

const stamp = { session: 3, by: { _tag: 'participant', id: 'therapist' } }
const episode = 'e'
const happened = { _tag: 'in', session: 3, part: 'during' }
const person = (id) => ({ _tag: 'person', id })

const report = {
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: {
    ties: [[person('client'), person('therapist')]],
    expressedBy: ['client'],
    directedTo: [],
    affected: ['client'],
    moment: { kind: 'withdrawal', happened },
  },
}
const begin = { _tag: 'BeginAttempt', stamp, episode, attempt: { startedBy: 'therapist', happened } }
const use = { _tag: 'UseStrategy', stamp, episode, use: { strategy: 'admit-a-mistake', usedBy: 'therapist' } }
const end = { _tag: 'EndAttempt', stamp, episode, result: 'partly' }
const moment = { _tag: 'RecordMoment', stamp, episode, moment: { kind: 'mixed', happened } }
const judge = { _tag: 'JudgeResolution', stamp, episode, judgement: { rating: 2 } }
const stop = { _tag: 'StopRepair', stamp, episode }
/** Twelve entries, every state on the way. */
export const course = [report, moment, begin, use, use, end, judge, begin, use, end, judge, stop]

/** The state at the end of the course by a library's functions. */
export const endOfCourse = ({ decide, evolve, initial }) => {
  let state = initial
  for (const command of course) {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    for (const event of decided.right) state = evolve(state, event)
  }
  return state
}
const heart = () => endOfCourse({ decide, evolve, initial })

const byHand = () => {
  let state = initial
  for (const command of course) state = literal(state, command)
  return state
}

export const summary = (state) => ({
  tag: state._tag,
  said: (state.record?.said ?? state.said).length,
  steps: state.earlier.map(({ steps }) => steps.length),
})

export const oneEventAtATime = () => {
  const peers = statecharts.map(({ name, events, end, slower }) => {
    const given = events(course)
    return { name, slower, run: () => end(given) }
  })
  const candidates = [{ name: 'literal', run: byHand }, { name: 'decide + evolve', run: heart }, ...peers]
  const expected = JSON.stringify(summary(heart()))
  for (const { name, run } of candidates)
    if (JSON.stringify(summary(run())) !== expected) throw new Error(`${name} does not agree`)
  const [literalTimes, ours, ...others] = interleave(candidates, {
    rounds: 15,
    repetitions: 20_000,
    units: course.length,
  })
  return [
    {
      ...{ name: 'decide + evolve, one entry', value: median(ours), unit: 'ns' },
      ...{ ratio: medianRatio(ours, literalTimes), against: 'literal reducer by hand', goal: atMost(1.36) },
    },
    ...others.map((times, index) => ({
      ...{ name: peers[index].name, value: median(times), unit: 'ns' },
      ...{ ratio: medianRatio(times, ours), against: 'decide + evolve' },
    })),
  ]
}
