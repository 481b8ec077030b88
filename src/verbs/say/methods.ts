/**
 * What is reported beside a result, of how it was made: program, input, rules with every parameter, what was left
 * out and why, and the sources with how far each was checked. The same input and command give the same words: there is no
 * time, no machine and no path in them.
 */
import { aboutRule, type Parameter, type ParameterValue, type Rule, rules } from '../../detection/index.js'
import type { Instrument } from '../../instruments/index.js'
import { isLeft, type Literature } from '../../kernel/inside.js'
import { visible } from '../../report/index.js'
import type { World } from '../world/world.js'

/** The rule with every parameter it ran with, as the first line of what people read. */
export const ruleLine = ({ _tag, parameters }: Rule): string =>
  `Rule ${_tag}: ${Object.entries(parameters)
    .map(([name, value]) => `${name} ${value ?? 'unlimited'}`)
    .join(', ')}.`

/** What a verb knows of its own methods; sentences are whole, with their full stop. */
export interface Method {
  readonly verb: string
  /** Files that were read, as they were named. */
  readonly files: readonly (string | undefined)[]
  /** Whether readers of the result may not see all of the files: a hash would let them confirm a guess of the rest. */
  readonly isWithheldIn?: boolean
  readonly instrument?: Instrument
  /** Their sources are named; their parameters too, unless `ruleWords` says them. */
  readonly rules?: readonly Rule[]
  readonly ruleWords?: readonly string[]
  /** What was done beyond that. */
  readonly said: readonly string[]
  /** What was left out, and why, each with its number. */
  readonly leftOut: readonly string[]
  readonly literature?: readonly Literature[]
}

/** The name of a file as people read it. */
export const fileName = (file: string, world: World): string =>
  file === '-' ? 'standard input' : world.paths.basename(file)

/** `name (SHA-256 …)` of the bytes that were read. */
export const inputWords = (file: string, world: World, name: string = fileName(file, world)): string => {
  const bytes = world.read(file)
  return isLeft(bytes) ? name : `${name} (SHA-256 ${world.sha256(bytes.right)})`
}

/** A source and its confidence: how it reached this library, how much of it was read, and what it rests on. */
export const citation = ({ source, status, citation: seen, support }: Literature): string =>
  `${source} [${status}; ${seen}; ${support}]`

/** Of the rule itself and of the defaults it ran with; conventions of this library are no sources. */
const ruleLiterature = (rule: Rule): readonly Literature[] => [
  aboutRule(rule).literature,
  ...Object.entries<Parameter<ParameterValue>>(rules[rule._tag].parameters).flatMap(([name, { default: preset }]) => {
    const values: Readonly<Record<string, ParameterValue>> = rule.parameters
    return preset === undefined || preset.status === 'assumed' || values[name] !== preset.value ? [] : [preset]
  }),
]

/** The methods as one paragraph. */
export const methodsParagraph = (world: World, method: Method): string => {
  const {
    verb,
    isWithheldIn = false,
    instrument,
    rules: used = [],
    ruleWords = used.map(ruleLine),
    said,
    leftOut,
    literature = [],
  } = method
  const files = [...new Set(method.files.flatMap((file) => file ?? []))]
  const keys = instrument === undefined ? [] : [instrument]
  const sources = [...used.flatMap(ruleLiterature), ...keys.map((key) => key.literature), ...literature]
  return visible(
    [
      `Methods. Made by rupture-repair ${world.version}, ${verb}.`,
      `Input: ${files.map((file) => (isWithheldIn ? fileName(file, world) : inputWords(file, world))).join(', ')}.`,
      ...keys.map(
        ({ id, name, confidence, recalled, metric }) =>
          `Instrument ${id} (${name}); scoring key held with confidence: ${confidence}${recalled === undefined ? '' : `; recalled, not read: ${recalled}`}; metric: ${metric}`,
      ),
      ...ruleWords,
      ...said,
      leftOut.length === 0 ? 'Nothing was left out.' : `Left out: ${leftOut.join('; ')}.`,
      ...(sources.length === 0 ? [] : [`Sources: ${[...new Set(sources.map(citation))].join('. ')}.`]),
    ].join(' '),
  )
}
