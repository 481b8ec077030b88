/** What each event holds beside its tag and stamp: well formed, lawful or not. A new event breaks compilation here. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceEvent, AllianceFact, EndingAccount, Moment, OwnAccount, Rupture } from 'rupture-repair'
import {
  alliancesAfter,
  attemptResults,
  audiences,
  components,
  effects,
  endingReasons,
  factors,
  frameAspects,
  frameManners,
  harmEndings,
  harmKinds,
  holdings,
  legacies,
  magnitudeUnits,
  media,
  provenances,
  ratingConditions,
  ruptureKinds,
  settings,
  strategies,
} from '../../src/vocabulary/index.js'
import {
  anyNumber,
  atLeastOne,
  happened,
  keyName,
  marker,
  name,
  number,
  ordinal,
  participant,
  rating,
  session,
  stamp,
  tie,
  tieEnd,
} from './vocabulary.js'

/** What a member of a union holds beside its tag and stamp. */
export type ContentOf<Union extends { readonly _tag: string }, Tag extends Union['_tag']> = Omit<
  Extract<Union, { readonly _tag: Tag }>,
  '_tag' | 'stamp'
>

const moment: Arbitrary<Moment> = fc.record(
  {
    kind: fc.constantFrom(...ruptureKinds),
    happened,
    components: fc.subarray([...components]),
    markers: anyNumber(marker),
  },
  { requiredKeys: ['kind', 'happened'] },
)

const rupture: Arbitrary<Rupture> = fc.record(
  {
    ties: atLeastOne(tie),
    expressedBy: anyNumber(name),
    directedTo: anyNumber(tieEnd),
    affected: anyNumber(name),
    moment,
    recurrenceOf: name,
    promptedBy: fc.record({ rule: name, from: session, to: session }),
  },
  { requiredKeys: ['ties', 'expressedBy', 'directedTo', 'affected', 'moment'] },
)

const severity = fc.oneof(
  fc.record({ _tag: fc.constantFrom('intensity' as const, 'impact' as const), rating }),
  fc.record({
    _tag: fc.constant('magnitude' as const),
    amount: fc.option(number),
    unit: fc.constantFrom(...magnitudeUnits),
  }),
)

const strategyUse = fc.record(
  {
    strategy: fc.constantFrom(...strategies),
    usedBy: name,
    emphasis: fc.constantFrom('immediate' as const, 'exploratory' as const),
    directness: fc.constantFrom('direct' as const, 'indirect' as const),
    timing: fc.constantFrom('in-rupture' as const, 'later-session' as const),
  },
  { requiredKeys: ['strategy', 'usedBy'] },
)

const judgement = fc.record({ rating, allianceAfter: fc.constantFrom(...alliancesAfter) }, { requiredKeys: ['rating'] })

const givenRating = fc.record(
  {
    of: tie,
    instrument: name,
    scores: fc.dictionary(keyName, fc.option(number), { maxKeys: 4, noNullPrototype: true }),
    happened,
    visibleTo: atLeastOne(fc.constantFrom(...audiences)),
    condition: fc.constantFrom(...ratingConditions),
  },
  { requiredKeys: ['of', 'instrument', 'scores'] },
)

const account = { reason: fc.constantFrom(...endingReasons), attributedTo: anyNumber(name), harms: anyNumber(name) }
export const ownAccount: Arbitrary<OwnAccount> = fc.record(account, { requiredKeys: ['reason', 'attributedTo'] })
const endingAccount: Arbitrary<EndingAccount> = fc.record(
  {
    of: fc.oneof(
      fc.record({ _tag: fc.constant('phase' as const), phase: ordinal }),
      fc.record({ _tag: fc.constant('departure' as const), participant: name }),
    ),
    ...account,
  },
  { requiredKeys: ['of', 'reason', 'attributedTo'] },
)

const phaseEnding = fc.oneof(
  fc.record({ _tag: fc.constantFrom('together' as const, 'unknown' as const) }),
  fc.record({ _tag: fc.constant('left' as const), leavers: atLeastOne(name) }),
  fc.record({ _tag: fc.constant('death' as const), of: name }),
)

