// One episode’s course, entry by entry, through the heart and through the same statechart written with other tools.
import { createMachine as createSmall } from '@xstate/fsm'
import { produce } from 'immer'
import { create } from 'mutative'
import { decide, evolve, initial } from 'rupture-repair/episode'
import { assign, createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'
import { interleave, median, print } from './harness.mjs'
import { literal } from './literal-reducer.mjs'

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
const course = [report, moment, begin, use, use, end, judge, begin, use, end, judge, stop]

const heart = () => {
  let state = initial
  for (const command of course) {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    for (const event of decided.right) state = evolve(state, event)
  }
  return state
}

const byHand = () => {
  let state = initial
  for (const command of course) state = literal(state, command)
  return state
}

/** The same machine on a draft: one function for immer and mutative. */
const onDraft = (draft, command) => {
  switch (command._tag) {
    case 'ReportRupture':
      draft._tag = 'Unattended'
      draft.said = []
      draft.earlier = []
      break
    case 'RecordMoment':
    case 'JudgeResolution':
      draft.said.push(command)
      break
    case 'BeginAttempt':
      if (draft._tag !== 'Unattended' && draft._tag !== 'Paused') throw new Error('AttemptUnderWay')
      draft._tag = 'BeingWorkedOn'
      draft.attempt = { begun: command, steps: [] }
      break
    case 'UseStrategy':
      if (draft._tag !== 'BeingWorkedOn') throw new Error('NoAttemptUnderWay')
      draft.attempt.steps.push(command)
      break
    case 'EndAttempt':
      if (draft._tag !== 'BeingWorkedOn') throw new Error('NoAttemptUnderWay')
      draft._tag = 'Paused'
      draft.earlier.push({ ...draft.attempt, ended: command })
      delete draft.attempt
      break
    case 'StopRepair':
      if (draft._tag !== 'Paused') throw new Error('NothingAttempted')
      draft._tag = 'Closed'
      break
  }
}
const drafting = (make) => () => {
  let state = { _tag: 'Unreported' }
  for (const command of course) state = make(state, (draft) => onDraft(draft, command))
  return state
}

/** The statechart’s transitions with their effects, for both versions of XState. */
const chart = (assigning) => {
  const say = assigning(({ said }, command) => ({ said: [...said, command] }))
  const words = { RecordMoment: { actions: say }, JudgeResolution: { actions: say } }
  const started = assigning((_, command) => ({ attempt: { begun: command, steps: [] } }))
  return {
    id: 'episode',
    initial: 'Unreported',
    context: { said: [], earlier: [], attempt: null },
    states: {
      Unreported: { on: { ReportRupture: { target: 'Unattended' } } },
      Unattended: { on: { ...words, BeginAttempt: { target: 'BeingWorkedOn', actions: started } } },
      BeingWorkedOn: {
        on: {
          ...words,
          UseStrategy: {
            actions: assigning(({ attempt }, command) => ({
              attempt: { ...attempt, steps: [...attempt.steps, command] },
            })),
          },
          EndAttempt: {
            target: 'Paused',
            actions: assigning(({ attempt, earlier }, command) => ({
              attempt: null,
              earlier: [...earlier, { ...attempt, ended: command }],
            })),
          },
        },
      },
      Paused: {
        on: { ...words, BeginAttempt: { target: 'BeingWorkedOn', actions: started }, StopRepair: { target: 'Closed' } },
      },
      Closed: { on: words },
    },
  }
}
const typed = course.map((command) => ({ type: command._tag, command }))

const five = createMachine(chart((change) => assign(({ context, event }) => change(context, event.command))))
const xstate5 = () => {
  let snapshot = getInitialSnapshot(five)
  for (const event of typed) snapshot = getNextSnapshot(five, snapshot, event)
  return { _tag: snapshot.value, said: snapshot.context.said, earlier: snapshot.context.earlier }
}

const fsmAssign = (change) => ({
  type: 'xstate.assign',
  assignment: (context, event) => ({ ...context, ...change(context, event.command) }),
})
const small = createSmall(chart(fsmAssign))
const xstateFsm = () => {
  let state = small.initialState
  for (const event of typed) state = small.transition(state, event)
  return { _tag: state.value, said: state.context.said, earlier: state.context.earlier }
}

const summary = (state) => ({
  tag: state._tag,
  said: (state.record?.said ?? state.said).length,
  steps: state.earlier.map(({ steps }) => steps.length),
})

export const oneEventAtATime = () => {
  const candidates = [
    { name: 'literal reducer written by hand', run: byHand },
    { name: 'decide + evolve', run: heart },
    { name: '@xstate/fsm 2', run: xstateFsm, slower: 8 },
    { name: 'mutative, one create an entry', run: drafting(create), slower: 20 },
    { name: 'immer, one produce an entry', run: drafting(produce), slower: 20 },
    { name: 'XState 5', run: xstate5, slower: 60 },
  ]
  const expected = JSON.stringify(summary(heart()))
  for (const { name, run } of candidates) {
    if (JSON.stringify(summary(run())) !== expected) throw new Error(`${name} does not agree`)
  }
  const times = interleave(candidates, { rounds: 15, repetitions: 20_000, units: course.length })
  const [first] = times
  print(
    'one entry, ns (median of 15 interleaved rounds; ratio: median of the rounds’ ratios; all candidates agree)',
    candidates.map(({ name }, index) => [
      name,
      median(times[index]),
      median(times[index].map((ns, round) => ns / first[round])),
    ]),
  )
  const ours = times[1]
  for (const [index, { name }] of candidates.entries()) {
    if (index > 1)
      console.log(
        `  ${name} / decide + evolve: ${median(times[index].map((ns, round) => ns / ours[round])).toFixed(0)} ×`,
      )
  }
}
