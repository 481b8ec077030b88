import * as z from 'zod/mini'
import type { CodingSheet } from '../../coding/index.js'
import {
  type CodedSegment,
  type CodeEvidence,
  type CodeValue,
  evidenceReference,
  referenceWords,
  sheetMakings,
  sheetUses,
} from '../../coding/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import type { SegmentPlace } from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { byName, list } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { finite, formWord, name, oneOf, text, whole } from '../builders/values.js'
import { coder } from '../entry/coder.js'
import { allianceId } from '../entry/people.js'
import { type Parsed, parse } from '../problems/parse.js'
import { parseLineText } from '../problems/parse-text.js'

/** A sheet as it is written. */
export interface WrittenSheet extends CodingSheet {
  readonly v: 1
}

export const codeName: ExactSchema<string> = /* @__PURE__ */ name('a code')
export const codeSetName: ExactSchema<string> = /* @__PURE__ */ name('the name of a code set with its version')
export const valueOrNull: ExactSchema<CodeValue | null> = /* @__PURE__ */ (() => {
  const error = 'a number or a text, or null for not rated'
  return z.nullable(z.union([z.number(), z.string()], { error })) as ExactSchema<CodeValue | null>
})()

/** The number of a segment or its span; whether the span runs forwards is for `checkSheets` to say. */
export const segmentPlace: ExactSchema<SegmentPlace> = /* @__PURE__ */ (() => {
  const error = 'the number of a segment from 1, or its start and end in seconds'
  return z.union([whole(1), fields<Exclude<SegmentPlace, number>>({ from: finite, to: finite })], { error })
})()

export const reference: ExactSchema<string> = /* @__PURE__ */ (() =>
  z.string({ error: referenceWords }).check(z.regex(evidenceReference, { error: referenceWords })))()

const segment = (): ExactSchema<CodedSegment> =>
  fields({
    at: segmentPlace,
    codes: byName(codeName, valueOrNull),
    notApplicable: optional(list(codeName)),
    notCodable: optional(oneOf([true])),
    strategies: list(
      fields<CodedSegment['strategies'][number]>({
        strategy: name('the name of a strategy'),
        actor: optional(name('the id of a participant')),
        target: optional(name('the id of a participant, or the name of a tie')),
      }),
    ),
    evidence: optional(
      list(fields<CodeEvidence>({ code: codeName, reference: optional(reference), confidence: optional(finite) })),
    ),
  })

/** Its keys are in the order in which a sheet is written. */
export const writtenSheet: ExactSchema<WrittenSheet> = /* @__PURE__ */ (() =>
  fields<WrittenSheet>({
    v: oneOf([1]),
    sheet: name('the id of a sheet'),
    session: whole(0),
    alliance: optional(allianceId),
    coder,
    codeSet: codeSetName,
    use: formWord(sheetUses),
    made: formWord(sheetMakings),
    blindTo: list(name('what the coder did not know')),
    segments: list(segment()),
    sessionRatings: byName(name('the name of a rating'), valueOrNull),
    note: optional(text),
  }))()

/** A value of another version has that one problem. */
export const ofVersion = <T>(parsed: Parsed<T>): Parsed<T> => {
  const version = isLeft(parsed) ? parsed.left.find(({ _tag }) => _tag === 'UnknownVersion') : undefined
  return version === undefined ? parsed : left([version])
}

const parseWrittenSheet = (value: unknown): Parsed<CodingSheet> => {
  const parsed = ofVersion(parse(writtenSheet, value))
  if (isLeft(parsed)) return parsed
  const { v: _, ...sheet } = parsed.right
  return right(sheet)
}

/**
 * Reads one line of a file of coding sheets, without its line break.
 *
 * Only the form is judged; whether codes, values and segments are sound is for `checkSheets` to say. Refused as `parseLine` refuses:
 * all problems at once, with path and what was expected, never a value; a line of another version has that one problem.
 *
 * @example
 * const parsed = parseCodingSheet('{"v":2,"sheet":"s1"}')
 * parsed._tag === 'Left' && parsed.left // => [{ _tag: 'UnknownVersion', path: ['v'], expected: 'version 1' }]
 */
export const parseCodingSheet = (line: string): Parsed<CodingSheet> => parseLineText(line, parseWrittenSheet)
