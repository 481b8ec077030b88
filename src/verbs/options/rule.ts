import * as detection from '../../detection/index.js'
import { type GridProblem, type Preset, type PresetProblem, renamedPresets } from '../../detection/inside.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../../kernel/inside.js'
import { combined, longFlag, option, type Read, type Reader, repeatable, type Wrong } from './reader.js'
import { oneOf, optional, pair, text } from './texts.js'

/** What is wrong with a rule or with one of many, and what is allowed; a parameter is beside the rule or in its text. */
export const problemWords = (problem: GridProblem | PresetProblem, written: '--param' | 'parameter'): string => {
  switch (problem._tag) {
    case 'UnknownRule':
      return `unknown --rule ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'UnknownParameter':
      return `unknown ${written} ${problem.parameter} of ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'MissingParameter':
      return `missing ${written} ${problem.parameter}=…, which ${problem.rule} needs: ${problem.expected}`
    case 'InvalidParameter':
      return `${written} ${problem.parameter}=${problem.value} is not what ${problem.rule} expects: ${problem.expected}`
    case 'ConflictingParameters': {
      const example = written === '--param' ? '--param floor=2' : `--rule ${problem.rule}:floor=2`
      const how = problem.parameters.includes('floor') ? `, as in ${example}` : ''
      return `${written} ${problem.parameters.join(' and ')} of ${problem.rule}: expected ${problem.expected}${how}`
    }
    case 'UnknownPreset':
      return `unknown --rule ${problem.preset}; allowed: ${problem.allowed.join(', ')}`
    case 'RenamedPreset':
      return `--rule ${problem.preset} has another name now: ${problem.now.join(' or ')}`
    case 'FixedParameter':
      return `${written} ${problem.parameter} is settled by ${problem.preset}: it is ${problem.value}`
    case 'NoValue':
      return `${written} ${problem.parameter} of ${problem.rule} has no value`
    case 'TooManyUniverses':
      return `the values of --rule make ${problem.found} universes, where ${problem.most} are the most; name fewer values`
  }
}

/** What `--help --rule RULE` says: the parameters of a rule, or what published settings leave open. */
export const aboutRule = (text: string): string => {
  const [id = ''] = text.split(':')
  const preset = detection.presets.find((one) => one.id === id)
  if (preset !== undefined) {
    const open = Object.entries(preset.left).map(([name, expected]) => `  ${name}: ${expected} (required)`)
    return [`${id}: ${preset.rule}; ${preset.summary} Open:`, ...open].join('\n')
  }
  const rule = detection.ruleIds.find((one) => one === id)
  if (rule === undefined) return `There is no rule of that name.\n\n${ruleHelp}`
  const parameters = Object.entries<detection.Parameter<detection.ParameterValue>>(
    detection.rules[rule].parameters,
  ).map(
    ([name, { meaning, expected, default: preset }]) =>
      `  ${name}: ${meaning}; ${expected} (${preset === undefined ? 'required' : `${preset.value ?? 'unlimited'} unless given`})`,
  )
  return [`Parameters of the rule ${rule}:`, ...parameters].join('\n')
}

/** Which rules there are, below the options of every verb that takes one. */
export const ruleHelp: string = `Rules: ${detection.ruleIds.join(', ')}.
Published settings: ${detection.presets.map(({ id }) => id).join(', ')}.`

/** A rule by its own name, or by that of published settings and what these leave open. */
export const namedRule = (
  id: string,
  texts: Readonly<Record<string, string>>,
): Either<NonEmpty<PresetProblem>, detection.Rule> =>
  detection.presets.some((preset) => preset.id === id) || Object.hasOwn(renamedPresets, id)
    ? detection.parsePreset(id, texts)
    : detection.parseRule(id, texts)

/** One rule, and the published settings that it was named by, where it was. */
export interface RuleGiven {
  readonly rule: detection.Rule
  readonly preset: Preset | undefined
}

export type Gaps = detection.ParametersOf<'sudden-change'>['gaps'] | undefined

export const gapsOption: Reader<Gaps> = option(
  '--gaps <skip|judge>',
  'whether sudden-change judges across a gap (skip unless given)',
  optional(oneOf(['skip', 'judge'])),
)

/** What `--gaps` sets beside the parameters that were written for a rule, and the problem where these set it too. */
export const acrossGaps = (
  id: string,
  written: readonly string[],
  gaps: Gaps,
): { readonly texts: Readonly<Record<string, string>>; readonly problems: readonly string[] } => {
  const rule = detection.presets.find((preset) => preset.id === id)?.rule ?? detection.ruleIds.find((one) => one === id)
  const isSet = gaps !== undefined && rule !== undefined && Object.hasOwn(detection.rules[rule].parameters, 'gaps')
  const problems = isSet && written.includes('gaps') ? [`--gaps and gaps of ${id} say the same; give one of them`] : []
  return { texts: isSet ? { gaps } : {}, problems }
}

const repeats = <Value>(values: readonly Value[]): readonly Value[] =>
  values.filter((value, index) => values.indexOf(value) < index)

/** One rule, with its parameters beside it. */
export const oneRule: Reader<RuleGiven> = combined(
  {
    id: option('--rule <RULE>', 'which movements count; --help --rule RULE tells its parameters', text, aboutRule),
    params: repeatable('--param <NAME=VALUE>', 'a parameter of the rule; may be repeated', (texts, flag) =>
      right(texts.map((text) => ({ text, read: pair(text, flag) }))),
    ),
    gaps: gapsOption,
  },
  ({ id, params, gaps }): Read<RuleGiven> => {
    const pairs = params.map(({ text, read }) => (isLeft(read) ? ([text.trim(), ''] as const) : read.right))
    const problems: Wrong[] = [
      ...(id === undefined ? ['missing option --rule RULE'] : []),
      ...params.flatMap(({ read }) => (isLeft(read) ? read.left : [])),
      ...repeats(pairs.map(([name]) => name)).map((name) => `--param ${name} is given twice`),
    ]
    const across = acrossGaps(
      id ?? '',
      pairs.map(([name]) => name),
      gaps,
    )
    for (const each of across.problems) problems.push(each)
    const rule = id === undefined ? undefined : namedRule(id, { ...Object.fromEntries(pairs), ...across.texts })
    if (rule !== undefined && isLeft(rule))
      for (const each of rule.left.map((one) => problemWords(one, '--param'))) problems.push(each)
    return rule === undefined || isLeft(rule) || problems.length > 0
      ? left(problems)
      : right({ rule: rule.right, preset: detection.presets.find((preset) => preset.id === id) })
  },
)

/** The same of a verb that can do without one. */
export const ruleIfNamed: Reader<RuleGiven | undefined> = {
  ...oneRule,
  read: (line) =>
    oneRule.shown.some(({ flag }) => line.typed.has(longFlag(flag))) ? oneRule.read(line) : right(undefined),
}
