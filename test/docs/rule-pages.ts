/** What the page of every rule must hold, and what is amiss with one. */
import { falseAlarmRate, parseRule, type Rule, type RuleId, rules } from 'rupture-repair/detection'
import type { Parameter, ParameterValue } from '../../src/detection/definition/parameter.js'
import { fences } from './fences.js'
import { bare, type Cells, rowsOf, sectionOf } from './tables.js'

export const headings = [
  'Formula',
  'Parameters',
  'A worked number',
  'False alarms',
  'Source',
  'When it misleads',
] as const

/** The stable series behind every figure, and how each page says so; the scores have SD 1 around a level of 0. */
const stable = { seed: 20261122, series: 2_000, sd: 1 } as const
export const stableWords: string =
  'Simulated: the share of 2,000 stable series, nothing but normal noise of SD 1 around a level of 0 (seed 20261122), in which the rule finds at least one worsening; φ is the correlation of one session with the next, the standard error at most .011.'

/** Each parameter has a row with the default that the registry holds, as a command line would take it. */
const parameterFaults = (id: RuleId, page: string): readonly string[] => {
  const rows = rowsOf(sectionOf(page, 'Parameters')).filter(([name = '']) => name.startsWith('`'))
  const known = Object.entries<Parameter<ParameterValue>>(rules[id].parameters)
  const strangers = rows.filter(([name]) => !known.some(([own]) => own === bare(name)))
  return [
    ...strangers.map(([name]) => `${name} is no parameter`),
    ...known.flatMap(([name, { default: preset, parse }]) => {
      const row = rows.find(([first]) => bare(first) === name)
      if (row === undefined) return [`no row for the parameter ${name}`]
      const said = bare(row[1])
      const agrees = preset === undefined ? said === 'required' : parse(said) === preset.value
      return agrees ? [] : [`the default of ${name} is not ${said}`]
    }),
  ]
}

/** Columns of false alarms are headed by their number of sessions and, above 0, their φ: `20, φ .3`. */
const columnOf = (head: string): { readonly sessions: number; readonly autocorrelation: number } => {
  const [, sessions, phi = '0'] = /^(\d+)(?: sessions)?(?:, φ (\.\d+))?$/.exec(head) ?? []
  return { sessions: Number(sessions), autocorrelation: Number(phi) }
}

/** Shares that were computed before: a page is read more than once, and a share takes a second. */
const computed = new Map<string, string>()

const shareOf = (rule: Rule, column: string): string => {
  const key = JSON.stringify([rule, column])
  const share = computed.get(key) ?? falseAlarmRate(rule, { ...stable, ...columnOf(column) }).rate.toFixed(3)
  computed.set(key, share)
  return share.replace(/^0/, '')
}

/** Each row names the parameters it was computed with, as `name=value`; none are the defaults. */
const rowFaults = (id: RuleId, head: Cells, [named = '', ...printed]: Cells): readonly string[] => {
  const texts = Object.fromEntries(Array.from(named.matchAll(/`(\w+)=([^`]+)`/g), ([, name, value]) => [name, value]))
  const rule = parseRule(id, texts)
  if (rule._tag === 'Left') return [`${named}: ${rule.left.map(({ _tag }) => _tag).join(', ')}`]
  const shown = head.slice(1).map((column) => shareOf(rule.right, column))
  return shown.join() === printed.join() ? [] : [`${named}: ${shown.join(' | ')}`]
}

const falseAlarmFaults = (id: RuleId, page: string): readonly string[] => {
  const section = sectionOf(page, 'False alarms')
  const [head, ...rows] = rowsOf(section)
  if (!section.includes(stableWords)) return ['does not say what was simulated']
  if (head === undefined || rows.length === 0) return ['no false-alarm figure']
  return rows.flatMap((row) => rowFaults(id, head, row))
}

/** Each source is a point of its own, with its DOI or a word on why there is none. */
const sourceFaults = (page: string): readonly string[] => {
  const points = sectionOf(page, 'Source')
    .split('\n')
    .filter((line) => line.startsWith('* '))
  const without = points.filter((point) => !/doi 10\.\d{4,}\/\S|no DOI|DOI not verified/.test(point))
  return points.length === 0 ? ['no source'] : without.map((point) => `no DOI: ${point.slice(0, 60)}`)
}

/** Everything that the page of a rule lacks or gets wrong. */
export const faultsOf = (id: RuleId, page: string): readonly string[] => [
  ...headings.filter((heading) => sectionOf(page, heading).trim() === '').map((heading) => `nothing under ${heading}`),
  ...(/[=+>≥<≤/]/.test(sectionOf(page, 'Formula')) ? [] : ['no formula']),
  ...(fences(sectionOf(page, 'A worked number')).some(
    ({ language, text }) => language === 'ts' && text.includes('// =>'),
  )
    ? []
    : ['no fence that runs']),
  ...parameterFaults(id, page),
  ...falseAlarmFaults(id, page),
  ...sourceFaults(page),
]
