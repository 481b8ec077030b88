import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { checklistTable } from './checklist.js'
import { congruenceTable } from './congruence.js'
import { convergenceTable } from './convergence.js'
import { episodesTable } from './episodes.js'
import { prevalenceTable } from './prevalence.js'
import type { CohortQuestion } from './question.js'
import { specificationsTable } from './specifications.js'

/** The names of the tables of a cohort, in the order in which they are listed. */
export const cohortTableNames = [
  'episodes',
  'prevalence',
  'convergence',
  'congruence',
  'specifications',
  'checklist',
] as const
export type CohortTable = (typeof cohortTableNames)[number]

/** How each table is made of the alliances of a log. */
export const cohortTables: Readonly<
  Record<CohortTable, (alliances: readonly NamedAlliance[], question: CohortQuestion) => DataTable>
> = {
  episodes: episodesTable,
  prevalence: prevalenceTable,
  convergence: convergenceTable,
  congruence: congruenceTable,
  specifications: specificationsTable,
  checklist: checklistTable,
}
