/** Sessions, comers and goers, ratings, the frame, endings and harm. */
import fc from 'fast-check'
import { frameAspects, frameManners, harmEndings, harmKinds } from 'rupture-repair/vocabulary'
import { happened, type Parts, rarely, tagged, type Weighted } from './arbitrary-parts.js'

export const allianceTellings = ({
  participant,
  id,
  stampDue,
  stamp,
  harm,
  role,
  called,
  tie,
  some,
  atLeastOne,
  ownAccount,
}: Parts): readonly Weighted[] => [
  {
    weight: 6,
    arbitrary: tagged('HoldSession', {
      // Now and then one is forgotten.
      stamp: rarely(stampDue(1), stampDue(2), 5),
      held: fc.record({ present: atLeastOne }),
    }),
  },
  {
    weight: 2,
    arbitrary: tagged('InsertSession', {
      stamp,
      session: fc.constantFrom(-1, -1, -2, 0),
      held: fc.record({ present: atLeastOne }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      _tag: fc.constant('Join' as const),
      stamp,
      participant: fc
        .tuple(id, role, called, rarely(fc.constant(false), fc.constant(true), 8))
        .map(([who, as, named, other]) => ({ ...participant(who, as, other), ...named })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        _tag: fc.constant('Leave' as const),
        stamp,
        participant: id,
        departure: fc.constantFrom({ _tag: 'left' as const }, { _tag: 'death' as const }),
        account: ownAccount,
      },
      { requiredKeys: ['_tag', 'stamp', 'participant', 'departure'] },
    ),
  },
  {
    weight: 3,
    arbitrary: tagged('GiveRating', {
      stamp,
      rating: fc.record(
        {
          of: tie,
          instrument: fc.constantFrom('a scale', 'wai-sr'),
          scores: fc.constantFrom<Record<string, number>[]>({ bond: 5 }, { bond: 5, total: 5 }, { bond: 5, warmth: 5 }),
          happened,
        },
        { requiredKeys: ['of', 'instrument', 'scores'] },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: tagged('ChangeFrame', {
      stamp,
      change: fc.record({
        aspect: fc.constantFrom(...frameAspects),
        manner: fc.constantFrom(...frameManners),
        changedBy: atLeastOne,
        happened,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        _tag: fc.constant('EndPhase' as const),
        stamp,
        ending: fc.oneof(
          fc.constant({ _tag: 'together' as const }),
          fc.record({ _tag: fc.constant('left' as const), leavers: atLeastOne }),
          fc.record({ _tag: fc.constant('death' as const), of: id }),
        ),
        account: ownAccount,
      },
      { requiredKeys: ['_tag', 'stamp', 'ending'] },
    ),
  },
  {
    weight: 4,
    arbitrary: tagged('AccountForEnding', {
      stamp,
      account: fc
        .tuple(
          fc.oneof(
            fc.record({ _tag: fc.constant('phase' as const), phase: fc.constantFrom(1, 2) }),
            fc.record({ _tag: fc.constant('departure' as const), participant: id }),
          ),
          ownAccount,
        )
        .map(([of, own]) => ({ ...own, of })),
    }),
  },
  { weight: 4, arbitrary: tagged('ResumePhase', { stamp, resumes: rarely(fc.constant(1), fc.constant(2), 5) }) },
  {
    weight: 2,
    arbitrary: tagged('ReportHarm', {
      stamp,
      harm,
      what: fc.record({ kind: fc.constantFrom(...harmKinds), doneBy: some, doneTo: some, happened }),
    }),
  },
  { weight: 2, arbitrary: tagged('CloseHarm', { stamp, harm, as: fc.constantFrom(...harmEndings) }) },
]
