import * as z from 'zod/mini'
import {
  type AnswerRange,
  defineInstrument,
  type Instrument,
  type InstrumentDefinition,
  type InstrumentProblem,
  type MissingRule,
} from '../instruments/index.js'
import type { Either, NonEmpty } from '../kernel/index.js'
import { perspectives } from '../vocabulary/index.js'
import type { ExactSchema } from './exact-schema.js'
import { byName, list } from './lists.js'
import { fields, optional, tagged } from './objects.js'
import { parse } from './parse.js'
import { parseText } from './parse-text.js'
import type { Problem } from './problem.js'
import { finite, oneOf, text, whole } from './values.js'

const trueOrFalse: ExactSchema<boolean> = z.boolean({ error: 'true or false' })
const answers: ExactSchema<AnswerRange> = fields({ min: finite, max: finite, whole: trueOrFalse })
const missingRule: ExactSchema<MissingRule> = tagged<MissingRule>({
  Withhold: {},
  Prorate: { maxMissing: whole(0) },
  ProrateForm: { maxMissing: whole(0) },
})
const definition: ExactSchema<InstrumentDefinition> = fields({
  id: text,
  name: text,
  perspectives: list(oneOf(perspectives)),
  version: text,
  items: whole(1),
  answers,
  reversed: list(whole(1)),
  subscales: byName(text, list(whole(1))),
  total: trueOrFalse,
  missingRule: optional(missingRule),
  metric: text,
  citation: text,
  licence: text,
})

/** What the parsers of an instrument answer: the instrument, or everything that is wrong with its form or its key. */
export type ParsedInstrument = Either<NonEmpty<Problem | InstrumentProblem>, Instrument>

/**
 * An instrument of the user's own from a value of unknown shape, an `InstrumentDefinition` as JSON has it.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form, a key too
 * many or too few or of the wrong kind; where the form is right, whatever `defineInstrument` refuses.
 *
 * @example
 * ```ts
 * import { parseInstrument } from 'rupture-repair/schema'
 *
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
 *   citation: 'Nobody (2026)',
 *   licence: 'None needed',
 * })
 * parsed._tag === 'Left' && parsed.left
 * // => [{ _tag: 'NoSuchItem', path: ['reversed', 0], expected: 'an item from 1 to 2' }]
 * ```
 */
export const parseInstrument = (value: unknown): ParsedInstrument => {
  const parsed = parse(definition, value)
  return parsed._tag === 'Left' ? parsed : defineInstrument(parsed.right)
}

/**
 * An instrument of the user's own from the text of a JSON file: as `parseInstrument`, and text that is no JSON, is cut
 * off or gives a key twice is refused too.
 *
 * @example
 * ```ts
 * import { parseInstrumentText } from 'rupture-repair/schema'
 *
 * const parsed = parseInstrumentText('{"id":"invented-2",')
 * parsed._tag === 'Left' && parsed.left[0]._tag // => 'CutOff'
 * ```
 */
export const parseInstrumentText = (json: string): ParsedInstrument => parseText(json, parseInstrument)
