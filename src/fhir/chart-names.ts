import type { AllianceRecord } from '../alliance/index.js'
import { type ParticipantId, perspectiveOfRole, type Role, type Source, type TieEnd } from '../vocabulary/inside.js'
import { type FhirNames, participantSystem } from './names.js'
import type { Reference } from './resource.js'

/** A chart: whose it is, of which alliance, and under which address its names are. */
export interface ChartOf extends FhirNames {
  readonly alliance: string
  readonly person: ParticipantId
}

/** Says whether a person of this role treats or leads; such people have their own names in every chart. */
export const isHelper = (role: Role): boolean => perspectiveOfRole[role] === 'therapist'

const participant = (chart: ChartOf, value: string, display: string): Reference => ({
  identifier: { system: participantSystem(chart), value: `${chart.alliance}/${value}` },
  display,
})

/** References to the people of an alliance, as one person's chart may name them. */
export interface ChartNames {
  readonly subject: Reference
  readonly source: (source: Source) => Reference
  readonly end: (end: TieEnd) => readonly Reference[]
}

/**
 * Returns how a chart names people: its person as the patient, those who treat or lead by their names, everyone else as
 * `other-1`, `other-2` in the order in which they came, counted anew in each chart so that two charts cannot be put together.
 */
export const chartNames = (record: AllianceRecord, chart: ChartOf): ChartNames => {
  const subject: Reference = { type: 'Patient', ...participant(chart, chart.person, chart.person) }
  const others = record.people.filter(({ id, role }) => id !== chart.person && !isHelper(role))
  const pseudonymOf = new Map(others.map(({ id }, index) => [id, `other-${index + 1}`]))
  const person = (id: ParticipantId): Reference => {
    if (id === chart.person) return subject
    const pseudonym = pseudonymOf.get(id)
    return pseudonym === undefined
      ? participant(chart, id, id)
      : participant(chart, `${chart.person}/${pseudonym}`, pseudonym)
  }
  return {
    subject,
    source: (source) =>
      source._tag === 'participant' ? person(source.id) : participant(chart, 'observer', 'observer'),
    end: (end) => {
      if (end._tag === 'person') return [person(end.id)]
      if (end._tag === 'subgroup') return end.members.map(person)
      return [{ type: 'Group', display: 'the whole group' }]
    },
  }
}
