/** Arbitrary rejections by tag. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceRejection } from '../../src/alliance/index.js'
import type { EpisodeRejection } from '../../src/episode/index.js'
import { atLeastOne, type ByTag, of, tag } from '../../src/testing/arbitraries/leaves.js'
import * as words from '../../src/vocabulary/inside.js'
import { episode, harm, person, place, session } from './language-parts.js'

const bare = <Tag extends string>(name: Tag): Arbitrary<{ readonly _tag: Tag }> => fc.record({ _tag: tag(name) })
const about = <Tag extends string>(name: Tag): Arbitrary<{ readonly _tag: Tag; readonly episode: string }> =>
  fc.record({ _tag: tag(name), episode })
const who = <Tag extends string>(name: Tag): Arbitrary<{ readonly _tag: Tag; readonly participant: string }> =>
  fc.record({ _tag: tag(name), participant: person })
const whoIn = <Tag extends string>(
  name: Tag,
): Arbitrary<{ readonly _tag: Tag; readonly episode: string; readonly participant: string }> =>
  fc.record({ _tag: tag(name), episode, participant: person })
const ofHarm = <Tag extends string>(name: Tag): Arbitrary<{ readonly _tag: Tag; readonly harm: string }> =>
  fc.record({ _tag: tag(name), harm })

const dimension = of(['bond', 'mean'])

/** The rejections of an episode. */
export const episodeRejections: ByTag<EpisodeRejection> = {
  UnknownEpisode: about('UnknownEpisode'),
  EpisodeAlreadyReported: about('EpisodeAlreadyReported'),
  EpisodeIsClosed: about('EpisodeIsClosed'),
  AttemptUnderWay: about('AttemptUnderWay'),
  NoAttemptUnderWay: about('NoAttemptUnderWay'),
  NothingAttempted: about('NothingAttempted'),
  NotJudgedResolved: about('NotJudgedResolved'),
  UnknownMoment: fc.record({ _tag: tag('UnknownMoment'), episode, moment: place, moments: place }),
  CoderNamesKind: about('CoderNamesKind'),
  UnknownAttempt: fc.record({
    _tag: tag('UnknownAttempt'),
    episode,
    attempt: place,
    attempts: fc.integer({ min: 0, max: 9 }),
  }),
  ImpactIsAnObservers: about('ImpactIsAnObservers'),
  OnlyTheirOwnWord: whoIn('OnlyTheirOwnWord'),
  PartyIsNoBystander: whoIn('PartyIsNoBystander'),
  HappenedAfterReported: fc.record({ _tag: tag('HappenedAfterReported'), happened: session, reported: session }),
  NotASessionNumber: fc.record({ _tag: tag('NotASessionNumber'), session: of([-1, 0.5]) }),
}

