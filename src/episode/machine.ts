import type { EpisodeRejection } from './rejection.js'
import type { Episode, EpisodeState } from './state.js'

/** What an entry does to an episode: every word moves nothing and is one move; a closing is one of two. */
export type Move = 'report' | 'moment' | 'word' | 'begin' | 'step' | 'end' | 'resolve' | 'stop'

/** What the machine itself rejects, whatever an entry says. */
export type MachineRejection = Extract<
  EpisodeRejection['_tag'],
  | 'UnknownEpisode'
  | 'EpisodeAlreadyReported'
  | 'EpisodeIsClosed'
  | 'AttemptUnderWay'
  | 'NoAttemptUnderWay'
  | 'NothingAttempted'
>

/** Where a move leads from each state, or why it is rejected there. */
type Row = Readonly<Record<EpisodeState['_tag'], Episode['_tag'] | MachineRejection>>

const row = (
  Unreported: Row['Unreported'],
  Unattended: Row['Unattended'],
  BeingWorkedOn: Row['BeingWorkedOn'],
  Paused: Row['Paused'],
  Closed: Row['Closed'],
): Row => ({ Unreported, Unattended, BeingWorkedOn, Paused, Closed })

/** The machine of an episode. */
const machine: Readonly<Record<Move, Row>> = /* @__PURE__ */ (() => {
  const [unknown, again, closed] = ['UnknownEpisode', 'EpisodeAlreadyReported', 'EpisodeIsClosed'] as const
  const [underWay, noAttempt, nothing] = ['AttemptUnderWay', 'NoAttemptUnderWay', 'NothingAttempted'] as const
  return {
    // biome-ignore format: a table
    //           Unreported    Unattended       BeingWorkedOn    Paused           Closed
    report: row('Unattended', again, again, again, again),
    moment: row(unknown, 'Unattended', 'BeingWorkedOn', 'Paused', closed),
    word: row(unknown, 'Unattended', 'BeingWorkedOn', 'Paused', 'Closed'),
    begin: row(unknown, 'BeingWorkedOn', underWay, 'BeingWorkedOn', closed),
    step: row(unknown, noAttempt, 'BeingWorkedOn', noAttempt, closed),
    end: row(unknown, noAttempt, 'Paused', noAttempt, closed),
    resolve: row(unknown, 'Closed', underWay, 'Closed', closed),
    stop: row(unknown, nothing, underWay, 'Closed', closed),
  }
})()

const states: Readonly<Record<Episode['_tag'], true>> = {
  Unattended: true,
  BeingWorkedOn: true,
  Paused: true,
  Closed: true,
}

const isState = (cell: Row[EpisodeState['_tag']]): cell is Episode['_tag'] => Object.hasOwn(states, cell)

/** The state that a move leads to; `undefined` where the machine rejects it. */
export const stateAfter = (state: EpisodeState['_tag'], move: Move): Episode['_tag'] | undefined => {
  const cell = machine[move][state]
  return isState(cell) ? cell : undefined
}

/** Why the machine rejects a move; `undefined` where it does not. */
export const rejectionOf = (state: EpisodeState['_tag'], move: Move): MachineRejection | undefined => {
  const cell = machine[move][state]
  return isState(cell) ? undefined : cell
}
