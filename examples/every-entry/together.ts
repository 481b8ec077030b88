/** The group comes together, and its frame is changed. */
import type { AllianceCommand } from 'rupture-repair'
import { inSession, person, said } from '../situations/people.js'
import { begin, hold, leader, member } from '../situations/situation.js'

export const together: readonly AllianceCommand[] = [
  begin('group', 'leader', [
    leader('leader'),
    member('ann'),
    member('ben'),
  ]),
  ...hold('leader', 1, 1, ['leader', 'ann', 'ben']),
  {
    _tag: 'Join',
    stamp: said('leader', 1),
    participant: member('cas'),
  },
  {
    _tag: 'HoldSession',
    stamp: said('leader', 2),
    held: { present: ['leader', 'ann', 'ben', 'cas'], medium: 'video' },
  },
  {
    _tag: 'GiveRating',
    stamp: said('ann', 2),
    rating: {
      of: [person('ann'), { _tag: 'whole' }],
      instrument: 'gcq-s',
      scores: { engaged: 3.2, avoiding: null, conflict: 2.5 },
      happened: { _tag: 'in', session: 2, part: 'after' },
      visibleTo: ['leaders', 'research'],
      condition: 'alone',
    },
  },
  {
    _tag: 'ChangeFrame',
    stamp: said('leader', 2),
    change: {
      aspect: 'schedule',
      manner: 'one-sided',
      changedBy: ['leader'],
      happened: inSession(2),
    },
  },
  {
    _tag: 'TellRepairHistory',
    stamp: said('leader', 2, 'in the first talk'),
    told: { of: 'ann', history: 'none' },
  },
]
