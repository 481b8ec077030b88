import * as detection from '../../detection/index.js'
import type { NamedRule, RuleGrid } from '../../detection/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import { combined, type Read, type Reader, repeatable, wrong } from './reader.js'
import { aboutRule, acrossGaps, type Gaps, gapsOption, namedRule, problemWords } from './rule.js'
import { missing } from './texts.js'

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
export const readRules = (texts: readonly string[], verb: string, gaps?: Gaps): Read<readonly NamedRule[]> => {
  const names = texts.map((text) => text.trim())
  const problems: string[] =
    texts.length < 2 ? [`${verb} needs at least two --rule, as in --rule 'drop:floor=8' --rule control-chart`] : []
  const read = texts.flatMap((text, index): readonly NamedRule[] => {
    const name = names[index] ?? ''
    if (names.indexOf(name) < index) problems.push(`--rule ${name} is given twice`)
    const { id, texts: parameters, problems: ill } = ruleText(text, gaps)
    for (const each of ill) problems.push(each)
    const rule = namedRule(id, parameters)
    if (!isLeft(rule)) return [{ name, rule: rule.right }]
    for (const each of rule.left.map((problem) => problemWords(problem, 'parameter'))) problems.push(each)
    return []
  })
  return problems.length > 0 ? left(problems) : right(read)
}

/** The rules that are compared. */
export const rulesToCompare: Reader<readonly NamedRule[]> = combined(
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

const readGrids = (texts: readonly string[], gaps: Gaps): Read<readonly RuleGrid[]> => {
  if (texts.length === 0) return missing("--rule, as in --rule 'drop:floor=4|8'")
  const read = texts.map((text) => ruleText(text, gaps))
  const grids = read.map(({ id, texts: values }): RuleGrid => {
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
export const ruleGrids: Reader<readonly RuleGrid[]> = combined(
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
