import { between, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const tie = between('client', 'therapist')

/**
 * No one has said of what kind these strains are, so none is written
 * down.
 */
const felt = (
  episode: string,
  session: number,
): Situation['commands'][number] => ({
  _tag: 'ReportRupture',
  stamp: said('client', session),
  episode,
  rupture: {
    ties: [tie],
    expressedBy: ['client'],
    directedTo: [person('therapist')],
    affected: ['client'],
    moment: { happened: inSession(session) },
  },
})

export const letGoAndFaded: Situation = {
  title:
    'Three strains without an attempt to mend them: let go by the therapist alone, let go by both, and passed by itself.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 2, ['client', 'therapist']),
    felt('the-late-start', 2),
    ...hold('therapist', 3, 3, ['client', 'therapist']),
    {
      _tag: 'CloseEpisode',
      stamp: said('therapist', 3),
      episode: 'the-late-start',
      as: 'let-go',
      why: 'no-longer-matters',
    },
    {
      _tag: 'JudgeResolution',
      stamp: said('client', 3),
      episode: 'the-late-start',
      judgement: { rating: 2, allianceAfter: 'weaker' },
    },
    felt('the-joke', 3),
    ...hold('therapist', 4, 4, ['client', 'therapist']),
    {
      _tag: 'JudgeResolution',
      stamp: said('client', 4),
      episode: 'the-joke',
      judgement: { over: 'let-go' },
    },
    {
      _tag: 'CloseEpisode',
      stamp: said('therapist', 4),
      episode: 'the-joke',
      as: 'let-go',
      why: 'agreed-to-leave-it',
    },
    felt('the-quiet-hour', 4),
    ...hold('therapist', 5, 6, ['client', 'therapist']),
    {
      _tag: 'JudgeResolution',
      stamp: said('client', 6),
      episode: 'the-quiet-hour',
      judgement: { over: 'faded' },
    },
    {
      _tag: 'CloseEpisode',
      stamp: said('client', 6),
      episode: 'the-quiet-hour',
      as: 'faded',
    },
    {
      _tag: 'AskForJudgement',
      stamp: said('client', 6),
      episode: 'the-quiet-hour',
      asked: { who: 'therapist', answer: 'no-answer' },
    },
  ],
}
