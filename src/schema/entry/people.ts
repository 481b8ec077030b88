import * as vocabulary from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { listOfTwoOrMore, pair } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { formWord, name, oneOf } from '../builders/values.js'

export const allianceId: ExactSchema<vocabulary.AllianceId> = /* @__PURE__ */ name('the id of an alliance')
export const episodeId: ExactSchema<vocabulary.EpisodeId> = /* @__PURE__ */ name('the id of an episode')
export const harmId: ExactSchema<vocabulary.HarmId> = /* @__PURE__ */ name('the id of a harm')
export const participantId: ExactSchema<vocabulary.ParticipantId> = /* @__PURE__ */ name('the id of a participant')

export const participant: ExactSchema<vocabulary.Participant> = /* @__PURE__ */ fields({
  id: participantId,
  role: /* @__PURE__ */ formWord(vocabulary.roles),
  called: /* @__PURE__ */ optional(/* @__PURE__ */ name('what a role is called')),
  machine: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf([true])),
})

export const source: ExactSchema<vocabulary.Source> = /* @__PURE__ */ tagged({
  participant: { id: participantId },
  observer: { id: /* @__PURE__ */ name('the id of an observer') },
})

export const tieEnd: ExactSchema<vocabulary.TieEnd> = /* @__PURE__ */ tagged({
  person: { id: participantId },
  subgroup: { members: /* @__PURE__ */ listOfTwoOrMore(participantId) },
  whole: {},
})

export const tie: ExactSchema<vocabulary.Tie> = /* @__PURE__ */ pair(tieEnd)
