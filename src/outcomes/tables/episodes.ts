import { outcomeRule, outcomesOf } from '../../alliance/index.js'
import { attemptsOf, closedIn } from '../../episode/index.js'
import { type DataTable, leastResolved } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import type { CohortQuestion } from './question.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

const rowsOf = ({ id, state }: NamedAlliance, { resolvedBy, settings }: CohortQuestion) => {
  const outcomes = outcomesOf(state, resolvedBy, settings)
  return state.record.episodes.flatMap((phased, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [{ alliance: id, phased, outcome }]
  })
}

type Row = ReturnType<typeof rowsOf>[number]

const columnsFor = ({ resolvedBy, settings }: CohortQuestion): readonly ColumnOf<Row>[] => [
  column('alliance', 'text', 'the alliance, as the log names it', ({ alliance }) => alliance),
  column('episode', 'text', 'the episode, as the log names it', ({ outcome }) => outcome.episode),
  column('phase', 'whole', 'the phase in which it was reported', ({ phased }) => phased.phase),
  column(
    'reported',
    'whole',
    'the session in which it was reported',
    ({ phased }) => phased.episode.record.reported.stamp.session,
  ),
  column('attempts', 'whole', 'attempts at repair on record', ({ phased }) => attemptsOf(phased.episode).length),
  column('closed', 'whole', 'the session in which it closed; blank: it is open', ({ phased }) =>
    closedIn(phased.episode),
  ),
  column('outcome', 'text', 'what it came to, in one word, by this criterion', ({ outcome }) => outcome.outcome),
  column('resolved_by', 'text', 'the criterion: the people who decide whether it is resolved', () => resolvedBy),
  column('resolved_from', 'whole', 'the least rating that says resolved', () => settings.resolvedFrom ?? leastResolved),
  column('outcome_rule', 'whole', 'the version of the rule that makes one word of the columns', () => outcomeRule),
]

/** Returns the episodes of alliances, a row for each. */
export const episodesTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(
    columnsFor(question),
    alliances.flatMap((alliance) => rowsOf(alliance, question)),
  )
