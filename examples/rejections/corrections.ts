import { attempt, pair, session } from '../courses.js'
import { said } from '../situations/people.js'
import { rates, strained, withdraws } from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Corrections')

export const corrections: RefusedAs<
  | 'SameEntryTwice'
  | 'UnknownEntry'
  | 'EntryDoesNotStand'
  | 'CorrectionsAreWithdrawn'
  | 'CorrectedTwice'
  | 'NotTheirsToCorrect'
  | 'WouldBreakHistory'
> = {
  SameEntryTwice: refused(
    [pair, ...session(1), rates({ total: 48 })],
    rates({ total: 48 }),
  ),
  UnknownEntry: refused(strained, withdraws(4)),
  EntryDoesNotStand: refused([...strained, withdraws(3)], withdraws(3)),
  CorrectionsAreWithdrawn: refused([...strained, withdraws(3)], {
    _tag: 'AmendEntry',
    stamp: said('client', 1),
    entry: 4,
    instead: {
      _tag: 'SessionHeld',
      stamp: said('therapist', 1),
      held: { present: ['client', 'therapist'] },
    },
  }),
  CorrectedTwice: refused(strained, {
    _tag: 'CorrectEntries',
    stamp: said('client', 1),
    corrections: [
      { entry: 3, instead: null },
      { entry: 3, instead: null },
    ],
  }),
  NotTheirsToCorrect: refused(strained, withdraws(3, 'therapist')),
  WouldBreakHistory: refused([...strained, attempt(1)], withdraws(3)),
}
