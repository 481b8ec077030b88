import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { alliancesTable } from './alliances.js'
import { checklistTable } from './checklist.js'
import { congruenceTable } from './congruence.js'
import { convergenceTable } from './convergence.js'
import { toDyadLong } from './dyad-long.js'
import { episodesTable } from './episodes.js'
import { latencyTable } from './latency.js'
import { toLong } from './long.js'
import { msmTable } from './msm.js'
import { personPeriodNotes, personPeriodProblems, personPeriodTable } from './person-period-table.js'
import { prevalenceTable } from './prevalence.js'
import type { CohortQuestion } from './question.js'
import { repairNotes, repairProblems, repairTable } from './repair.js'
import { risksNotes, risksProblems, risksTable } from './risks.js'
import { sessionsTable } from './sessions.js'
import { specificationsTable } from './specifications.js'

/** The names of the tables of a cohort, in the order in which they are listed. */
export const cohortTableNames = [
  'episodes',
  'alliances',
  'sessions',
  'prevalence',
  'convergence',
  'congruence',
  'latency',
  'risks',
  'repair',
  'specifications',
  'checklist',
  'person-period',
  'msm',
  'dyad-long',
  'long',
] as const
export type CohortTable = (typeof cohortTableNames)[number]

type OfCohort<Made> = (alliances: readonly NamedAlliance[], question: CohortQuestion) => Made

/** How each table is made of the alliances of a log. */
export const cohortTables: Readonly<Record<CohortTable, OfCohort<DataTable>>> = {
  episodes: episodesTable,
  alliances: alliancesTable,
  sessions: sessionsTable,
  prevalence: prevalenceTable,
  convergence: convergenceTable,
  congruence: congruenceTable,
  latency: latencyTable,
  risks: risksTable,
  repair: repairTable,
  specifications: specificationsTable,
  checklist: checklistTable,
  'person-period': personPeriodTable,
  msm: msmTable,
  'dyad-long': toDyadLong,
  long: toLong,
}

/** What keeps a table from being made of these alliances, in sentences, where something can. */
export const cohortProblems: Readonly<Partial<Record<CohortTable, OfCohort<readonly string[]>>>> = {
  risks: risksProblems,
  repair: repairProblems,
  'person-period': personPeriodProblems,
}

/** What a reader of a table must know beside it, in sentences. */
export const cohortNotes: Readonly<Partial<Record<CohortTable, OfCohort<readonly string[]>>>> = {
  risks: risksNotes,
  repair: repairNotes,
  'person-period': personPeriodNotes,
}