/** Every rejection but the one that holds another. */
const plain: ByTag<Exclude<AllianceRejection, { readonly _tag: 'WouldBreakHistory' }>> = {
  AllianceNotBegun: bare('AllianceNotBegun'),
  ProposalAlreadyAnswered: fc.record({ _tag: tag('ProposalAlreadyAnswered'), proposal: of(['q1', 'q2']) }),
  AllianceAlreadyBegan: bare('AllianceAlreadyBegan'),
  TooFewParticipants: fc.record({ _tag: tag('TooFewParticipants'), at: of(['beginning', 'resumption'] as const) }),
  RoleNotInSetting: fc.record({
    _tag: tag('RoleNotInSetting'),
    participant: person,
    role: of(words.roles),
    setting: of(words.settings),
  }),
  RoleNameNotInSetting: fc.record({
    _tag: tag('RoleNameNotInSetting'),
    participant: person,
    called: of(words.roleNames),
    setting: of(words.settings),
  }),
  AlreadyTakesPart: who('AlreadyTakesPart'),
  UnknownParticipant: who('UnknownParticipant'),
  HasLeft: who('HasLeft'),
  NotTheCurrentSession: fc.record({ _tag: tag('NotTheCurrentSession'), session, current: session }),
  SessionNotLater: fc.record({ _tag: tag('SessionNotLater'), session, last: session }),
  SessionNotEarlier: fc.record({ _tag: tag('SessionNotEarlier'), session, began: session, current: session }),
  SessionAlreadyHeld: fc.record({ _tag: tag('SessionAlreadyHeld'), session }),
  PhaseIsOver: bare('PhaseIsOver'),
  PhaseIsOpen: bare('PhaseIsOpen'),
  UnknownPhase: fc.record({ _tag: tag('UnknownPhase'), phase: place }),
  TooFewWouldRemain: who('TooFewWouldRemain'),
  NotATie: fc.record({ _tag: tag('NotATie'), tie: place }),
  AnotherRoleThanBefore: fc.record(
    {
      _tag: tag('AnotherRoleThanBefore'),
      participant: person,
      role: of(words.roles),
      machine: fc.constant(true as const),
    },
    { requiredKeys: ['_tag', 'participant', 'role'] },
  ),
  HasDied: who('HasDied'),
  ObserverTakesPart: who('ObserverTakesPart'),
  NamedTwice: who('NamedTwice'),
  NotTheirsToClose: whoIn('NotTheirsToClose'),
  NotInTheTies: fc.record({
    _tag: tag('NotInTheTies'),
    episode,
    end: fc.oneof(fc.record({ _tag: tag('person'), id: person }), fc.record({ _tag: tag('whole') })),
  }),
  RecurrenceOfOpenEpisode: fc.record({ _tag: tag('RecurrenceOfOpenEpisode'), episode, recurrenceOf: episode }),
  AttemptsUnderWay: fc.record({ _tag: tag('AttemptsUnderWay'), episodes: atLeastOne(episode) }),
  WaivingIsALeaders: about('WaivingIsALeaders'),
  NoSuchEnding: bare('NoSuchEnding'),
  DeathIsItsOwnEnding: bare('DeathIsItsOwnEnding'),
  NotOfThisEnding: about('NotOfThisEnding'),
  UnknownHarm: ofHarm('UnknownHarm'),
  HarmAlreadyReported: ofHarm('HarmAlreadyReported'),
  HarmIsClosed: ofHarm('HarmIsClosed'),
  NotTheirsToCloseHarm: fc.record({ _tag: tag('NotTheirsToCloseHarm'), harm, participant: person }),
  EpisodeIsNoHarm: about('EpisodeIsNoHarm'),
  HarmIsNoEpisode: ofHarm('HarmIsNoEpisode'),
  NotAFrameChange: fc.record({ _tag: tag('NotAFrameChange'), entry: place }),
  NotAScoreOfInstrument: fc.record({ _tag: tag('NotAScoreOfInstrument'), instrument: tag('gcq-s'), dimension }),
  RatingOutsideInstrument: fc.record({
    _tag: tag('RatingOutsideInstrument'),
    instrument: tag('wai-sr'),
    dimension,
    lowest: place,
    highest: place,
  }),
  SameEntryTwice: fc.record({ _tag: tag('SameEntryTwice'), entry: place }),
  UnknownEntry: fc.record({ _tag: tag('UnknownEntry'), entry: place, entries: place }),
  EntryDoesNotStand: fc.record({ _tag: tag('EntryDoesNotStand'), entry: place }),
  CorrectedTwice: fc.record({ _tag: tag('CorrectedTwice'), entry: place }),
  NotTheirsToCorrect: fc.record({ _tag: tag('NotTheirsToCorrect'), entry: place }),
  CorrectionsAreWithdrawn: fc.record({ _tag: tag('CorrectionsAreWithdrawn'), entry: place }),
  OnlyPeopleRecord: bare('OnlyPeopleRecord'),
  NotAMachinesToRecord: who('NotAMachinesToRecord'),
  ...episodeRejections,
}

export const rejections: ByTag<AllianceRejection> = {
  ...plain,
  WouldBreakHistory: fc.record({
    _tag: tag('WouldBreakHistory'),
    entry: place,
    breaks: place,
    along: fc.uniqueArray(place, { maxLength: 4 }).map((places) => places.toSorted((a, b) => a - b)),
    why: fc.oneof(...Object.values<Arbitrary<AllianceRejection>>(plain)),
  }),
}
