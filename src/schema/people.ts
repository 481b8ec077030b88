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
} from '../vocabulary/index.js'
import type { ExactSchema } from './exact-schema.js'
import { listOfTwoOrMore, pair } from './lists.js'
import { fields, tagged } from './objects.js'
import { name, oneOf } from './values.js'

export const allianceId: ExactSchema<AllianceId> = name('the id of an alliance')
export const episodeId: ExactSchema<EpisodeId> = name('the id of an episode')
export const harmId: ExactSchema<HarmId> = name('the id of a harm')
export const participantId: ExactSchema<ParticipantId> = name('the id of a participant')

export const participant: ExactSchema<Participant> = fields({ id: participantId, role: oneOf(roles) })

export const source: ExactSchema<Source> = tagged({
  participant: { id: participantId },
  observer: { id: name('the id of an observer') },
})

export const tieEnd: ExactSchema<TieEnd> = tagged({
  person: { id: participantId },
  subgroup: { members: listOfTwoOrMore(participantId) },
  whole: {},
})

export const tie: ExactSchema<Tie> = pair(tieEnd)
