import type {
  AllianceCommand,
  AllianceFact,
  Beginning,
  Departure,
  EndingAccount,
  EndingNamed,
  FrameChange,
  GivenRating,
  Harm,
  OwnAccount,
  PhaseEnding,
} from '../alliance/index.js'
import type { EpisodeCommand, EpisodeEvent } from '../episode/index.js'
import {
  audiences,
  endingReasons,
  frameAspects,
  frameManners,
  harmEndings,
  harmKinds,
  media,
  provenances,
  ratingConditions,
  settings,
} from '../vocabulary/index.js'
import type { Contents, Doorman, Fields } from './doorman.js'
import { byName, list, nonEmptyList } from './lists.js'
import { fields, optional, tagged } from './objects.js'
import { episodeId, harmId, participant, participantId, tie } from './people.js'
import type { Unstamped } from './stamped.js'
import { happened } from './time.js'
import { finiteOrNull, name, oneOf, whole } from './values.js'

const beginning: Doorman<Beginning> = fields({
  setting: oneOf(settings),
  medium: oneOf(media),
  provenance: oneOf(provenances),
  participants: list(participant),
})

const givenRating: Doorman<GivenRating> = fields({
  of: tie,
  instrument: name('the name of an instrument'),
  scores: byName(name('the name of a dimension'), finiteOrNull),
  happened: optional(happened),
  visibleTo: optional(nonEmptyList(oneOf(audiences))),
  condition: optional(oneOf(ratingConditions)),
})

const frameChange: Doorman<FrameChange> = fields({
  aspect: oneOf(frameAspects),
  manner: oneOf(frameManners),
  changedBy: nonEmptyList(participantId),
  happened,
})

const phaseEnding: Doorman<PhaseEnding> = tagged({
  together: {},
  left: { leavers: nonEmptyList(participantId) },
  unknown: {},
  death: { of: participantId },
})

const departure: Doorman<Departure> = tagged({ left: {}, death: {} })

const endingNamed: Doorman<EndingNamed> = tagged({
  phase: { phase: whole(1) },
  departure: { participant: participantId },
})

const ownAccountFields: Fields<OwnAccount> = {
  reason: oneOf(endingReasons),
  attributedTo: list(episodeId),
  harms: optional(list(harmId)),
}
const ownAccount: Doorman<OwnAccount> = fields(ownAccountFields)
const endingAccount: Doorman<EndingAccount> = fields({ of: endingNamed, ...ownAccountFields })

const harm: Doorman<Harm> = fields({
  kind: oneOf(harmKinds),
  doneBy: list(participantId),
  doneTo: list(participantId),
  happened,
})

/** What each event of the alliance itself holds beside its tag and stamp. */
export const allianceEvents: Contents<Unstamped<Exclude<AllianceFact, EpisodeEvent>>> = {
  AllianceBegan: { beginning },
  SessionHeld: { held: fields({ present: nonEmptyList(participantId), medium: optional(oneOf(media)) }) },
  ParticipantJoined: { participant },
  ParticipantLeft: { participant: participantId, departure },
  RatingGiven: { rating: givenRating },
  FrameChanged: { change: frameChange },
  PhaseEnded: { ending: phaseEnding },
  EndingAccounted: { account: endingAccount },
  PhaseResumed: { resumes: whole(1) },
  HarmReported: { harm: harmId, what: harm },
  HarmClosed: { harm: harmId, as: oneOf(harmEndings) },
}

/** The same content, asked for instead of done; an ending may come with its first account. */
export const allianceCommands: Contents<
  Unstamped<Exclude<AllianceCommand, EpisodeCommand | { readonly _tag: 'AmendEntry' | 'WithdrawEntry' }>>
> = {
  BeginAlliance: allianceEvents.AllianceBegan,
  HoldSession: allianceEvents.SessionHeld,
  Join: allianceEvents.ParticipantJoined,
  Leave: { ...allianceEvents.ParticipantLeft, account: optional(ownAccount) },
  GiveRating: allianceEvents.RatingGiven,
  ChangeFrame: allianceEvents.FrameChanged,
  EndPhase: { ...allianceEvents.PhaseEnded, account: optional(ownAccount) },
  AccountForEnding: allianceEvents.EndingAccounted,
  ResumePhase: allianceEvents.PhaseResumed,
  ReportHarm: allianceEvents.HarmReported,
  CloseHarm: allianceEvents.HarmClosed,
}
