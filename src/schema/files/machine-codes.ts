import type { MachineCodes } from '../../coding/index.js'
import type { MachineCode, MachineSession } from '../../coding/inside.js'
import { isLeft, right } from '../../kernel/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { list } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { finite, name, numberOrText, oneOf, whole } from '../builders/values.js'
import { allianceId } from '../entry/people.js'
import { type Parsed, parse } from '../problems/parse.js'
import { codeName, codeSetName, ofVersion, reference, segmentPlace, valueOrNull } from './sheet.js'

/** The codes of a machine as its document has them. */
interface WrittenCodes extends MachineCodes {
  readonly v: 1
}

export const machineCodes: ExactSchema<WrittenCodes> = /* @__PURE__ */ (() =>
  fields<WrittenCodes>({
    v: oneOf([1]),
    coder: name('the name of the program'),
    model: name('the name of the model with its version'),
    promptHash: name('the hash of the prompt'),
    run: optional(name('the name of the run')),
    codeSet: codeSetName,
    unlisted: valueOrNull,
    sessions: list(
      fields<MachineSession>({
        session: whole(0),
        alliance: optional(allianceId),
        segments: list(segmentPlace),
        codes: list(
          fields<MachineCode>({
            at: segmentPlace,
            code: codeName,
            value: numberOrText,
            confidence: optional(finite),
            reference: optional(reference),
          }),
        ),
      }),
    ),
  }))()

/**
 * Reads the codes of a machine from a value of unknown shape: one JSON document for each run, which `machineSheets` makes sheets of.
 *
 * `{"v":1,"coder","model","promptHash","run"?,"codeSet","unlisted","sessions":[{"session","alliance"?,"segments":[place …],
 * "codes":[{"at":place,"code","value","confidence"?,"reference"?}]}]}`, where a place is the number of a segment or
 * `{"from","to"}` in seconds. Every segment is listed, also where it has no code; `unlisted` is the value of a code that is not
 * listed in a segment, null for *not rated*. A `reference` names a place in a transcript that is kept elsewhere. It has at most 200
 * characters and four words on one line, with a digit, # or /: what is more may hold what was said.
 *
 * Only the form is judged. All problems at once; a document of another version has that one problem.
 *
 * @example
 * const parsed = parseMachineCodes({
 *   ...{ v: 1, coder: 'ours', model: 'm-1', promptHash: 'sha256:1f', codeSet: '3RS-2022', unlisted: 1 },
 *   sessions: [{ session: 3, segments: [1], codes: [{ at: 1, code: 'WD_P', value: 4, reference: 'turn 5\nI do not know' }] }],
 * })
 * parsed._tag === 'Left' && parsed.left[0].path // => ['sessions', 0, 'codes', 0, 'reference']
 */
export const parseMachineCodes = (given: unknown): Parsed<MachineCodes> => {
  const parsed = ofVersion(parse(machineCodes, given))
  if (isLeft(parsed)) return parsed
  const { v: _, ...codes } = parsed.right
  return right(codes)
}
