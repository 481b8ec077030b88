import { pair } from '../courses.js'
import { said } from '../situations/people.js'
import {
  accounts,
  endsTogether,
  episode,
  resumes,
  strained,
} from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Phases and endings')

export const phasesAndEndings: RefusedAs<
  | 'PhaseIsOver'
  | 'PhaseIsOpen'
  | 'UnknownPhase'
  | 'NoSuchEnding'
  | 'DeathIsItsOwnEnding'
  | 'NotOfThisEnding'
> = {
  PhaseIsOver: refused([pair, endsTogether(0)], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'therapist'] },
  }),
  PhaseIsOpen: refused([pair], resumes(1, 0)),
  UnknownPhase: refused([pair, endsTogether(0)], resumes(2, 0)),
  NoSuchEnding: refused([pair], accounts(1, 0, 'dissatisfied', [])),
  DeathIsItsOwnEnding: refused(
    [
      ...strained,
      {
        _tag: 'EndPhase',
        stamp: said('therapist', 1),
        ending: { _tag: 'death', of: 'client' },
      },
    ],
    accounts(1, 1, 'death', [episode]),
  ),
  NotOfThisEnding: refused(
    [...strained, endsTogether(1), resumes(1, 1), endsTogether(1)],
    accounts(2, 1, 'dissatisfied', [episode]),
  ),
}
