/** Parsers of what `trace` wrote: a line of each of its files. Only the form is judged. */
import * as z from 'zod/mini'
import { verdicts } from '../../kernel/inside.js'
import * as vocabulary from '../../vocabulary/inside.js'
import type { ExactSchema, Fields } from '../builders/exact-schema.js'
import { byName, list } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { finite, finiteOrNull, oneOf, orNull, orWhenLeftOut, text, trueOrFalse, whole } from '../builders/values.js'
import { type Parsed, parse } from '../problems/parse.js'
import { parseText } from '../problems/parse-text.js'

const parameter: ExactSchema<string | number | boolean | null> = /* @__PURE__ */ z.union(
  [/* @__PURE__ */ z.string(), /* @__PURE__ */ z.number(), /* @__PURE__ */ z.boolean(), /* @__PURE__ */ z.null()],
  { error: 'a text, a number, true, false or null' },
)
const parameters: ExactSchema<vocabulary.RuleParameters> = /* @__PURE__ */ byName(text, parameter)

const series: ExactSchema<vocabulary.ScoreSeries> = /* @__PURE__ */ (() =>
  fields({
    id: text,
    rater: optional(text),
    better: oneOf(vocabulary.betterEnds),
    range: optional(fields({ min: finite, max: finite })),
    points: list(fields({ session: whole(0), score: finiteOrNull })),
  }))()

const course: ExactSchema<vocabulary.TracedCourse> = /* @__PURE__ */ (() =>
  fields({
    id: text,
    rule: text,
    parameters,
    sessions: whole(0),
    scored: whole(0),
    assessable: trueOrFalse,
    because: optional(oneOf(vocabulary.notJudgedReasons)),
    ending: orNull(fields({ kind: oneOf(vocabulary.treatmentEndings), session: whole(0) })),
  }))()

/** Makes the fields of a finding beside its tag. */
export const findingFields = (): Fields<Omit<vocabulary.Finding, '_tag'>> => ({
  id: text,
  rater: optional(text),
  rule: text,
  parameters,
  from: whole(0),
  to: whole(0),
  kind: oneOf(vocabulary.movements),
  counts: orWhenLeftOut(oneOf(vocabulary.countings), true),
  verdict: oneOf(['met']),
  criteria: byName(text, oneOf(verdicts)),
  magnitude: finite,
  recoveredAt: orNull(whole(0)),
  status: oneOf(vocabulary.recoveries),
  late: optional(trueOrFalse),
  gap: optional(whole(0)),
  evidence: byName(text, finiteOrNull),
})

const finding: ExactSchema<vocabulary.TracedFinding> = /* @__PURE__ */ (() =>
  fields<vocabulary.TracedFinding>({
    _tag: oneOf(['Finding']),
    ...findingFields(),
    became: oneOf(vocabulary.fates),
    ending: orNull(oneOf(vocabulary.treatmentEndings)),
  }))()

/**
 * Reads one line of `series.jsonl`, the scores of one series.
 *
 * Refused, all problems at once, with their paths and what was expected: what is not JSON, is cut off or gives a key twice, a key
 * too many or too few, a value of the wrong kind. Whether its sessions follow one another is for `makeSeries` to say.
 *
 * @example
 * const parsed = parseSeriesLine('{"id":"ann","better":"higher","points":[{"session":1,"score":"6"}]}')
 * parsed._tag === 'Left' && parsed.left
 * // => [{ _tag: 'WrongKind', path: ['points', 0, 'score'], expected: 'a number, or null' }]
 */
export const parseSeriesLine = (line: string): Parsed<vocabulary.ScoreSeries> =>
  parseText(line, (value) => parse(series, value))

/**
 * Reads one line of `alliances.jsonl`, what a trace says of one alliance. Refused as `parseSeriesLine` refuses.
 *
 * @example
 * const line = '{"id":"a","rule":"drop","parameters":{},"sessions":4,"scored":4,"assessable":true,"ending":{"kind":"left","session":4}}'
 * const parsed = parseTracedCourse(line)
 * parsed._tag === 'Right' && parsed.right.ending // => { kind: 'left', session: 4 }
 */
export const parseTracedCourse = (line: string): Parsed<vocabulary.TracedCourse> =>
  parseText(line, (value) => parse(course, value))

/**
 * Reads one line of `findings.jsonl`, a worsening of a score with what became of it. Refused as `parseSeriesLine` refuses; a line
 * written before findings said whether they count is read as one that does.
 *
 * @example
 * const parsed = parseTracedFinding('{"_tag":"Finding"')
 * parsed._tag === 'Left' && parsed.left[0]._tag // => 'CutOff'
 */
export const parseTracedFinding = (line: string): Parsed<vocabulary.TracedFinding> =>
  parseText(line, (value) => parse(finding, value))
