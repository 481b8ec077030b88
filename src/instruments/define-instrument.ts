import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import type { Instrument, InstrumentDefinition } from './definition.js'
import { definitionProblems } from './definition-problems.js'
import type { InstrumentProblem } from './instrument-problem.js'
import { plainKey } from './keys/plain-key.js'

/**
 * Makes an instrument from a scoring key of the user's own, checked.
 *
 * Everything that is wrong comes at once, on the left, with its path: an id that is taken, an item that does not exist
 * or occurs twice, a reversed item that no score uses, an empty subscale, a subscale named like a column that scores have
 * anyway, a range that does not ascend. The names of the subscales stay in the type. Its confidence is `declared`: the
 * key rests on what its author says.
 *
 * @example
 * const defined = defineInstrument({
 *   id: 'invented-3',
 *   name: 'An invented form',
 *   perspectives: ['client'],
 *   version: 'Invented for this page',
 *   items: 3,
 *   answers: { min: 1, max: 5, whole: true },
 *   reversed: [2],
 *   subscales: { trust: [1, 2], pace: [3] },
 *   total: true,
 *   metric: 'Sum 3–15',
 *   citation: 'Example (2026)',
 *   licence: 'None needed',
 * })
 * const scored = defined._tag === 'Right' && score(defined.right, [{ id: 'A', session: 1, answers: [4, 1, 3], row: 1 }])
 * scored && scored._tag === 'Right' && scored.right.rows.map(({ trust, pace, total }) => [trust, pace, total])
 * // => [[9, 3, 12]]
 */
export const defineInstrument = <Subscale extends string = never>(
  definition: InstrumentDefinition<Subscale>,
): Either<NonEmpty<InstrumentProblem>, Instrument<Subscale>> => {
  const problems = nonEmpty(definitionProblems(definition))
  if (problems !== undefined) return left(problems)
  const { citation, missingRule = plainKey.missingRule, ...key } = definition
  return right({
    ...key,
    missingRule,
    reliability: [],
    // The source was not seen here, so nothing more is said of it than that its user names it.
    literature: { source: citation, status: 'assumed', citation: 'second-hand', support: 'expert opinion' },
    confidence: 'declared',
  })
}
