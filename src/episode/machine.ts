import type { EpisodeRejection } from './rejection.js'
import type { Episode, EpisodeState } from './state.js'

/** The tag of a rejection that the machine makes, whatever an entry says. */
type MachineRejection = Extract<
  EpisodeRejection['_tag'],
  | 'UnknownEpisode'
  | 'EpisodeAlreadyReported'
  | 'EpisodeIsClosed'
  | 'AttemptUnderWay'
  | 'NoAttemptUnderWay'
  | 'NothingAttempted'
>

interface Rejected {
  readonly why: MachineRejection
}

/** The effect of an entry on an episode: for each state, the state after it or the rejection. */
export type Move = Readonly<Record<EpisodeState['_tag'], Episode['_tag'] | Rejected>>

const move = (
  Unreported: Move['Unreported'],
  Unattended: Move['Unattended'],
  BeingWorkedOn: Move['BeingWorkedOn'],
  Paused: Move['Paused'],
  Closed: Move['Closed'],
): Move => ({ Unreported, Unattended, BeingWorkedOn, Paused, Closed })

const unknown: Rejected = { why: 'UnknownEpisode' }
const again: Rejected = { why: 'EpisodeAlreadyReported' }
const closed: Rejected = { why: 'EpisodeIsClosed' }
const underWay: Rejected = { why: 'AttemptUnderWay' }
const noAttempt: Rejected = { why: 'NoAttemptUnderWay' }
const nothing: Rejected = { why: 'NothingAttempted' }

/** The machine of an episode. All words make one move, which changes no state; a closing makes one of two. */
export const moves: Readonly<
  Record<'report' | 'moment' | 'word' | 'begin' | 'step' | 'end' | 'resolve' | 'stop', Move>
> = /* @__PURE__ */ (() => ({
  // biome-ignore format: a table
  //           Unreported    Unattended       BeingWorkedOn    Paused           Closed
  report: move('Unattended', again, again, again, again),
  moment: move(unknown, 'Unattended', 'BeingWorkedOn', 'Paused', closed),
  word: move(unknown, 'Unattended', 'BeingWorkedOn', 'Paused', 'Closed'),
  begin: move(unknown, 'BeingWorkedOn', underWay, 'BeingWorkedOn', closed),
  step: move(unknown, noAttempt, 'BeingWorkedOn', noAttempt, closed),
  end: move(unknown, noAttempt, 'Paused', noAttempt, closed),
  resolve: move(unknown, 'Closed', underWay, 'Closed', closed),
  stop: move(unknown, nothing, underWay, 'Closed', closed),
}))()

/** Returns the state after a move; `undefined` where the machine rejects it. */
export const stateAfter = (state: EpisodeState['_tag'], move: Move): Episode['_tag'] | undefined => {
  const cell = move[state]
  return typeof cell === 'string' ? cell : undefined
}

/** Returns why the machine rejects a move; `undefined` where it accepts it. */
export const rejectionOf = (state: EpisodeState['_tag'], move: Move): MachineRejection | undefined => {
  const cell = move[state]
  return typeof cell === 'string' ? undefined : cell.why
}
