/** What *Read a series* reads: scores, a rule and its parameters, and what the library says of them. */
import {
  type Detection,
  detect,
  type Parameter,
  type ParameterValue,
  parseRule,
  type Rule,
  type RuleId,
  type RuleProblem,
  rules,
} from 'rupture-repair/detection'
import { type BetterEnd, makeSeries, type ScoreSeries, type SeriesProblem } from 'rupture-repair/series'

export interface Asked {
  /** One for each session; `null` is a gap. */
  readonly scores: readonly (number | null)[]
  readonly better: BetterEnd
  readonly min: number
  readonly max: number
  readonly rule: RuleId
  readonly parameters: Readonly<Record<string, string>>
}

/** Invented scores of twelve sessions on a mean from 1 to 7: a fall that comes back, and a later one that does not. */
export const invented: Asked = {
  scores: [5.2, 5.4, 5.1, 5.6, 3.4, 4, 5.5, 5.7, null, 5.6, 4.1, 4.2],
  better: 'higher',
  min: 1,
  max: 7,
  rule: 'drop',
  parameters: { floor: '1' },
}

/** What a rule asks before it can run, with a value to begin with; each is a choice of this page and no default of the library. */
export const toBeginWith: Readonly<Record<RuleId, Readonly<Record<string, string>>>> = {
  drop: { floor: '1' },
  'sudden-change': { cutoff: '1' },
  'control-chart': {},
  cusum: {},
  ewma: {},
  'change-point': { penalty: 'mbic' },
  'reliable-change': { sd: '0.8', reliability: '0.9' },
  status: { cutoff: '4.5', boundary: 'strict' },
}

/** What the library says of it; with `problems` it says nothing yet. */
export interface Reading {
  readonly series?: ScoreSeries
  readonly detection?: Detection
  readonly rule?: Rule
  readonly problems: readonly (RuleProblem | SeriesProblem)[]
}

export const read = ({ scores, better, min, max, rule: id, parameters }: Asked): Reading => {
  const points = scores.map((score, index) => ({ session: index + 1, score }))
  const series = makeSeries({ id: 'shown here', better, range: { min, max }, points })
  const rule = parseRule(id, parameters)
  const problems = [...(series._tag === 'Left' ? series.left : []), ...(rule._tag === 'Left' ? rule.left : [])]
  if (series._tag === 'Left' || rule._tag === 'Left')
    return { ...(series._tag === 'Right' ? { series: series.right } : {}), problems }
  return { series: series.right, rule: rule.right, detection: detect(series.right, rule.right), problems }
}

/** One parameter of a rule as a form needs it; with `words` it is a choice. */
export interface FormParameter {
  readonly name: string
  readonly meaning: string
  readonly expected: string
  readonly words: readonly string[]
  readonly preset: string | undefined
  /** Whether the page gives it a value to begin with, so that it is shown before all others. */
  readonly isAsked: boolean
}

export const parametersOf = (rule: RuleId): readonly FormParameter[] =>
  Object.entries<Parameter<ParameterValue>>(rules[rule].parameters).map(
    ([name, { meaning, expected, allowed, default: preset, kind }]) => ({
      name,
      meaning,
      expected,
      words: kind === 'truth' || (kind === 'word' && !expected.includes('commas')) ? (allowed ?? []) : [],
      preset: preset === undefined ? undefined : String(preset.value ?? allowed?.[0] ?? ''),
      isAsked: Object.hasOwn(toBeginWith[rule], name),
    }),
  )
