/** Ruptures, what is noted of them, and answers to those that were proposed. */
import fc from 'fast-check'
import {
  effects,
  factors,
  hinderingResponses,
  holdings,
  legacies,
  ratings,
  repairHistories,
} from 'rupture-repair/vocabulary'
import { happened, moment, type Parts, tagged, type Weighted } from './arbitrary-parts.js'

export const ruptureTellings = ({ ofEpisode, id, stamp, episode, rupture }: Parts): readonly Weighted[] => [
  { weight: 12, arbitrary: tagged('ReportRupture', { ...ofEpisode, rupture }) },
  { weight: 2, arbitrary: tagged('RecordMoment', { ...ofEpisode, moment }) },
  {
    weight: 2,
    arbitrary: tagged('CodeMarkers', {
      ...ofEpisode,
      moment: fc.integer({ min: 0, max: 3 }),
      markers: fc.tuple(fc.constant({ codeSet: '3RS-2015' as const, marker: 'defends-self' as const })),
    }),
  },
  {
    weight: 2,
    arbitrary: tagged('RecogniseRupture', { ...ofEpisode, recognition: fc.record({ who: id, happened }) }),
  },
  {
    weight: 2,
    arbitrary: tagged('RateSeverity', {
      ...ofEpisode,
      severity: fc.record({
        _tag: fc.constantFrom('intensity' as const, 'impact' as const),
        rating: fc.constantFrom(...ratings),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: tagged('NameFactor', {
      ...ofEpisode,
      factor: fc.record(
        {
          factor: fc.constantFrom(...factors),
          held: fc.constantFrom(...holdings),
          frameChange: fc.integer({ min: 1, max: 8 }),
        },
        { requiredKeys: ['factor', 'held'] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: tagged('RateContribution', {
      ...ofEpisode,
      contribution: fc.record({ of: id, rating: fc.constantFrom(...ratings) }),
    }),
  },
  {
    weight: 1,
    arbitrary: tagged('NoteEffect', {
      ...ofEpisode,
      effect: fc.record({ on: id, effect: fc.constantFrom(...effects) }),
    }),
  },
  {
    weight: 3,
    arbitrary: tagged('NoteBystander', {
      ...ofEpisode,
      bystander: fc.record({
        who: id,
        state: fc.constantFrom('asked' as const, 'declined' as const, 'processed' as const, 'waived' as const),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: tagged('NoteLegacy', {
      ...ofEpisode,
      legacy: fc.record({ for: id, legacy: fc.constantFrom(...legacies) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        _tag: fc.constant('NoteHindrance' as const),
        ...ofEpisode,
        attempt: fc.integer({ min: 0, max: 2 }),
        kind: fc.constantFrom(...hinderingResponses),
      },
      { requiredKeys: ['_tag', 'stamp', 'episode', 'kind'] },
    ),
  },
  {
    weight: 1,
    arbitrary: tagged('TellRepairHistory', {
      stamp,
      told: fc.record({ of: id, history: fc.constantFrom(...repairHistories) }),
    }),
  },
  {
    weight: 2,
    arbitrary: tagged('AnswerProposal', {
      stamp,
      proposal: fc.record({
        id: fc.constantFrom('q1', 'q2'),
        proposedBy: fc.constantFrom(
          { _tag: 'algorithm' as const, rule: 'drop', movement: { from: -1, to: 0 } },
          {
            _tag: 'person' as const,
            id: 'coder',
            codeSet: '3RS-2015',
            session: 0,
            span: { _tag: 'segments' as const, first: 1, last: 2 },
          },
          {
            ...{ _tag: 'machine' as const, id: 'tagger', model: 'tagger-2', prompt: 'prompt-1', run: 'run-1' },
            ...{ codeSet: '3RS-2022', session: 0, span: { _tag: 'segments' as const, first: 1, last: 2 } },
          },
        ),
      }),
      answer: fc.oneof(
        fc.record({ _tag: fc.constantFrom('accepted' as const, 'corrected' as const), episode }),
        fc.constant({ _tag: 'rejected' as const }),
      ),
    }),
  },
]
