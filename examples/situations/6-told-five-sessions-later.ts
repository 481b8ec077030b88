import { between, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const episode = 'blamed-about-her-mother'

export const toldFiveSessionsLater: Situation = {
  title:
    'In session 4 she felt blamed about her mother; she says so in session 9 and it is mended there.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 9, ['client', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('client', 9),
      episode,
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          happened: { _tag: 'about', session: 4 },
          components: ['bond'],
        },
      },
    },
    {
      _tag: 'NameFactor',
      stamp: said('client', 9),
      episode,
      factor: { factor: 'perceived-blame', held: 'possible' },
    },
    {
      _tag: 'RecogniseRupture',
      stamp: said('client', 9),
      episode,
      recognition: {
        who: 'client',
        happened: { _tag: 'about', session: 4 },
      },
    },
    {
      _tag: 'RecogniseRupture',
      stamp: said('therapist', 9),
      episode,
      recognition: { who: 'therapist', happened: inSession(9) },
    },
    {
      _tag: 'BeginAttempt',
      stamp: said('therapist', 9),
      episode,
      attempt: { startedBy: 'client', happened: inSession(9) },
    },
    {
      _tag: 'UseStrategy',
      stamp: said('therapist', 9),
      episode,
      use: {
        strategy: 'acknowledge-own-contribution',
        usedBy: 'therapist',
      },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: said('client', 9),
      episode,
      judgement: { rating: 5, allianceAfter: 'stronger' },
    },
  ],
}
