/** What was recorded wrongly is put right. */
import type { AllianceCommand } from 'rupture-repair'
import { said } from '../situations/people.js'
import { silence } from './the-silence.js'

export const corrected: readonly AllianceCommand[] = [
  {
    _tag: 'InsertSession',
    stamp: said('leader', 5),
    session: 4,
    held: { present: ['leader', 'ann', 'cas'] },
  },
  {
    _tag: 'AmendEntry',
    stamp: said('ann', 5),
    entry: 17,
    instead: {
      _tag: 'EffectNoted',
      stamp: said('ann', 3),
      ...silence,
      effect: { on: 'ann', effect: 'disappointment' },
    },
  },
  { _tag: 'WithdrawEntry', stamp: said('ann', 5), entry: 14 },
  {
    _tag: 'CorrectEntries',
    stamp: said('leader', 5),
    corrections: [
      {
        entry: 18,
        instead: {
          _tag: 'BystanderNoted',
          stamp: said('leader', 3),
          ...silence,
          bystander: { who: 'ben', state: 'absent' },
        },
      },
      { entry: 12, instead: null },
    ],
  },
]
