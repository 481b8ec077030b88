import * as detection from '../../detection/index.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../../kernel/inside.js'
import { combined, option, type Read, type Reader, repeatable, type Wrong, wrong } from './reader.js'
import { missing, oneOf, optional, pair, text } from './texts.js'

/** What is wrong with a rule or with one of many, and what is allowed; a parameter is beside the rule or in its text. */
const problemWords = (
  problem: detection.GridProblem | detection.PresetProblem,
  written: '--param' | 'parameter',
): string => {
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
const namedRule = (
  id: string,
  texts: Readonly<Record<string, string>>,
): Either<NonEmpty<detection.PresetProblem>, detection.Rule> =>
  detection.presets.some((preset) => preset.id === id) || Object.hasOwn(detection.renamedPresets, id)
    ? detection.parsePreset(id, texts)
    : detection.parseRule(id, texts)

/** One rule, and the published settings that it was named by, where it was. */
export interface RuleGiven {
  readonly rule: detection.Rule
  readonly preset: detection.Preset | undefined
}

type Gaps = detection.ParametersOf<'sudden-change'>['gaps'] | undefined

const gapsOption: Reader<Gaps> = option(
  '--gaps <skip|judge>',
  'whether sudden-change judges across a gap (skip unless given)',
  optional(oneOf(['skip', 'judge'])),
)

/** What `--gaps` sets beside the parameters that were written for a rule, and the problem where these set it too. */
const acrossGaps = (id: string, written: readonly string[], gaps: Gaps) => {
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
    problems.push(...across.problems)
    const rule = id === undefined ? undefined : namedRule(id, { ...Object.fromEntries(pairs), ...across.texts })
    if (rule !== undefined && isLeft(rule)) problems.push(...rule.left.map((one) => problemWords(one, '--param')))
    return rule === undefined || isLeft(rule) || problems.length > 0
      ? left(problems)
      : right({ rule: rule.right, preset: detection.presets.find((preset) => preset.id === id) })
  },
)

/** A rule with its parameters in one text, `RULE:NAME=VALUE,NAME=VALUE`; a value may hold commas, a name no equals sign. */
const ruleText = (text: string, gaps: Gaps) => {
  const colon = text.indexOf(':')
  const id = (colon < 0 ? text : text.slice(0, colon)).trim()
  const [texts, problems]: [Map<string, string>, string[]] = [new Map(), []]
  let last: string | undefined
  for (const part of colon < 0 ? [] : text.slice(colon + 1).split(',')) {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(0, at)).trim()
    if (at > 0 && name !== '') {
      if (texts.has(name)) problems.push(`--rule ${text} gives ${name} twice`)
      texts.set(name, part.slice(at + 1).trim())
      last = name
    } else if (at < 0 && last !== undefined) texts.set(last, `${texts.get(last)},${part.trim()}`)
    else problems.push(`--rule ${text}: expected NAME=VALUE after the colon, as in --rule 'drop:floor=8'`)
  }
  const across = acrossGaps(id, [...texts.keys()], gaps)
  const all: Readonly<Record<string, string>> = { ...Object.fromEntries(texts), ...across.texts }
  return { id, texts: all, problems: [...problems, ...across.problems] }
}

/** At least two rules, each by the name it was written with. */
export const readRules = (
  texts: readonly string[],
  verb: string,
  gaps?: Gaps,
): Read<readonly detection.NamedRule[]> => {
  const names = texts.map((text) => text.trim())
  const problems: string[] =
    texts.length < 2 ? [`${verb} needs at least two --rule, as in --rule 'drop:floor=8' --rule control-chart`] : []
  const read = texts.flatMap((text, index): readonly detection.NamedRule[] => {
    const name = names[index] ?? ''
    if (names.indexOf(name) < index) problems.push(`--rule ${name} is given twice`)
    const { id, texts: parameters, problems: ill } = ruleText(text, gaps)
    problems.push(...ill)
    const rule = namedRule(id, parameters)
    if (!isLeft(rule)) return [{ name, rule: rule.right }]
    problems.push(...rule.left.map((problem) => problemWords(problem, 'parameter')))
    return []
  })
  return problems.length > 0 ? left(problems) : right(read)
}

/** The rules that are compared. */
export const rulesToCompare: Reader<readonly detection.NamedRule[]> = combined(
  {
    texts: repeatable(
      '--rule <RULE:NAME=VALUE,…>',
      "a rule with its parameters, such as 'drop:floor=8'; one for each rule to compare",
      (texts) => right(texts),
      aboutRule,
    ),
    gaps: gapsOption,
  },
  ({ texts, gaps }) => readRules(texts, 'compare', gaps),
)

const readGrids = (texts: readonly string[], gaps: Gaps): Read<readonly detection.RuleGrid[]> => {
  if (texts.length === 0) return missing("--rule, as in --rule 'drop:floor=4|8'")
  const read = texts.map((text) => ruleText(text, gaps))
  const grids = read.map(({ id, texts: values }): detection.RuleGrid => {
    const lists = Object.entries(values).map(([name, list]) => [name, list.split('|').map((value) => value.trim())])
    return { rule: id, parameters: Object.fromEntries(lists) }
  })
  // No scores are needed to know what is wrong with the choices.
  const choices = detection.multiverse([], grids)
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...(isLeft(choices)
      ? choices.left.map((problem) => problemWords(problem, 'parameter'))
      : choices.right.universes.length === 0
        ? ['every choice of --rule contradicts itself; see multiverse --help for what goes together']
        : []),
  ]
  return problems.length > 0 ? wrong(...problems) : right(grids)
}

/** One rule or more, with values to choose from between bars: `drop:floor=4|8`. */
export const ruleGrids: Reader<readonly detection.RuleGrid[]> = combined(
  {
    texts: repeatable(
      '--rule <RULE:NAME=VALUE|VALUE,…>',
      "a rule with values to choose from, such as 'drop:floor=4|8'; repeated for other rules",
      (texts) => right(texts),
      aboutRule,
    ),
    gaps: gapsOption,
  },
  ({ texts, gaps }) => readGrids(texts, gaps),
)
