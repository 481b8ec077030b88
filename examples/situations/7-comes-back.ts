import { between, dated, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

export const comesBack: Situation = {
  title:
    'A client storms out at 8 and is recorded as ended; five months later she returns to the same therapist and they repair it.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 8, ['client', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('therapist', 8),
      episode: 'stormed-out',
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          kind: 'confrontation',
          happened: inSession(8),
          components: ['bond'],
        },
      },
    },
    {
      _tag: 'EndPhase',
      stamp: dated('2025-10-01', said('therapist', 8)),
      ending: { _tag: 'left', leavers: ['client'] },
      account: {
        reason: 'dissatisfied',
        attributedTo: ['stormed-out'],
      },
    },
    {
      _tag: 'ResumePhase',
      stamp: dated('2026-03-02', said('client', 8)),
      resumes: 1,
    },
    ...hold('therapist', 9, 9, ['client', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('client', 9),
      episode: 'what-made-me-go',
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          kind: 'confrontation',
          happened: inSession(9),
          components: ['bond'],
        },
        recurrenceOf: 'stormed-out',
      },
    },
    {
      _tag: 'BeginAttempt',
      stamp: said('therapist', 9),
      episode: 'what-made-me-go',
      attempt: { startedBy: 'client', happened: inSession(9) },
    },
    {
      _tag: 'UseStrategy',
      stamp: said('therapist', 9),
      episode: 'what-made-me-go',
      use: {
        strategy: 'invite-thoughts-and-feelings',
        usedBy: 'therapist',
      },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: said('client', 9),
      episode: 'what-made-me-go',
      judgement: { rating: 4, allianceAfter: 'stronger' },
    },
  ],
}
