import { pair, report, session } from '../courses.js'
import { between, inSession, said } from '../situations/people.js'
import { endsTogether, episode } from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('When')

export const when: RefusedAs<
  | 'NotASessionNumber'
  | 'SessionNotEarlier'
  | 'SessionAlreadyHeld'
  | 'SessionNotLater'
  | 'NotTheCurrentSession'
  | 'HappenedAfterReported'
> = {
  NotASessionNumber: refused([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 0.5),
    held: { present: ['client', 'therapist'] },
  }),
  SessionNotEarlier: refused([pair, ...session(1)], {
    _tag: 'InsertSession',
    stamp: said('therapist', 1),
    session: 2,
    held: { present: ['client', 'therapist'] },
  }),
  SessionAlreadyHeld: refused([pair, ...session(1), ...session(2)], {
    _tag: 'InsertSession',
    stamp: said('therapist', 2),
    session: 1,
    held: { present: ['client', 'therapist'] },
  }),
  SessionNotLater: refused([pair, ...session(1)], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'therapist'] },
  }),
  NotTheCurrentSession: refused([pair, ...session(1)], endsTogether(0)),
  HappenedAfterReported: refused(
    [pair, ...session(1)],
    report(episode, said('client', 1), between('client', 'therapist'), {
      moment: { kind: 'withdrawal', happened: inSession(2) },
    }),
  ),
}
