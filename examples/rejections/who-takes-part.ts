import { group, pair } from '../courses.js'
import { said } from '../situations/people.js'
import {
  begin,
  client,
  leader,
  therapist,
} from '../situations/situation.js'
import { joins, leave } from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Who takes part')

export const whoTakesPart: RefusedAs<
  | 'AllianceNotBegun'
  | 'AllianceAlreadyBegan'
  | 'TooFewParticipants'
  | 'RoleNotInSetting'
  | 'RoleNameNotInSetting'
  | 'NamedTwice'
  | 'UnknownParticipant'
  | 'AlreadyTakesPart'
  | 'AnotherRoleThanBefore'
  | 'HasLeft'
  | 'HasDied'
  | 'TooFewWouldRemain'
> = {
  AllianceNotBegun: refused([], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client'] },
  }),
  AllianceAlreadyBegan: refused([pair], pair),
  TooFewParticipants: refused(
    [],
    begin('individual', 'client', [client('client')]),
  ),
  RoleNotInSetting: refused(
    [],
    begin('individual', 'client', [client('client'), leader('leader')]),
  ),
  RoleNameNotInSetting: refused(
    [],
    begin('couple', 'therapist', [
      client('ada'),
      { ...client('ben'), called: 'supervisor' },
      therapist('therapist'),
    ]),
  ),
  NamedTwice: refused([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'client'] },
  }),
  UnknownParticipant: refused([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'somebody-else'] },
  }),
  AlreadyTakesPart: refused(
    [pair],
    joins('client', 'client', 'therapist'),
  ),
  AnotherRoleThanBefore: refused(
    [group, leave('cas', 'left')],
    joins('cas', 'coleader', 'leader'),
  ),
  HasLeft: refused([group, leave('cas', 'left')], {
    _tag: 'HoldSession',
    stamp: said('leader', 1),
    held: { present: ['leader', 'cas'] },
  }),
  HasDied: refused(
    [group, leave('cas', 'death')],
    joins('cas', 'member', 'leader'),
  ),
  TooFewWouldRemain: refused([pair], {
    _tag: 'Leave',
    stamp: said('client', 0),
    participant: 'client',
    departure: { _tag: 'left' },
  }),
}
