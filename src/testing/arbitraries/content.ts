/** What each event holds beside its tag and stamp: well formed, lawful or not. A new event breaks compilation here. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceEvent, AllianceFact } from '../../alliance/index.js'
import type { OwnAccount } from '../../alliance/inside.js'
import type { EpisodeEvent, Judgement, Moment, Rupture } from '../../episode/index.js'
import * as vocabulary from '../../vocabulary/index.js'
import type { AllContents, Contents } from './contents.js'
import { anyNumber, atLeastOne, type Leaves, of, rating, tag } from './leaves.js'
import { stampOf } from './stamp-of.js'

export const contentsOf = (leaves: Leaves): AllContents => {
  const { person, episode, harm, proposal, label, session, ordinal, stamp } = leaves
  const happened: Arbitrary<vocabulary.Happened> = fc.oneof(
    fc.record(
      { _tag: tag('in'), session, part: of(vocabulary.sessionParts), segment: ordinal },
      { requiredKeys: ['_tag', 'session', 'part'] },
    ),
    fc.record({ _tag: tag('about'), session }),
    fc.constant({ _tag: 'unknown' as const }),
  )

  const participant: Arbitrary<vocabulary.Participant> = fc.record(
    {
      id: person,
      role: of(vocabulary.roles),
      called: of([...vocabulary.roleNames, 'half-sister']),
      machine: fc.constant(true as const),
    },
    { requiredKeys: ['id', 'role'] },
  )

  const tieEnd: Arbitrary<vocabulary.TieEnd> = fc.oneof(
    fc.record({ _tag: tag('person'), id: person }),
    fc
      .tuple(person, person, anyNumber(person))
      .map(([one, two, others]) => ({ _tag: 'subgroup' as const, members: [one, two, ...others] as const })),
    fc.constant({ _tag: 'whole' as const }),
  )
  const tie: Arbitrary<vocabulary.Tie> = fc.tuple(tieEnd, tieEnd)

  const marker: Arbitrary<vocabulary.Marker> = fc.oneof(
    fc.record(
      {
        codeSet: tag('3RS-2015'),
        marker: of(vocabulary.markers2015),
        clarity: tag('check-minus', 'check', 'check-plus'),
        significance: rating,
      },
      { requiredKeys: ['codeSet', 'marker'] },
    ),
    fc.record(
      {
        codeSet: tag('3RS-2022', '3RS-2022-partial'),
        construct: tag('WD_P'),
        marker: of(vocabulary.withdrawalMarkers2022),
        salience: rating,
      },
      { requiredKeys: ['codeSet', 'construct'] },
    ),
    fc.record(
      {
        codeSet: tag('3RS-2022', '3RS-2022-partial'),
        construct: tag('WD_T', 'CF_P', 'CF_T'),
        salience: rating,
      },
      { requiredKeys: ['codeSet', 'construct'] },
    ),
    fc.record(
      { codeSet: tag('Ours-2'), code: label, value: fc.oneof(fc.integer({ min: 0, max: 9 }), label) },
      { requiredKeys: ['codeSet', 'code'] },
    ),
  )
  const moment: Arbitrary<Moment> = fc.record(
    {
      kind: of(vocabulary.ruptureKinds),
      happened,
      components: fc.subarray([...vocabulary.components]),
      markers: anyNumber(marker),
    },
    { requiredKeys: ['happened'] },
  )

  const rupture: Arbitrary<Rupture> = fc.record(
    {
      ties: atLeastOne(tie),
      expressedBy: anyNumber(person),
      directedTo: anyNumber(tieEnd),
      affected: anyNumber(person),
      moment,
      recurrenceOf: episode,
      promptedBy: fc.record({ rule: label, from: session, to: session }),
    },
    { requiredKeys: ['ties', 'expressedBy', 'directedTo', 'affected', 'moment'] },
  )

  const severity = fc.oneof(
    fc.record({ _tag: tag('intensity', 'impact'), rating }),
    fc.record({
      _tag: tag('magnitude'),
      amount: leaves.amount,
      unit: of(vocabulary.magnitudeUnits),
    }),
  )

  const strategyUse = fc.record(
    {
      strategy: of(vocabulary.strategies),
      usedBy: person,
      target: fc.oneof(fc.record({ tie }), fc.record({ participant: person })),
      emphasis: tag('immediate', 'exploratory'),
      directness: tag('direct', 'indirect'),
      timing: tag('in-rupture', 'later-session'),
    },
    { requiredKeys: ['strategy', 'usedBy'] },
  )

  const words = { allianceAfter: of(vocabulary.alliancesAfter), over: of(vocabulary.waysOver) }
  const judgement: Arbitrary<Judgement> = fc.oneof(
    fc.record({ rating, ...words }, { requiredKeys: ['rating'] }),
    fc.record({ rating: leaves.step, scale: label, ...words }, { requiredKeys: ['rating', 'scale'] }),
    fc.record(words, { requiredKeys: ['allianceAfter'] }),
    fc.record(words, { requiredKeys: ['over'] }),
  )
  const closing = fc.oneof(
    fc.record({ episode, as: tag('resolved', 'stopped', 'faded', 'led-to-referral') }),
    fc.record(
      { episode, as: tag('let-go'), why: of(vocabulary.lettingGoReasons) },
      { requiredKeys: ['episode', 'as'] },
    ),
  )

  const givenRating = fc.record(
    {
      of: tie,
      instrument: label,
      scores: leaves.scores,
      happened,
      visibleTo: atLeastOne(of(vocabulary.audiences)),
      condition: of(vocabulary.ratingConditions),
    },
    { requiredKeys: ['of', 'instrument', 'scores'] },
  )

  const account = { reason: of(vocabulary.endingReasons), attributedTo: anyNumber(episode), harms: anyNumber(harm) }
  const ownAccount: Arbitrary<OwnAccount> = fc.record(account, { requiredKeys: ['reason', 'attributedTo'] })
  const endingAccount: Arbitrary<Extract<AllianceEvent, { readonly _tag: 'EndingAccounted' }>['account']> = fc.record(
    {
      of: fc.oneof(
        fc.record({ _tag: tag('phase'), phase: ordinal }),
        fc.record({ _tag: tag('departure'), participant: person }),
      ),
      ...account,
    },
    { requiredKeys: ['of', 'reason', 'attributedTo'] },
  )

  const phaseEnding = fc.oneof(
    fc.record({ _tag: tag('together', 'unknown') }),
    fc.record({ _tag: tag('left'), leavers: atLeastOne(person) }),
    fc.record({ _tag: tag('death'), of: person }),
  )

  const beginning = fc.record({
    setting: of(vocabulary.settings),
    medium: of(vocabulary.media),
    provenance: of(vocabulary.provenances),
    participants: anyNumber(participant),
  })

  const held = fc.record({ present: atLeastOne(person), medium: of(vocabulary.media) }, { requiredKeys: ['present'] })

  const ofCodes = {
    codeSet: label,
    session,
    span: fc.oneof(
      fc.record({ _tag: tag('segments'), first: ordinal, last: ordinal }),
      fc.record({ _tag: tag('seconds'), start: leaves.step, end: leaves.step }),
    ),
  }
  const proposedBy: Arbitrary<vocabulary.ProposedBy> = fc.oneof(
    fc.record(
      { _tag: tag('algorithm'), rule: label, movement: fc.record({ from: session, to: session }) },
      { requiredKeys: ['_tag', 'rule'] },
    ),
    fc.record({ _tag: tag('person'), id: person, ...ofCodes }),
    fc.record(
      {
        _tag: tag('machine'),
        id: label,
        model: label,
        prompt: label,
        run: label,
        confidence: fc.constantFrom(0, 0.25, 1),
        ...ofCodes,
      },
      { requiredKeys: ['_tag', 'id', 'codeSet', 'session', 'span'] },
    ),
  )

  const facts: Contents<Exclude<AllianceFact, EpisodeEvent>> = {
    AllianceBegan: fc.record({ beginning }),
    SessionHeld: fc.record({ held }),
    SessionInserted: fc.record({ session, held }),
    ParticipantJoined: fc.record({ participant }),
    ParticipantLeft: fc.record({
      participant: person,
      departure: fc.record({ _tag: tag('left', 'death') }),
    }),
    RatingGiven: fc.record({ rating: givenRating }),
    FrameChanged: fc.record({
      change: fc.record({
        aspect: of(vocabulary.frameAspects),
        manner: of(vocabulary.frameManners),
        changedBy: atLeastOne(person),
        happened,
      }),
    }),
    PhaseEnded: fc.record({ ending: phaseEnding }),
    EndingAccounted: fc.record({ account: endingAccount }),
    PhaseResumed: fc.record({ resumes: ordinal }),
    RepairHistoryTold: fc.record({
      told: fc.record({ of: person, history: of(vocabulary.repairHistories) }, { requiredKeys: ['of'] }),
    }),
    HarmReported: fc.record({
      harm,
      what: fc.record({
        kind: of(vocabulary.harmKinds),
        doneBy: anyNumber(person),
        doneTo: anyNumber(person),
        happened,
      }),
    }),
    HarmClosed: fc.record({ harm, as: of(vocabulary.harmEndings) }),
    ProposalAnswered: fc.record({
      proposal: fc.record({ id: proposal, proposedBy }),
      answer: fc.oneof(
        fc.record({ _tag: tag('accepted', 'corrected'), episode }),
        fc.record({ _tag: tag('rejected') }),
      ),
    }),
  }
  const ofEpisode: Contents<EpisodeEvent> = {
    RuptureReported: fc.record({ episode, rupture }),
    MomentRecorded: fc.record({ episode, moment }),
    MarkersCoded: fc.record(
      { episode, moment: ordinal, markers: atLeastOne(marker), kind: of(vocabulary.ruptureKinds) },
      { requiredKeys: ['episode', 'moment', 'markers'] },
    ),
    RuptureRecognised: fc.record({ episode, recognition: fc.record({ who: person, happened }) }),
    SeverityRated: fc.record({ episode, severity }),
    FactorNamed: fc.record({
      episode,
      factor: fc.record(
        { factor: of(vocabulary.factors), held: of(vocabulary.holdings), frameChange: ordinal },
        { requiredKeys: ['factor', 'held'] },
      ),
    }),
    ContributionRated: fc.record({ episode, contribution: fc.record({ of: person, rating }) }),
    EffectNoted: fc.record({ episode, effect: fc.record({ on: person, effect: of(vocabulary.effects) }) }),
    BystanderNoted: fc.record({
      episode,
      bystander: fc.record({
        who: person,
        state: tag('asked', 'declined', 'processed', 'absent', 'waived'),
      }),
    }),
    LegacyNoted: fc.record({ episode, legacy: fc.record({ for: person, legacy: of(vocabulary.legacies) }) }),
    ResponseHindered: fc.record(
      { episode, attempt: ordinal, kind: of(vocabulary.hinderingResponses) },
      { requiredKeys: ['episode', 'kind'] },
    ),
    ResolutionJudged: fc.record({ episode, judgement }),
    JudgementAsked: fc.record({ episode, asked: fc.record({ who: person, answer: tag('no-answer', 'declined') }) }),
    AttemptBegun: fc.record({ episode, attempt: fc.record({ startedBy: person, happened }) }),
    StrategyUsed: fc.record({ episode, use: strategyUse }),
    StageReached: fc.record({ episode, stage: fc.record({ model: label, stage: label }) }),
    AttemptEnded: fc.record({ episode, result: of(vocabulary.attemptResults) }),
    EpisodeClosed: closing,
  }
  const fact = fc.oneof(
    ...Object.entries<Arbitrary<object>>({ ...facts, ...ofEpisode }).map(([_tag, content]) =>
      fc.tuple(stampOf(_tag, stamp), content).map(([when, rest]) => ({ _tag, stamp: when, ...rest }) as AllianceFact),
    ),
  )
  return {
    alliance: {
      ...facts,
      EntryAmended: fc.record({ entry: ordinal, instead: fact }),
      EntryWithdrawn: fc.record({ entry: ordinal }),
      EntriesCorrected: fc.record({
        corrections: atLeastOne(fc.record({ entry: ordinal, instead: fc.option(fact, { freq: 3 }) })),
      }),
    },
    episode: ofEpisode,
    ownAccount,
  }
}
