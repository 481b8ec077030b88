import type { AllianceFact } from '../../alliance/index.js'
import type { OwnAccount, SessionHeld } from '../../alliance/inside.js'
import type { EpisodeEvent } from '../../episode/index.js'
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
  repairHistories,
  settings,
} from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Fields, Unstamped } from '../builders/exact-schema.js'
import { byName, list, nonEmptyList } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finiteOrNull, formWord, name, oneOf, whole } from '../builders/values.js'
import { answeredProposal } from './answered-proposal.js'
import { episodeId, harmId, participant, participantId, tie } from './people.js'
import { happened } from './time.js'

const medium = /* @__PURE__ */ formWord(media)
const people = /* @__PURE__ */ list(participantId)
const atLeastOnePerson = /* @__PURE__ */ nonEmptyList(participantId)

const held = (): ExactSchema<SessionHeld['held']> => fields({ present: atLeastOnePerson, medium: optional(medium) })

export const ownAccount = (): Fields<OwnAccount> => ({
  reason: oneOf(endingReasons),
  attributedTo: list(episodeId),
  harms: optional(list(harmId)),
})

export const allianceEvents = (): Contents<Unstamped<Exclude<AllianceFact, EpisodeEvent>>> => ({
  AllianceBegan: {
    beginning: fields({
      setting: formWord(settings),
      medium,
      provenance: formWord(provenances),
      participants: list(participant),
    }),
  },
  SessionHeld: { held: held() },
  SessionInserted: { session: whole(0), held: held() },
  ParticipantJoined: { participant },
  ParticipantLeft: { participant: participantId, departure: tagged({ left: {}, death: {} }) },
  RatingGiven: {
    rating: fields({
      of: tie,
      instrument: name('the name of an instrument'),
      scores: byName(name('the name of a dimension'), finiteOrNull),
      happened: optional(happened),
      visibleTo: optional(nonEmptyList(formWord(audiences))),
      condition: optional(oneOf(ratingConditions)),
    }),
  },
  FrameChanged: {
    change: fields({ aspect: oneOf(frameAspects), manner: oneOf(frameManners), changedBy: atLeastOnePerson, happened }),
  },
  PhaseEnded: {
    ending: tagged({ together: {}, left: { leavers: atLeastOnePerson }, unknown: {}, death: { of: participantId } }),
  },
  EndingAccounted: {
    account: fields({
      of: tagged({ phase: { phase: whole(1) }, departure: { participant: participantId } }),
      ...ownAccount(),
    }),
  },
  PhaseResumed: { resumes: whole(1) },
  RepairHistoryTold: { told: fields({ of: participantId, history: optional(oneOf(repairHistories)) }) },
  HarmReported: { harm: harmId, what: fields({ kind: oneOf(harmKinds), doneBy: people, doneTo: people, happened }) },
  HarmClosed: { harm: harmId, as: oneOf(harmEndings) },
  ProposalAnswered: {
    proposal: answeredProposal(),
    answer: tagged({ accepted: { episode: episodeId }, corrected: { episode: episodeId }, rejected: {} }),
  },
})
