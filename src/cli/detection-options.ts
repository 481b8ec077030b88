import { parseRule, type Rule, type RuleProblem } from '../detection/index.js'
import { scaleNames, scaleRange } from '../instruments/index.js'
import { isLeft } from '../kernel/index.js'
import { betterEnds, type ScaleRange } from '../vocabulary/index.js'
import { sessionMark } from './pattern.js'
import { type Complaints, need, oneOf, pair, type RawOptions, span } from './raw-options.js'
import type { Layout, SeriesOptions } from './series-options.js'
import { answerOptions, keyOptions, type TextOptions, textOptions } from './source-options.js'

/** What `detect` and `trace` share: where the scores stand and which rule looks at them. */
export interface DetectionOptions {
  readonly text: TextOptions
  readonly series: SeriesOptions
  readonly rule: Rule
}

const complaintOf = (problem: RuleProblem): string => {
  switch (problem._tag) {
    case 'UnknownRule':
      return `unknown --rule ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'UnknownParameter':
      return `unknown --param ${problem.parameter} of ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'MissingParameter':
      return `missing --param ${problem.parameter}=…, which ${problem.rule} needs: ${problem.expected}`
    case 'InvalidParameter':
      return `--param ${problem.parameter}=${problem.value} is not what ${problem.rule} expects: ${problem.expected}`
    case 'ConflictingParameters':
      return `--param ${problem.parameters.join(' and ')} of ${problem.rule}: expected ${problem.expected}`
  }
}

const ruleOption = (raw: RawOptions, complaints: Complaints): Rule | undefined => {
  const id = need(raw.rule, '--rule RULE', complaints)
  const parameters = (raw.param ?? []).map((text) => pair(text, '--param', complaints))
  for (const [index, [name]] of parameters.entries())
    if (parameters.findIndex(([other]) => other === name) < index) complaints.push(`--param ${name} is given twice`)
  if (id === '') return undefined
  const rule = parseRule(id, Object.fromEntries(parameters))
  if (isLeft(rule)) complaints.push(...rule.left.map(complaintOf))
  return isLeft(rule) ? undefined : rule.right
}

const answerLayout = (raw: RawOptions, complaints: Complaints): Layout | undefined => {
  const key = answerOptions(raw, complaints)
  const scale = need(raw.score, '--score SCALE (total, mean or a subscale of the instrument)', complaints)
  if (key === undefined) return undefined
  oneOf(scale, scaleNames(key.instrument), '--score', complaints)
  return { _tag: 'Answers', scale, key }
}

const layoutOption = (raw: RawOptions, complaints: Complaints): Layout | undefined => {
  if (
    raw.instrument !== undefined ||
    raw.instrumentFile !== undefined ||
    raw.items !== undefined ||
    raw.answers !== undefined
  ) {
    if (raw.wide !== undefined) complaints.push('--wide reads scores and --instrument answers; give one of them')
    return answerLayout(raw, complaints)
  }
  if (raw.wide === undefined)
    return { _tag: 'Long', score: need(raw.score, "--score COLUMN (or --wide 'name_{session}')", complaints) }
  if (raw.score !== undefined) complaints.push('--wide names the columns of the scores itself; leave --score out')
  if (raw.wide.split(sessionMark).length !== 2)
    complaints.push(
      `--wide needs ${sessionMark} once where the session number stands, as in --wide 'wai_s${sessionMark}'`,
    )
  return { _tag: 'Wide', pattern: raw.wide }
}

const rangeOption = (raw: RawOptions, layout: Layout | undefined, complaints: Complaints): ScaleRange | undefined => {
  if (raw.range !== undefined && layout?._tag === 'Answers')
    complaints.push('--range is known from --instrument; leave it out')
  else if (raw.range !== undefined) {
    const range = span(raw.range, '--range', complaints)
    if (range !== undefined && range.first === range.last) complaints.push('--range needs two different numbers')
    return range === undefined ? undefined : { min: range.first, max: range.last }
  }
  if (layout?._tag !== 'Answers') return undefined
  return scaleRange(layout.key.instrument, layout.scale)
}

/** Read the options that `detect` and `trace` share. */
export const detectionOptions = (raw: RawOptions, complaints: Complaints): DetectionOptions | undefined => {
  const text = textOptions(raw, complaints)
  const keys = keyOptions(raw, complaints)
  const layout = layoutOption(raw, complaints)
  const range = rangeOption(raw, layout, complaints)
  const better = oneOf(
    need(raw.better, `--better ${betterEnds.join('|')}`, complaints),
    betterEnds,
    '--better',
    complaints,
  )
  const rule = ruleOption(raw, complaints)
  if (layout === undefined || better === undefined || rule === undefined || complaints.length > 0) return undefined
  const series = { keys, layout, decimal: text.decimal, better, ...(range === undefined ? {} : { range }) }
  return { text, series, rule }
}
