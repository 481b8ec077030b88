/** Arbitrary entries of a log by tag, with a note and scores planted that must never be heard. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceEvent, AllianceFact } from '../../src/alliance/index.js'
import type { Moment, Rupture } from '../../src/episode/index.js'
import * as words from '../../src/vocabulary/index.js'
import {
  anyone,
  type ByTag,
  episode,
  harm,
  note,
  of,
  person,
  place,
  rating,
  score,
  session,
  some,
  tag,
} from './language-parts.js'

const source: Arbitrary<words.Source> = fc.record({ _tag: of(['participant', 'observer'] as const), id: person })
const stamp: Arbitrary<words.Stamp> = fc.record({ session, by: source, note: fc.constant(note) })
const happened: Arbitrary<words.Happened> = fc.oneof(
  fc.record(
    { _tag: tag('in'), session, part: of(words.sessionParts), segment: place },
    { requiredKeys: ['_tag', 'session', 'part'] },
  ),
  fc.record({ _tag: tag('about'), session }),
  fc.record({ _tag: tag('unknown') }),
)
const end: Arbitrary<words.TieEnd> = fc.oneof(
  fc.record({ _tag: tag('person'), id: person }),
  fc.record({ _tag: tag('subgroup'), members: fc.tuple(person, person) }),
  fc.record({ _tag: tag('whole') }),
)
const tie = fc.tuple(end, end)
const marker: Arbitrary<words.Marker> = fc.oneof(
  fc.record(
    { codeSet: tag('3RS-2015'), marker: of(words.markers2015), clarity: of(words.clarities), significance: rating },
    { requiredKeys: ['codeSet', 'marker'] },
  ),
  fc.record(
    {
      codeSet: tag('3RS-2022-partial'),
      construct: tag('WD_P'),
      marker: of(words.withdrawalMarkers2022),
      salience: rating,
    },
    { requiredKeys: ['codeSet', 'construct'] },
  ),
  fc.record({ codeSet: tag('3RS-2022-partial'), construct: of(['WD_T', 'CF_P', 'CF_T'] as const) }),
)
const moment: Arbitrary<Moment> = fc.record(
  {
    kind: of(words.ruptureKinds),
    happened,
    components: fc.subarray([...words.components]),
    markers: fc.array(marker, { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'happened'] },
)
const rupture: Arbitrary<Rupture> = fc.record(
  {
    ties: some(tie),
    expressedBy: anyone,
    directedTo: fc.array(end, { maxLength: 2 }),
    affected: anyone,
    moment,
    recurrenceOf: episode,
    promptedBy: fc.record({ rule: tag('drop'), from: session, to: session }),
  },
  { requiredKeys: ['ties', 'expressedBy', 'directedTo', 'affected', 'moment'] },
)
const severity: Arbitrary<words.Severity> = fc.oneof(
  fc.record({ _tag: of(['intensity', 'impact'] as const), rating }),
  fc.record({ _tag: tag('magnitude'), amount: fc.constant(score), unit: of(words.magnitudeUnits) }),
)
const participant = fc.record({ id: person, role: of(words.roles) })
const medium = of(words.media)

const facts: ByTag<AllianceFact> = {
  AllianceBegan: fc.record({
    _tag: tag('AllianceBegan'),
    stamp,
    beginning: fc.record({
      setting: of(words.settings),
      medium,
      provenance: of(words.provenances),
      participants: fc.array(participant, { minLength: 2, maxLength: 3 }),
    }),
  }),
  SessionHeld: fc.record({
    _tag: tag('SessionHeld'),
    stamp,
    held: fc.record({ present: some(person), medium }, { requiredKeys: ['present'] }),
  }),
  ParticipantJoined: fc.record({ _tag: tag('ParticipantJoined'), stamp, participant }),
  ParticipantLeft: fc.record({
    _tag: tag('ParticipantLeft'),
    stamp,
    participant: person,
    departure: fc.record({ _tag: of(['left', 'death'] as const) }),
  }),
  RatingGiven: fc.record({
    _tag: tag('RatingGiven'),
    stamp,
    rating: fc.record(
      {
        of: tie,
        instrument: of(['wai-s', 'arm-5']),
        scores: fc.constant({ bond: score }),
        happened,
        visibleTo: some(of(words.audiences)),
        condition: of(words.ratingConditions),
      },
      { requiredKeys: ['of', 'instrument', 'scores'] },
    ),
  }),
  FrameChanged: fc.record({
    _tag: tag('FrameChanged'),
    stamp,
    change: fc.record({
      aspect: of(words.frameAspects),
      manner: of(words.frameManners),
      changedBy: some(person),
      happened,
    }),
  }),
  PhaseEnded: fc.record({
    _tag: tag('PhaseEnded'),
    stamp,
    ending: fc.oneof(
      fc.record({ _tag: of(['together', 'unknown'] as const) }),
      fc.record({ _tag: tag('left'), leavers: some(person) }),
      fc.record({ _tag: tag('death'), of: person }),
    ),
  }),
  EndingAccounted: fc.record({
    _tag: tag('EndingAccounted'),
    stamp,
    account: fc.record(
      {
        of: fc.oneof(
          fc.record({ _tag: tag('phase'), phase: place }),
          fc.record({ _tag: tag('departure'), participant: person }),
        ),
        reason: of(words.endingReasons),
        attributedTo: fc.array(episode, { maxLength: 2 }),
        harms: fc.array(harm, { maxLength: 2 }),
      },
      { requiredKeys: ['of', 'reason', 'attributedTo'] },
    ),
  }),
  PhaseResumed: fc.record({ _tag: tag('PhaseResumed'), stamp, resumes: place }),
  HarmReported: fc.record({
    _tag: tag('HarmReported'),
    stamp,
    harm,
    what: fc.record({ kind: of(words.harmKinds), doneBy: anyone, doneTo: anyone, happened }),
  }),
  HarmClosed: fc.record({ _tag: tag('HarmClosed'), stamp, harm, as: of(words.harmEndings) }),
  RuptureReported: fc.record({ _tag: tag('RuptureReported'), stamp, episode, rupture }),
  MomentRecorded: fc.record({ _tag: tag('MomentRecorded'), stamp, episode, moment }),
  MarkersCoded: fc.record({ _tag: tag('MarkersCoded'), stamp, episode, moment: place, markers: some(marker) }),
  RuptureRecognised: fc.record({
    _tag: tag('RuptureRecognised'),
    stamp,
    episode,
    recognition: fc.record({ who: person, happened }),
  }),
  SeverityRated: fc.record({ _tag: tag('SeverityRated'), stamp, episode, severity }),
  FactorNamed: fc.record({
    _tag: tag('FactorNamed'),
    stamp,
    episode,
    factor: fc.record({ factor: of(words.factors), held: of(words.holdings) }),
  }),
  ContributionRated: fc.record({
    _tag: tag('ContributionRated'),
    stamp,
    episode,
    contribution: fc.record({ of: person, rating }),
  }),
  EffectNoted: fc.record({
    _tag: tag('EffectNoted'),
    stamp,
    episode,
    effect: fc.record({ on: person, effect: of(words.effects) }),
  }),
  BystanderNoted: fc.record({
    _tag: tag('BystanderNoted'),
    stamp,
    episode,
    bystander: fc.record({
      who: person,
      state: of(['asked', 'declined', 'processed', 'absent', 'waived'] as const),
    }),
  }),
  LegacyNoted: fc.record({
    _tag: tag('LegacyNoted'),
    stamp,
    episode,
    legacy: fc.record({ for: person, legacy: of(words.legacies) }),
  }),
  ResolutionJudged: fc.record({
    _tag: tag('ResolutionJudged'),
    stamp,
    episode,
    judgement: fc.record({ rating, allianceAfter: of(words.alliancesAfter) }, { requiredKeys: ['rating'] }),
  }),
  AttemptBegun: fc.record({
    _tag: tag('AttemptBegun'),
    stamp,
    episode,
    attempt: fc.record({ startedBy: person, happened }),
  }),
  StrategyUsed: fc.record({
    _tag: tag('StrategyUsed'),
    stamp,
    episode,
    use: fc.record(
      {
        strategy: of(words.strategies),
        usedBy: person,
        emphasis: of(['immediate', 'exploratory'] as const),
        directness: of(['direct', 'indirect'] as const),
        timing: of(['in-rupture', 'later-session'] as const),
      },
      { requiredKeys: ['strategy', 'usedBy'] },
    ),
  }),
  StageReached: fc.record({
    _tag: tag('StageReached'),
    stamp,
    episode,
    stage: fc.record({ model: tag('permissive'), stage: tag('exploration') }),
  }),
  AttemptEnded: fc.record({ _tag: tag('AttemptEnded'), stamp, episode, result: of(words.attemptResults) }),
  EpisodeClosed: fc.record({ _tag: tag('EpisodeClosed'), stamp, episode, as: of(['resolved', 'stopped'] as const) }),
}

export const events: ByTag<AllianceEvent> = {
  ...facts,
  EntryAmended: fc.record({
    _tag: tag('EntryAmended'),
    stamp,
    entry: place,
    instead: fc.oneof(...Object.values<Arbitrary<AllianceFact>>(facts)),
  }),
  EntryWithdrawn: fc.record({ _tag: tag('EntryWithdrawn'), stamp, entry: place }),
}
