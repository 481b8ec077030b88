import { between, dated, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

export const resolvedForOne: Situation = {
  title:
    'The therapist records “resolved, stronger”; that night the client rates resolution 2 of 5.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 3, ['client', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('therapist', 3),
      episode: 'the-interpretation',
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          kind: 'withdrawal',
          happened: inSession(3),
          components: ['bond'],
        },
      },
    },
    ...hold('therapist', 4, 4, ['client', 'therapist']),
    {
      _tag: 'BeginAttempt',
      stamp: said('therapist', 4),
      episode: 'the-interpretation',
      attempt: { startedBy: 'therapist', happened: inSession(4) },
    },
    {
      _tag: 'UseStrategy',
      stamp: said('therapist', 4),
      episode: 'the-interpretation',
      use: {
        strategy: 'acknowledge-own-contribution',
        usedBy: 'therapist',
      },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: dated('2026-02-03T16:55:00Z', said('therapist', 4)),
      episode: 'the-interpretation',
      judgement: { rating: 5, allianceAfter: 'stronger' },
    },
    {
      _tag: 'JudgeResolution',
      stamp: dated('2026-02-03T22:40:00Z', said('client', 4)),
      episode: 'the-interpretation',
      judgement: { rating: 2, allianceAfter: 'weaker' },
    },
  ],
}
