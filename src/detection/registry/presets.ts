/**
 * Published settings of the rules, under the name of the paper or program in which they were read.
 *
 * A preset is here only where its thresholds are known for certain; what the source leaves open, or what was not read,
 * is left to the caller. So there is none after Stiles, Strauss, Stevens, Kramer, Larsson or Lipner, nor after Tang and
 * DeRubeis: others describe their third criterion in two ways, and both are here under the name of what was read.
 */
import { type Either, isLeft, type Literature, left, type NonEmpty, nonEmpty } from '../../kernel/inside.js'
import type { Direction } from '../definition/inside.js'
import { parseRule, type RuleProblem } from './parse-rule.js'
import { type Rule, type RuleId, rules } from './rules.js'

/** Published parameters of a rule. */
export interface Preset {
  readonly id: string
  readonly rule: RuleId
  readonly summary: string
  /** Which movement the paper is about; the rule itself may find both. */
  readonly looksFor: Direction
  /** What the paper settles, as `parseRule` reads it. */
  readonly fixed: Readonly<Record<string, string>>
  /** What the caller must state, and why. */
  readonly left: Readonly<Record<string, string>>
  readonly literature: Literature
}

/** What keeps a preset from becoming a rule. */
export type PresetProblem =
  | RuleProblem
  | { readonly _tag: 'UnknownPreset'; readonly preset: string; readonly allowed: readonly string[] }
  | { readonly _tag: 'RenamedPreset'; readonly preset: string; readonly now: NonEmpty<string> }
  | { readonly _tag: 'FixedParameter'; readonly preset: string; readonly parameter: string; readonly value: string }

const gumz: Literature = {
  source: 'Gumz et al. (2012), BMC Med Res Methodol 12, 10, abstract and discussion; the formula was not read',
  status: 'found',
  citation: 'abstract',
  support: 'single study',
}

const gumz2012 = (k: 1 | 2): Preset => ({
  id: `gumz-2012-${k}-sd`,
  rule: 'drop',
  summary: `A decline of ${k} SD, the stricter of the SD within the person and between persons, over several sessions; formula not read.`,
  looksFor: 'worsening',
  fixed: { unit: 'stricter-sd', k: String(k), floor: '0' },
  left: {
    reference: 'the score a decline counts from: the formula was not read',
    sampleSd: 'the standard deviation between persons: a rule sees one series',
    maxDescent: 'how many scored sessions a decline may take: the paper allows several and found declines of up to 6',
  },
  literature: gumz,
})

const suddenGains = {
  rule: 'sudden-change',
  looksFor: 'improvement',
  left: { cutoff: 'the least change on the measure: 7 points of the Beck Depression Inventory in the first study' },
} as const
const criteria = 'Sudden gains: the cut-off, 25% of the score before, and a lasting difference of means,'

/** The presets there are. */
export const presets: readonly Preset[] = [
  gumz2012(1),
  gumz2012(2),
  {
    ...suddenGains,
    id: 'suddengains-0.7.2',
    summary: `${criteria} as R suddengains 0.7.2 compares them, which is stricter than a t-test.`,
    fixed: { percent: '25', origin: '0', means: 'suddengains' },
    literature: rules['sudden-change'].literature,
  },
  {
    ...suddenGains,
    id: 'sudden-gains-t-test',
    summary: `${criteria} by a t-test, as others describe the third criterion of the first paper.`,
    fixed: { percent: '25', origin: '0', means: 't-test' },
    literature: {
      source: 'Vittengl et al. (2015), note of table 2: 7 points, 25%, a significant t-test',
      status: 'found',
      citation: 'read',
      support: 'replicated',
    },
  },
]

/** Names that presets had, and those that took their place: neither form is known to be that of the paper. */
export const renamedPresets: Readonly<Record<string, NonEmpty<string>>> = {
  'tang-derubeis-1999': ['suddengains-0.7.2', 'sudden-gains-t-test'],
}

/**
 * Reads a rule from a preset and the texts of the parameters it leaves to the caller.
 *
 * Refused, all problems at once: an unknown preset, or one under a former name; a parameter that the preset has settled; one it leaves to the caller
 * left out; and whatever `parseRule` refuses.
 *
 * @example
 * const parsed = parsePreset('gumz-2012-2-sd', { reference: 'previous', sampleSd: '0.8', maxDescent: '6' })
 * parsed._tag === 'Right' && parsed.right._tag // => 'drop'
 */
export const parsePreset = (
  id: string,
  texts: Readonly<Record<string, string>>,
): Either<NonEmpty<PresetProblem>, Rule> => {
  const now = Object.hasOwn(renamedPresets, id) ? renamedPresets[id] : undefined
  if (now !== undefined) return left([{ _tag: 'RenamedPreset', preset: id, now }])
  const preset = presets.find((one) => one.id === id)
  if (preset === undefined) return left([{ _tag: 'UnknownPreset', preset: id, allowed: presets.map((one) => one.id) }])
  const own = Object.entries(preset.fixed).flatMap(([parameter, value]): readonly PresetProblem[] =>
    Object.hasOwn(texts, parameter) ? [{ _tag: 'FixedParameter', preset: id, parameter, value }] : [],
  )
  const missing = Object.entries(preset.left).flatMap(([parameter, expected]): readonly PresetProblem[] =>
    Object.hasOwn(texts, parameter) ? [] : [{ _tag: 'MissingParameter', rule: preset.rule, parameter, expected }],
  )
  const parsed = parseRule(preset.rule, { ...texts, ...preset.fixed })
  const rest = isLeft(parsed) ? parsed.left.filter((problem) => !isAbout(problem, missing)) : []
  const problems = nonEmpty([...own, ...missing, ...rest])
  return problems === undefined ? parsed : left(problems)
}

/** Whether a problem of the rule only repeats that a parameter was left out. */
const isAbout = (problem: RuleProblem, missing: readonly PresetProblem[]): boolean =>
  missing.some(
    (one) =>
      one._tag === 'MissingParameter' &&
      ((problem._tag === 'MissingParameter' && problem.parameter === one.parameter) ||
        (problem._tag === 'ConflictingParameters' && problem.parameters.includes(one.parameter))),
  )
