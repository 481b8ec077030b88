/** Judgements, attempts to repair, and closings. */
import fc from 'fast-check'
import type { Judgement } from 'rupture-repair/episode'
import { attemptResults, strategies } from 'rupture-repair/vocabulary'
import { happened, judgement, type Parts, rarely, tagged, type Weighted } from './arbitrary-parts.js'

export const repairTellings = ({ ofEpisode, id, tie }: Parts): readonly Weighted[] => [
  {
    weight: 3,
    arbitrary: tagged('JudgeResolution', {
      ...ofEpisode,
      judgement,
    }),
  },
  {
    weight: 1,
    arbitrary: tagged('AskForJudgement', {
      ...ofEpisode,
      asked: fc.record({ who: id, answer: fc.constantFrom('no-answer' as const, 'declined' as const) }),
    }),
  },
  {
    weight: 9,
    arbitrary: tagged('BeginAttempt', { ...ofEpisode, attempt: fc.record({ startedBy: id, happened }) }),
  },
  {
    weight: 4,
    arbitrary: tagged('UseStrategy', {
      ...ofEpisode,
      use: fc.record(
        {
          strategy: fc.constantFrom(...strategies),
          usedBy: id,
          target: fc.oneof(fc.record({ tie }), fc.record({ participant: id })),
        },
        { requiredKeys: ['strategy', 'usedBy'] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: tagged('ReachStage', {
      ...ofEpisode,
      stage: fc.constant({ model: 'permissive', stage: 'anything' }),
    }),
  },
  { weight: 5, arbitrary: tagged('EndAttempt', { ...ofEpisode, result: fc.constantFrom(...attemptResults) }) },
  {
    weight: 3,
    arbitrary: tagged('ResolveEpisode', {
      ...ofEpisode,
      judgement: rarely<Judgement>(
        fc.record({ rating: fc.constantFrom(2 as const, 4 as const, 5 as const) }),
        judgement,
        3,
      ),
    }),
  },
  { weight: 3, arbitrary: tagged('StopRepair', { ...ofEpisode }) },
  {
    weight: 2,
    arbitrary: tagged('CloseEpisode', {
      ...ofEpisode,
      as: fc.constantFrom('let-go' as const, 'faded' as const, 'led-to-referral' as const),
    }),
  },
]
