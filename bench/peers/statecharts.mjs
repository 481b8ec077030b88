// The statechart of an episode written with tools of others; each is given the course and gives the state at its end.
import { createMachine as createSmall } from '@xstate/fsm'
import { produce } from 'immer'
import { create } from 'mutative'
import { assign, createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'

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
const drafting = (make) => (course) => {
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
const five = createMachine(chart((change) => assign(({ context, event }) => change(context, event.command))))
const xstate5 = (typed) => {
  let snapshot = getInitialSnapshot(five)
  for (const event of typed) snapshot = getNextSnapshot(five, snapshot, event)
  return { _tag: snapshot.value, said: snapshot.context.said, earlier: snapshot.context.earlier }
}

const fsmAssign = (change) => ({
  type: 'xstate.assign',
  assignment: (context, event) => ({ ...context, ...change(context, event.command) }),
})
const small = createSmall(chart(fsmAssign))
const xstateFsm = (typed) => {
  let state = small.initialState
  for (const event of typed) state = small.transition(state, event)
  return { _tag: state.value, said: state.context.said, earlier: state.context.earlier }
}

/** Machines want events of their own, which are made before the time is taken. */
const typed = (course) => course.map((command) => ({ type: command._tag, command }))
const itself = (course) => course

export const statecharts = [
  { name: '@xstate/fsm 2', events: typed, end: xstateFsm, slower: 8 },
  { name: 'mutative, one create an entry', events: itself, end: drafting(create), slower: 20 },
  { name: 'immer, one produce an entry', events: itself, end: drafting(produce), slower: 20 },
  { name: 'XState 5', events: typed, end: xstate5, slower: 60 },
]
