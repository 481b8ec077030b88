import { outcomeRule, outcomesOf, resolvedShare } from '../../alliance/index.js'
import { wilsonInterval } from '../../statistics/index.js'
import {
  type DataTable,
  leastResolved,
  type OwnCut,
  ownCuts,
  type ResolutionCriterion,
  resolutionCriteria,
} from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import type { CohortQuestion } from './question.js'
import { column, tableOf } from './table-of.js'

/** How an episode that no one of the criterion judged is counted. */
const notJudgedAs = ['left-out', 'no', 'yes'] as const

interface Row {
  readonly criterion: ResolutionCriterion
  readonly cut: OwnCut
  readonly notJudged: (typeof notJudgedAs)[number]
  readonly isChosen: boolean
  readonly n: number
  readonly of: number
}

const limits = ({ n, of }: Row) => (of === 0 ? null : wilsonInterval({ count: n, of }))

const columns = [
  column<Row>('resolved_by', 'text', 'the criterion; each is a question of its own', ({ criterion }) => criterion),
  column<Row>(
    'resolved_from',
    'whole',
    'the least rating that says resolved, on this library’s scale',
    ({ cut }) => cut,
  ),
  column<Row>(
    'not_judged_as',
    'text',
    'how an episode is counted that no one of the criterion judged: left-out, no, yes',
    ({ notJudged }) => notJudged,
  ),
  column<Row>(
    'asked_for',
    'yes-no',
    'whether this is the criterion and cut of the command line, with the not judged left out',
    ({ isChosen }) => isChosen,
  ),
  column<Row>('resolved', 'whole', 'closed episodes counted as resolved', ({ n }) => n),
  column<Row>('of', 'whole', 'closed episodes counted at all', ({ of }) => of),
  column<Row>('share', 'number', 'resolved over of; blank where there is none', ({ n, of }) =>
    of === 0 ? null : n / of,
  ),
  column<Row>(
    'low',
    'number',
    'lower limit of the 95% Wilson interval, which takes episodes as independent',
    (row) => limits(row)?.low ?? null,
  ),
  column<Row>('high', 'number', 'its upper limit', (row) => limits(row)?.high ?? null),
  column<Row>('outcome_rule', 'whole', 'the version of the rule that makes one word of the columns', () => outcomeRule),
]

/**
 * Returns the share of resolved under every criterion, cut and way of counting what is not judged, a row for each; the one asked for is
 * marked. Criteria are different questions, so their rows have no common mean; no row is tested against another.
 */
export const specificationsTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable => {
  const { resolvedBy, settings } = question
  const asked = settings.resolvedFrom ?? leastResolved
  return tableOf(
    columns,
    resolutionCriteria.flatMap((criterion) =>
      ownCuts.flatMap((cut) => {
        const outcomes = alliances.flatMap(({ state }) =>
          outcomesOf(state, criterion, { ...settings, resolvedFrom: cut }),
        )
        const { n, known, resolved, notJudged } = resolvedShare(outcomes)
        const counts = { 'left-out': [resolved, known], no: [resolved, n], yes: [resolved + notJudged, n] } as const
        return notJudgedAs.map((as): Row => {
          const isChosen = criterion === resolvedBy && cut === asked && as === 'left-out'
          return { criterion, cut, notJudged: as, isChosen, n: counts[as][0], of: counts[as][1] }
        })
      }),
    ),
  )
}
