import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { toDyadLong } from './dyad-long.js'
import { episodesTable } from './episodes.js'
import { toLong } from './long.js'
import { msmTable } from './msm.js'
import type { CohortQuestion } from './question.js'

/** The names of the tables of a cohort, in the order in which they are listed. */
export const cohortTableNames = ['episodes', 'msm', 'dyad-long', 'long'] as const
export type CohortTable = (typeof cohortTableNames)[number]

/** How each table is made of the alliances of a log. */
export const cohortTables: Readonly<
  Record<CohortTable, (alliances: readonly NamedAlliance[], question: CohortQuestion) => DataTable>
> = { episodes: episodesTable, msm: msmTable, 'dyad-long': toDyadLong, long: toLong }
