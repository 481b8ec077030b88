import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { episodeColumns, episodeFacts } from './episode-columns.js'
import type { OutcomeAsked } from './question.js'
import { tableOf } from './table-of.js'

/** Returns the episodes of alliances, a row for each. */
export const episodesTable = (alliances: readonly NamedAlliance[], question: OutcomeAsked): DataTable =>
  tableOf(
    episodeColumns(question),
    alliances.flatMap((alliance) => episodeFacts(alliance, question)),
  )
