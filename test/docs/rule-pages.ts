/** What the page of every rule must hold, the list that is made from the registry, and what is amiss with one. */
import { falseAlarmRate, parseRule, type Rule, type RuleId, ruleIds, rules } from 'rupture-repair/detection'
import type { Parameter, ParameterValue } from '../../src/detection/definition/parameter.js'
import { fences } from './fences.js'
import { withList } from './made-tables.js'
import { type Cells, rowsOf, sectionOf } from './tables.js'

export const headings = [
  'Formula',
  'Parameters',
  'A worked number',
  'False alarms',
  'Source',
  'When it misleads',
] as const

/** The stable series behind every figure; the scores have SD 1 around a level of 0. */
const stable = { seed: 20261122, series: 2_000, sd: 1 } as const

/** A default as a command line would take it. */
const presetOf = ({ default: preset, allowed }: Parameter<ParameterValue>): string =>
  preset === undefined ? 'required' : String(preset.value ?? allowed?.[0])

/** The words to choose among, where there are some. */
const choicesOf = ({ kind, allowed = [] }: Parameter<ParameterValue>): string =>
  kind === 'word' ? `: ${allowed.map((one) => `\`${one}\``).join(', ')}` : ''

/** What every rule has; the page of all rules explains it. */
const isShared = (name: string): boolean => ruleIds.every((id) => Object.hasOwn(rules[id].parameters, name))

const parametersOf = (id: RuleId): string =>
  Object.entries<Parameter<ParameterValue>>(rules[id].parameters)
    .filter(([name]) => !isShared(name))
    .map(([name, one]) => `* \`${name}\` (${presetOf(one)}): ${one.meaning}${choicesOf(one)}\n`)
    .join('')

/** The page of a rule with its parameters as the registry has them. */
export const withParameters = (id: RuleId, page: string): string => withList(page, 'Parameters', parametersOf(id))

/** What every rule has and the page of all rules does not explain. */
export const unexplained = (page: string): readonly string[] =>
  Object.keys(rules.drop.parameters).filter((name) => isShared(name) && !page.includes(`the parameter \`${name}\``))

/** The page of all rules with what the registry says of each. */
export const withRules = (page: string): string =>
  withList(page, 'Rules', ruleIds.map((id) => `* [\`${id}\`](rules/${id}.md): ${rules[id].summary}\n`).join(''))

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
  if (!section.includes('](false-alarms.md#how-the-tables-are-made)')) return ['does not lead to what was simulated']
  if (head === undefined || rows.length === 0) return ['no false-alarm figure']
  return rows.flatMap((row) => rowFaults(id, head, row))
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
  ...falseAlarmFaults(id, page),
]
