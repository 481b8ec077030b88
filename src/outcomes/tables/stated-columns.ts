import { outcomeRule } from '../../alliance/index.js'
import { leastResolved } from '../../vocabulary/inside.js'
import type { OutcomeAsked } from './question.js'
import { type ColumnOf, column } from './table-of.js'

/** Returns the columns that say by which criterion, cuts and rule a table concludes; the first three are blank without a criterion. */
export const statedColumns = ({ resolvedBy, settings }: OutcomeAsked): readonly ColumnOf<unknown>[] => {
  const { resolvedFrom = leastResolved, scales = {} } = settings
  const cuts = Object.entries(scales).map(([scale, from]) => `${scale}=${from}`)
  const asked = <Value>(value: Value) => (resolvedBy === null ? null : value)
  return [
    column('resolved_by', 'text', 'the criterion: the people who decide whether it is resolved', () => resolvedBy),
    column('resolved_from', 'whole', 'the least rating that says resolved, of 5', () => asked(resolvedFrom)),
    column('scale_cuts', 'text', 'the least rating that says so on each other scale', () =>
      asked(cuts.length === 0 ? null : cuts.join(' ')),
    ),
    column('outcome_rule', 'whole', 'the version of the rule that makes one word of the columns', () => outcomeRule),
  ]
}
