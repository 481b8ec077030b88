import { between, inSession, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const judged = (session: number) =>
  ({
    stamp: said('client', session),
    episode: 'the-question',
    judgement: { rating: 2 },
  }) as const
const seen = (session: number) =>
  ({
    stamp: said('therapist', session),
    episode: 'the-question',
    recognition: { who: 'therapist', happened: inSession(session) },
  }) as const
const reported = (session: number) =>
  ({
    stamp: said('client', session, 'felt questioned like a pupil'),
    episode: 'the-question',
    rupture: {
      ties: [between('client', 'therapist')],
      expressedBy: ['client'],
      directedTo: [],
      affected: ['client'],
      moment: { kind: 'withdrawal', happened: inSession(session) },
    },
  }) as const
const noted = (session: number) =>
  ({
    stamp: { session, by: { _tag: 'observer', id: 'supervisor' } },
    episode: 'the-question',
    severity: { _tag: 'impact', rating: 2 },
  }) as const
const held = { present: ['client', 'therapist'] } as const

export const typedWrong: Situation = {
  title:
    'Session 2 is typed as 22 and three people speak in it; it is put right without touching what they said, and a forgotten session 3 is entered late.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 1, held.present),
    ...hold('therapist', 22, 22, held.present),
    { _tag: 'ReportRupture', ...reported(22) },
    { _tag: 'JudgeResolution', ...judged(22) },
    { _tag: 'RecogniseRupture', ...seen(22) },
    { _tag: 'RateSeverity', ...noted(22) },
    {
      _tag: 'CorrectEntries',
      stamp: said('therapist', 22),
      corrections: [
        {
          entry: 3,
          instead: {
            _tag: 'SessionHeld',
            stamp: said('therapist', 2),
            held,
          },
        },
        {
          entry: 4,
          instead: { _tag: 'RuptureReported', ...reported(2) },
        },
        {
          entry: 5,
          instead: { _tag: 'ResolutionJudged', ...judged(2) },
        },
        {
          entry: 6,
          instead: { _tag: 'RuptureRecognised', ...seen(2) },
        },
        { entry: 7, instead: { _tag: 'SeverityRated', ...noted(2) } },
      ],
    },
    ...hold('therapist', 4, 4, held.present),
    {
      _tag: 'InsertSession',
      stamp: said('therapist', 4),
      session: 3,
      held,
    },
  ],
}
