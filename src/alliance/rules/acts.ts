import { sameSource } from '../../episode/inside.js'
import { sameValue } from '../../kernel/inside.js'
import type { AllianceEvent } from '../record/event.js'
import { isCorrection } from './correction.js'

/** Says whether an entry is what its act is about; the end of an attempt, a judgement or an account comes with it. */
export const isMain = ({ _tag }: AllianceEvent): boolean =>
  _tag === 'PhaseEnded' || _tag === 'ParticipantLeft' || _tag === 'EpisodeClosed'

const isAccountOf = (account: AllianceEvent, ended: AllianceEvent): boolean =>
  account._tag === 'EndingAccounted' &&
  (account.account.of._tag === 'phase'
    ? ended._tag === 'PhaseEnded'
    : ended._tag === 'ParticipantLeft' && ended.participant === account.account.of.participant)

/** Returns how many events from a place of a list, counted from 0, one command can have recorded; as many as it can. */
export const lengthOfCommand = (events: readonly AllianceEvent[], from = 0): number => {
  const first = events[from]
  if (first === undefined) return 0
  const isWith = (event: AllianceEvent | undefined): event is AllianceEvent =>
    event !== undefined && sameValue(event.stamp, first.stamp)
  let at = from
  while (isBrokenOff(events[at]) && isWith(events[at])) at += 1
  const ended = events[at]
  if (isWith(ended) && (ended._tag === 'PhaseEnded' || ended._tag === 'ParticipantLeft')) {
    const account = events[at + 1]
    return at - from + (isWith(account) && isAccountOf(account, ended) ? 2 : 1)
  }
  const attempts = first._tag === 'AttemptEnded' && first.result === 'worked' ? 1 : 0
  const judged = events[from + attempts]
  const closed = events[from + attempts + 1]
  const isResolution =
    isWith(judged) &&
    judged._tag === 'ResolutionJudged' &&
    isWith(closed) &&
    closed._tag === 'EpisodeClosed' &&
    closed.as === 'resolved' &&
    [first, judged].every((event) => 'episode' in event && event.episode === closed.episode)
  return isResolution ? attempts + 2 : 1
}

const isBrokenOff = (event: AllianceEvent | undefined): boolean =>
  event?._tag === 'AttemptEnded' && event.result === 'broken-off'

/** The places of the first and the last entry of an act, counted from 1. */
export interface ActInLog {
  readonly first: number
  readonly last: number
}

/** Returns the entries of each command of a log, as far as the log shows which one command recorded. */
export const commandsIn = (log: readonly AllianceEvent[]): readonly ActInLog[] => {
  const found: ActInLog[] = []
  for (let at = 0; at < log.length; ) {
    const length = lengthOfCommand(log, at)
    found.push({ first: at + 1, last: at + length })
    at += length
  }
  return found
}

/** A time that tells one act of a person from the next. */
const toTheSecond = /T\d\d:\d\d:\d\d/

/** Says whether two neighbouring entries were recorded at once: by one person, at one time that has seconds. */
const isAtOnce = (one: AllianceEvent, other: AllianceEvent): boolean =>
  !isCorrection(one) &&
  !isCorrection(other) &&
  toTheSecond.test(one.stamp.at ?? '') &&
  one.stamp.at === other.stamp.at &&
  sameSource(one.stamp.by, other.stamp.by)

/**
 * Returns the acts of a log, in order.
 *
 * The entries of one command are one act, and so are entries in a row by one person with one time that has seconds: several
 * commands that were recorded as one. A correction is an act by itself.
 */
export const actsIn = (log: readonly AllianceEvent[]): readonly ActInLog[] => {
  const acts: ActInLog[] = []
  for (const command of commandsIn(log)) {
    const before = acts.at(-1)
    const [last, first] = before === undefined ? [] : [log[before.last - 1], log[command.first - 1]]
    if (before !== undefined && last !== undefined && first !== undefined && isAtOnce(last, first))
      acts[acts.length - 1] = { first: before.first, last: command.last }
    else acts.push(command)
  }
  return acts
}
