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
import type { Doorman } from './doorman.js'
import { listOfTwoOrMore, pair } from './lists.js'
import { fields, tagged } from './objects.js'
import { name, oneOf } from './values.js'

export const allianceId: Doorman<AllianceId> = name('the id of an alliance')
export const episodeId: Doorman<EpisodeId> = name('the id of an episode')
export const harmId: Doorman<HarmId> = name('the id of a harm')
export const participantId: Doorman<ParticipantId> = name('the id of a participant')

export const participant: Doorman<Participant> = fields({ id: participantId, role: oneOf(roles) })

export const source: Doorman<Source> = tagged({
  participant: { id: participantId },
  observer: { id: name('the id of an observer') },
})

export const tieEnd: Doorman<TieEnd> = tagged({
  person: { id: participantId },
  subgroup: { members: listOfTwoOrMore(participantId) },
  whole: {},
})

export const tie: Doorman<Tie> = pair(tieEnd)
