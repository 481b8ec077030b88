import { inSession, observed, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

export const harm: Situation = {
  title:
    'A therapist makes a sexual remark; the client complains, is transferred and does well elsewhere.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 4, ['client', 'therapist']),
    {
      _tag: 'ReportHarm',
      stamp: said('client', 4),
      harm: 'the-remark',
      what: {
        kind: 'boundary-violation',
        doneBy: ['therapist'],
        doneTo: ['client'],
        happened: inSession(4),
      },
    },
    {
      _tag: 'CloseHarm',
      stamp: said('client', 4),
      harm: 'the-remark',
      as: 'handed-over',
    },
    {
      _tag: 'EndPhase',
      stamp: said('client', 4),
      ending: { _tag: 'left', leavers: ['client'] },
      account: {
        reason: 'protection',
        attributedTo: [],
        harms: ['the-remark'],
      },
    },
    {
      _tag: 'AccountForEnding',
      stamp: {
        ...observed('complaints-office', 4),
        note: 'with a colleague since, and doing well there',
      },
      account: {
        of: { _tag: 'phase', phase: 1 },
        reason: 'transfer',
        attributedTo: [],
        harms: ['the-remark'],
      },
    },
  ],
}
