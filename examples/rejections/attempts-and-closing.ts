import { attempt } from '../courses.js'
import { said } from '../situations/people.js'
import { episode, resolves, strained } from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Attempts and closing')

export const attemptsAndClosing: RefusedAs<
  | 'AttemptUnderWay'
  | 'NoAttemptUnderWay'
  | 'NothingAttempted'
  | 'NotJudgedResolved'
  | 'EpisodeIsClosed'
  | 'AttemptsUnderWay'
> = {
  AttemptUnderWay: refused([...strained, attempt(1)], attempt(1)),
  NoAttemptUnderWay: refused(strained, {
    _tag: 'EndAttempt',
    stamp: said('client', 1),
    episode,
    result: 'partly',
  }),
  NothingAttempted: refused(strained, {
    _tag: 'StopRepair',
    stamp: said('client', 1),
    episode,
  }),
  NotJudgedResolved: refused(strained, resolves('client', 1, 2)),
  EpisodeIsClosed: refused(
    [...strained, resolves('client', 1, 5)],
    attempt(1),
  ),
  // `EndPhase` and `Leave` break off what is under way first, so only a
  // log can show an ending over an attempt.
  AttemptsUnderWay: refused([...strained, attempt(1)], {
    inALog: {
      _tag: 'PhaseEnded',
      stamp: said('therapist', 1),
      ending: { _tag: 'together' },
    },
  }),
}
