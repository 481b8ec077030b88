import { isLeft } from '../../kernel/inside.js'
import {
  type CodeSet,
  type CodeSetDefinition,
  type CodeSetProblem,
  defineCodeSet,
  ruptureKinds,
} from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { list, nonEmptyList } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { formWord, numberOrText, orNull, text } from '../builders/values.js'
import { bounded, type Parsed, parse } from '../problems/parse.js'

type Kind = NonNullable<CodeSetDefinition['codes'][0]['kind']>
const kinds: readonly Kind[] = /* @__PURE__ */ ruptureKinds.filter((kind) => kind !== 'mixed')

export const codeSetDefinition: ExactSchema<CodeSetDefinition> = /* @__PURE__ */ (() =>
  fields({
    name: text,
    version: text,
    codes: nonEmptyList(
      fields<CodeSetDefinition['codes'][0]>({
        code: text,
        kind: optional(formWord(kinds)),
        of: optional(formWord(['patient', 'therapist'])),
      }),
    ),
    values: list(numberOrText),
    presentFrom: orNull(numberOrText),
  }))()

/**
 * Reads a set of codes of the user's own from a value of unknown shape, a `CodeSetDefinition` as JSON has it.
 *
 * Refused, all problems at once: first what is wrong with its form; where the form is right, whatever `defineCodeSet` refuses.
 *
 * @example
 * const parsed = parseCodeSet({
 *   name: 'Ours',
 *   version: '1',
 *   codes: [{ code: 'pulls-back' }, { code: 'pulls-back' }],
 *   values: [0, 1, 2],
 *   presentFrom: 1,
 * })
 * parsed._tag === 'Left' && parsed.left // => [{ _tag: 'CodeTwice', code: 'pulls-back' }]
 */
export const parseCodeSet = (value: unknown): Parsed<CodeSet, CodeSetProblem> => {
  const parsed = parse(codeSetDefinition, value)
  return isLeft(parsed) ? parsed : bounded(defineCodeSet(parsed.right))
}
