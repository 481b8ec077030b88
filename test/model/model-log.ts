/** The log of the independent model: a command is decided entry by entry. */
import type { AllianceCommand, AllianceFact } from 'rupture-repair'
import { happens } from './model.js'
import { corrects } from './model-correction.js'
import { entriesOf } from './model-entries.js'
import { saidTwice, unfitRating } from './model-new.js'
import { isCorrection, standingIn } from './model-standing.js'
import type { Model, Refusal } from './model-state.js'

/** Decides a command on the model and, where it is accepted, records it; a refused command changes nothing. */
export const decided = (model: Model, command: AllianceCommand): Refusal => {
  const draft = structuredClone(model)
  const made = entriesOf(draft, command)
  for (const entry of made) {
    const lawful = isCorrection(entry) ? corrects(draft, entry) : happens(draft, entry, draft.entries.length + 1)
    const refusal = lawful ?? anotherRole(model, draft) ?? unfitRating(entry) ?? saidTwice(model.entries, made)
    if (refusal !== undefined) return refusal
    draft.entries.push(entry)
  }
  Object.assign(model, draft)
  return undefined
}

/** A correction leaves everyone who has spoken or acted what they were; whoever went by an id that is gone is found by their place. */
const anotherRole = ({ entries, people }: Model, after: Model): Refusal => {
  const was = Object.entries(people)
  const is = Object.entries(after.people)
  const acted = new Set(standingIn(entries).flatMap(({ fact }) => actorsOf(fact)))
  const isChanged = ([id, { role, machine }]: (typeof was)[number], place: number): boolean => {
    const now = after.people[id] ?? (was.length === is.length ? is[place]?.[1] : undefined)
    return acted.has(id) && now !== undefined && (now.role !== role || now.machine !== machine)
  }
  return was.some(isChanged) ? 'AnotherRoleThanBefore' : undefined
}

const actorsOf = (fact: AllianceFact): readonly string[] => {
  if (fact._tag === 'AllianceBegan' || fact._tag === 'ParticipantJoined') return []
  const { by } = fact.stamp
  const speaker = by._tag === 'participant' ? [by.id] : []
  switch (fact._tag) {
    case 'AttemptBegun':
      return [...speaker, fact.attempt.startedBy]
    case 'StrategyUsed':
      return [...speaker, fact.use.usedBy]
    case 'FrameChanged':
      return [...speaker, ...fact.change.changedBy]
    case 'ParticipantLeft':
      return [...speaker, fact.participant]
    case 'PhaseEnded':
      if (fact.ending._tag === 'left') return [...speaker, ...fact.ending.leavers]
      return fact.ending._tag === 'death' ? [...speaker, fact.ending.of] : speaker
    default:
      return speaker
  }
}
