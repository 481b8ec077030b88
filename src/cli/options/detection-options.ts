import type { Rule } from '../../detection/index.js'
import { scaleNames, scaleRange } from '../../instruments/index.js'
import { betterEnds, type ScaleRange } from '../../vocabulary/index.js'
import { sessionMark } from '../table/pattern.js'
import type { Layout, SeriesOptions } from '../table/series-options.js'
import { type Complaints, need, oneOf, type RawOptions, span } from './raw-options.js'
import { ruleOption } from './rule-option.js'
import { answerOptions, keyOptions, type TextOptions, textOptions } from './source-options.js'

/** Where the scores stand. */
export interface TableOptions {
  readonly text: TextOptions
  readonly series: SeriesOptions
}

/** What `detect` and `trace` share: where the scores stand and which rule looks at them. */
export interface DetectionOptions extends TableOptions {
  readonly rule: Rule
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

/** Read where the scores stand, and which end of their scale is the better one. */
export const tableOptions = (raw: RawOptions, complaints: Complaints): TableOptions | undefined => {
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
  if (layout === undefined || better === undefined) return undefined
  return { text, series: { keys, layout, decimal: text.decimal, better, ...(range === undefined ? {} : { range }) } }
}

/** Read the options that `detect` and `trace` share. */
export const detectionOptions = (raw: RawOptions, complaints: Complaints): DetectionOptions | undefined => {
  const table = tableOptions(raw, complaints)
  const rule = ruleOption(raw, complaints)
  return table === undefined || rule === undefined || complaints.length > 0 ? undefined : { ...table, rule }
}
