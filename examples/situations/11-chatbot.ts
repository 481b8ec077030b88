import { between, inSession, observed, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  machine,
  type Situation,
} from './situation.js'

/**
 * The chatbot opens no entry: the client, and a person who looks on,
 * record what it did.
 */
export const chatbot: Situation = {
  title:
    'A chatbot takes part: it judges the strain resolved, the client says that it let it go.',
  commands: [
    begin('individual', 'client', [
      client('client'),
      machine('chatbot', 'therapist'),
    ]),
    ...hold('client', 1, 3, ['client', 'chatbot']),
    {
      _tag: 'ReportRupture',
      stamp: said('client', 3),
      episode: 'the-stock-phrase',
      rupture: {
        ties: [between('client', 'chatbot')],
        expressedBy: ['client'],
        directedTo: [person('chatbot')],
        affected: ['client'],
        moment: { happened: inSession(3) },
      },
    },
    {
      _tag: 'BeginAttempt',
      stamp: observed('reader', 3),
      episode: 'the-stock-phrase',
      attempt: { startedBy: 'chatbot', happened: inSession(3) },
    },
    {
      _tag: 'UseStrategy',
      stamp: observed('reader', 3),
      episode: 'the-stock-phrase',
      use: {
        strategy: 'invite-thoughts-and-feelings',
        usedBy: 'chatbot',
      },
    },
    {
      _tag: 'EndAttempt',
      stamp: said('client', 3),
      episode: 'the-stock-phrase',
      result: 'did-not-work',
    },
    {
      _tag: 'JudgeResolution',
      stamp: said('chatbot', 3),
      episode: 'the-stock-phrase',
      judgement: { rating: 5 },
    },
    {
      _tag: 'CodeMarkers',
      stamp: observed('reader', 3),
      episode: 'the-stock-phrase',
      moment: 1,
      markers: [
        {
          codeSet: '3RS-2015',
          marker: 'minimal-response',
          clarity: 'check',
        },
      ],
    },
    ...hold('client', 4, 4, ['client', 'chatbot']),
    {
      _tag: 'JudgeResolution',
      stamp: said('client', 4),
      episode: 'the-stock-phrase',
      judgement: { over: 'let-go' },
    },
    {
      _tag: 'CloseEpisode',
      stamp: said('client', 4),
      episode: 'the-stock-phrase',
      as: 'let-go',
      why: 'no-longer-matters',
    },
  ],
}
