import {
  type AllianceId,
  type EpisodeId,
  type HarmId,
  type Participant,
  type ParticipantId,
  roles,
  type Source,
  type Tie,
  type TieEnd,
} from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { listOfTwoOrMore, pair } from '../builders/lists.js'
import { fields, tagged } from '../builders/objects.js'
import { name, oneOf } from '../builders/values.js'

export const allianceId: ExactSchema<AllianceId> = /* @__PURE__ */ name('the id of an alliance')
export const episodeId: ExactSchema<EpisodeId> = /* @__PURE__ */ name('the id of an episode')
export const harmId: ExactSchema<HarmId> = /* @__PURE__ */ name('the id of a harm')
export const participantId: ExactSchema<ParticipantId> = /* @__PURE__ */ name('the id of a participant')

export const participant: ExactSchema<Participant> = /* @__PURE__ */ fields({
  id: participantId,
  role: /* @__PURE__ */ oneOf(roles),
})

export const source: ExactSchema<Source> = /* @__PURE__ */ tagged({
  participant: { id: participantId },
  observer: { id: /* @__PURE__ */ name('the id of an observer') },
})

export const tieEnd: ExactSchema<TieEnd> = /* @__PURE__ */ tagged({
  person: { id: participantId },
  subgroup: { members: /* @__PURE__ */ listOfTwoOrMore(participantId) },
  whole: {},
})

export const tie: ExactSchema<Tie> = /* @__PURE__ */ pair(tieEnd)
