import { defineInstrument, type Instrument, type InstrumentDefinition } from '../../instruments/index.js'
import type { InstrumentProblem, MissingRule } from '../../instruments/inside.js'
import { isLeft } from '../../kernel/inside.js'
import { perspectives } from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { byName, list } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finite, formWord, text, trueOrFalse, whole } from '../builders/values.js'
import { bounded, type Parsed, parse } from '../problems/parse.js'

const definition: ExactSchema<InstrumentDefinition> = /* @__PURE__ */ (() =>
  fields({
    id: text,
    name: text,
    perspectives: list(formWord(perspectives)),
    version: text,
    items: whole(1),
    answers: fields({ min: finite, max: finite, whole: trueOrFalse }),
    reversed: list(whole(1)),
    subscales: byName(text, list(whole(1))),
    total: trueOrFalse,
    missingRule: optional(
      tagged<MissingRule>({ Withhold: {}, Prorate: { maxMissing: whole(0) }, ProrateForm: { maxMissing: whole(0) } }),
    ),
    metric: text,
    citation: text,
    licence: text,
  }))()

/**
 * Reads an instrument of the user's own from a value of unknown shape, an `InstrumentDefinition` as JSON has it.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form, a key too
 * many or too few or of the wrong kind; where the form is right, whatever `defineInstrument` refuses.
 *
 * @example
 * const parsed = parseInstrument({
 *   id: 'invented-2',
 *   name: 'An invented form',
 *   perspectives: ['client'],
 *   version: 'Invented for this page',
 *   items: 2,
 *   answers: { min: 1, max: 5, whole: true },
 *   reversed: [3],
 *   subscales: {},
 *   total: true,
 *   metric: 'Sum 2–10',
 *   citation: 'Example (2026)',
 *   licence: 'None needed',
 * })
 * parsed._tag === 'Left' && parsed.left
 * // => [{ _tag: 'NoSuchItem', path: ['reversed', 0], expected: 'an item from 1 to 2' }]
 */
export const parseInstrument = (value: unknown): Parsed<Instrument, InstrumentProblem> => {
  const parsed = parse(definition, value)
  return isLeft(parsed) ? parsed : bounded(defineInstrument(parsed.right))
}
