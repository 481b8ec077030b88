import type { Lists } from '../../episode/inside.js'
import type { ParticipantId } from '../../vocabulary/inside.js'
import type { ParticipantJoined } from '../record/event.js'
import { takesPart, withSpells } from '../record/people.js'
import type { AllianceRecord, Person, SpellEnd } from '../record/state.js'

export const joined = (lists: Lists, record: AllianceRecord, event: ParticipantJoined): AllianceRecord['people'] => {
  const { id } = event.participant
  return record.people.some((person) => person.id === id)
    ? replaced(record.people, id, (person) => withSpells(person, lists.append(person.spells, { came: event })))
    : lists.append(record.people, withSpells(event.participant, [{ came: event }]))
}

/** Returns the people after this person's open spell has ended; without an open spell nothing changes. */
export const withSpellEnded = (
  lists: Lists,
  record: AllianceRecord,
  id: ParticipantId,
  went: SpellEnd,
): AllianceRecord['people'] =>
  replaced(record.people, id, (person) => {
    const { spells } = person
    const last = spells.at(-1)
    if (last === undefined || !takesPart(person)) return person
    return withSpells(person, lists.replace(spells, spells.length - 1, { came: last.came, went }))
  })

const replaced = (
  people: AllianceRecord['people'],
  id: ParticipantId,
  change: (person: Person) => Person,
): AllianceRecord['people'] => {
  const swap = (person: Person): Person => (person.id === id ? change(person) : person)
  const [first, ...others] = people
  return [swap(first), ...others.map(swap)]
}