const beginning = fc.record({
  setting: fc.constantFrom(...settings),
  medium: fc.constantFrom(...media),
  provenance: fc.constantFrom(...provenances),
  participants: anyNumber(participant),
})

const episode = name

type Contents<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Arbitrary<ContentOf<Union, Tag>>
}

const factContents: Contents<AllianceFact> = {
  AllianceBegan: fc.record({ beginning }),
  SessionHeld: fc.record({
    held: fc.record({ present: atLeastOne(name), medium: fc.constantFrom(...media) }, { requiredKeys: ['present'] }),
  }),
  ParticipantJoined: fc.record({ participant }),
  ParticipantLeft: fc.record({
    participant: name,
    departure: fc.record({ _tag: fc.constantFrom('left' as const, 'death' as const) }),
  }),
  RatingGiven: fc.record({ rating: givenRating }),
  FrameChanged: fc.record({
    change: fc.record({
      aspect: fc.constantFrom(...frameAspects),
      manner: fc.constantFrom(...frameManners),
      changedBy: atLeastOne(name),
      happened,
    }),
  }),
  PhaseEnded: fc.record({ ending: phaseEnding }),
  EndingAccounted: fc.record({ account: endingAccount }),
  PhaseResumed: fc.record({ resumes: ordinal }),
  HarmReported: fc.record({
    harm: name,
    what: fc.record({
      kind: fc.constantFrom(...harmKinds),
      doneBy: anyNumber(name),
      doneTo: anyNumber(name),
      happened,
    }),
  }),
  HarmClosed: fc.record({ harm: name, as: fc.constantFrom(...harmEndings) }),
  RuptureReported: fc.record({ episode, rupture }),
  MomentRecorded: fc.record({ episode, moment }),
  MarkersCoded: fc.record({ episode, moment: ordinal, markers: atLeastOne(marker) }),
  RuptureRecognised: fc.record({ episode, recognition: fc.record({ who: name, happened }) }),
  SeverityRated: fc.record({ episode, severity }),
  FactorNamed: fc.record({
    episode,
    factor: fc.record({ factor: fc.constantFrom(...factors), held: fc.constantFrom(...holdings) }),
  }),
  ContributionRated: fc.record({ episode, contribution: fc.record({ of: name, rating }) }),
  EffectNoted: fc.record({ episode, effect: fc.record({ on: name, effect: fc.constantFrom(...effects) }) }),
  BystanderNoted: fc.record({
    episode,
    bystander: fc.record({
      who: name,
      state: fc.constantFrom(
        'asked' as const,
        'declined' as const,
        'processed' as const,
        'absent' as const,
        'waived' as const,
      ),
    }),
  }),
  LegacyNoted: fc.record({ episode, legacy: fc.record({ for: name, legacy: fc.constantFrom(...legacies) }) }),
  ResolutionJudged: fc.record({ episode, judgement }),
  AttemptBegun: fc.record({ episode, attempt: fc.record({ startedBy: name, happened }) }),
  StrategyUsed: fc.record({ episode, use: strategyUse }),
  StageReached: fc.record({ episode, stage: fc.record({ model: name, stage: name }) }),
  AttemptEnded: fc.record({ episode, result: fc.constantFrom(...attemptResults) }),
  EpisodeClosed: fc.record({ episode, as: fc.constantFrom('resolved' as const, 'stopped' as const) }),
}

const fact = fc.oneof(
  ...Object.entries<Arbitrary<object>>(factContents).map(([_tag, content]) =>
    fc.tuple(stamp, content).map(([when, rest]) => ({ _tag, stamp: when, ...rest }) as AllianceFact),
  ),
)

export const eventContents: Contents<AllianceEvent> = {
  ...factContents,
  EntryAmended: fc.record({ entry: ordinal, instead: fact }),
  EntryWithdrawn: fc.record({ entry: ordinal }),
}
