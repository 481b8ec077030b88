import type { AllianceRecord } from '../alliance/index.js'
import { comersIn, factsOf, isHelper, pseudonymsFor } from '../alliance/inside.js'
import type { ParticipantId, Source, TieEnd } from '../vocabulary/inside.js'
import { type FhirNames, nameOf, participantSystem } from './names.js'
import type { Reference } from './resource.js'

/** A chart: whose it is, of which alliance, and under which address its names are. */
export interface ChartOf extends FhirNames {
  readonly alliance: string
  readonly person: ParticipantId
}

const participant = (chart: ChartOf, display: string, ...name: readonly string[]): Reference => ({
  identifier: { system: participantSystem(chart), value: nameOf(chart.alliance, ...name) },
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
 *
 * Ratings that are no longer in force are written, too. So each person who came by any version of any entry has a pseudonym, and only those
 * in force are known to treat or lead.
 */
export const chartNames = (record: AllianceRecord, chart: ChartOf): ChartNames => {
  const subject: Reference = { type: 'Patient', ...participant(chart, chart.person, chart.person) }
  const helpers = new Set(record.people.filter(({ role }) => isHelper(role)).map(({ id }) => id))
  const came = new Set(record.log.flatMap(factsOf).flatMap((fact) => comersIn(fact).map(({ id }) => id)))
  const pseudonymOf = pseudonymsFor(chart.person, came, record.people)
  const person = (id: ParticipantId): Reference => {
    if (id === chart.person) return subject
    if (helpers.has(id)) return participant(chart, id, id)
    const pseudonym = pseudonymOf.get(id) ?? 'other'
    return participant(chart, pseudonym, chart.person, pseudonym)
  }
  return {
    subject,
    source: (source) =>
      source._tag === 'participant' ? person(source.id) : participant(chart, 'observer', chart.person, 'observer'),
    end: (end) => {
      if (end._tag === 'person') return [person(end.id)]
      if (end._tag === 'subgroup') return end.members.map(person)
      return [{ type: 'Group', display: 'the whole group' }]
    },
  }
}
