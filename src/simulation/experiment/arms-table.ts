import type { DataTable } from '../../vocabulary/inside.js'
import type { ArmsPower } from './arms-power.js'
import type { OutcomeUnderCondition } from './measure-outcomes.js'
import { column, estimates, known, placesOf, point, provenance, scenario, settingCells } from './table-columns.js'

const analysis = column('analysis', 'text', 'the name of the analysis')

/** What the estimate of an outcome is, by the tag of its analysis. */
const meanings: Readonly<Record<OutcomeUnderCondition['analysis']['_tag'], string>> = {
  resolved: 'ruptures whose repair worked, of all that began; by person, of the first rupture of each',
  'time-to-resolution':
    'cumulative incidence of resolution by the interval in by, the session of onset being interval 1',
  leaving: 'people who left before the last planned session, of all',
}

/**
 * Returns the outcomes of every condition as a tidy table: a row for each condition and analysis.
 *
 * @example
 * outcomesTable([]).columns.map(({ name }) => name).join()
 * // => 'provenance,scenario,point,analysis,outcome,unit,by,other_endings,estimate,standard_error,replications,count,of'
 */
export const outcomesTable = (outcomes: readonly OutcomeUnderCondition[]): DataTable => {
  const places = placesOf(outcomes.map(({ condition }) => condition))
  return {
    columns: [
      ...[provenance, scenario, point, ...places, analysis],
      column(
        'outcome',
        'text',
        Object.entries(meanings)
          .map(([tag, meaning]) => `${tag}: ${meaning}`)
          .join('; '),
      ),
      column(
        'unit',
        'text',
        'what is counted: rupture is every rupture, person the first rupture of each person; of leaving always a person',
      ),
      column('by', 'whole', 'the interval by which an incidence is stated; blank of a share'),
      column(
        'other_endings',
        'text',
        'what leaving, fading and parting do to a time: compete or censor; blank of a share',
      ),
      ...estimates,
      column(
        'count',
        'whole',
        'those with the outcome over all replications; of a time those resolved by the interval',
      ),
      column('of', 'whole', 'of how many'),
    ],
    rows: outcomes.map(({ condition, analysis: asked, estimate, standardError, replications, count, of }) => [
      ...['simulated', condition.scenario, condition.point, ...settingCells(condition, places), asked.name, asked._tag],
      asked._tag === 'leaving' ? 'person' : asked.unit,
      ...(asked._tag === 'time-to-resolution' ? [asked.by, asked.otherEndings] : [null, null]),
      ...[known(estimate), known(standardError), replications, count, of],
    ]),
  }
}

/**
 * Returns the power of analyses as a tidy table: a row for each comparison, analysis, test and size of study, and as many for the level.
 *
 * @example
 * armsPowerTable([]).rows // => []
 */
export const armsPowerTable = (powers: readonly ArmsPower[]): DataTable => {
  const places = placesOf(powers.flatMap(({ arms }) => arms))
  return {
    columns: [
      provenance,
      column(
        'question',
        'text',
        'power: studies that find that the arms differ; level: studies that find it although every arm is the reference',
      ),
      column('reference', 'text', 'the scenario that the others are compared with'),
      column('compared_with', 'text', 'the scenarios of the other arms, joined by +'),
      column('arms', 'whole', 'how many arms there are'),
      ...[point, ...places, analysis],
      column(
        'test',
        'text',
        'shares: Pearson’s test of shares; log-rank: the log-rank test in whole intervals; by-therapist: Welch’s test of one number for each therapist',
      ),
      column('clients', 'whole', 'people in each arm'),
      column('seen_sessions', 'whole', 'the sessions each of them is followed for, at most'),
      ...estimates,
      column('untested', 'whole', 'replications in which there was nothing to test; they count as finding nothing'),
    ],
    rows: powers.flatMap(({ question, arms, analysis: asked, test, clients, sessions, untested, ...share }) => {
      const [reference, ...others] = arms
      if (reference === undefined) return []
      const names = [reference.scenario, others.map(({ scenario }) => scenario).join(' + '), arms.length]
      return [
        [
          ...['simulated', question, ...names, reference.point, ...settingCells(reference, places)],
          ...[asked.name, test, clients, sessions],
          ...[known(share.estimate), known(share.standardError), share.replications, untested],
        ],
      ]
    }),
  }
}
