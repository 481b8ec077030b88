import { multiverse as multiverseOf } from '../detection/index.js'
import type { ChoiceEffect, LeftOut, PersonAcross, RuleGrid } from '../detection/inside.js'
import { type Multiverse, mostUniverses, steegen, type UniverseResult, worsening } from '../detection/inside.js'
import { isLeft } from '../kernel/inside.js'
import { shareCell } from '../report/inside.js'
import { snakeCase } from '../vocabulary/inside.js'
import { raterColumn } from './finding-print.js'
import { printing } from './options/printing.js'
import { file } from './options/reader.js'
import { ruleHelp } from './options/rule.js'
import { series } from './options/series.js'
import { ruleGrids } from './options/several-rules.js'
import { tableHelp } from './options/table.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import type { Note } from './say/note.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csvOf, extent, type Heading, many, type Shown, show } from './say/print.js'
import { seriesMethod } from './series-methods.js'
import type { SeriesOptions } from './table/points.js'
import { readScores } from './table/read-series.js'

/** What a universe chose beside one parameter. */
const besides = ({ rule, parameters }: UniverseResult['choice'], parameter: string): string =>
  JSON.stringify([rule, Object.entries(parameters).filter(([name]) => name !== parameter)])

/** Parameters whose values do not meet the same other choices, so that their means differ by these too. */
const unbalanced = ({ universes, effects }: Multiverse): readonly string[] => {
  const company = ({ rule, value }: ChoiceEffect, parameter: string): string =>
    universes
      .filter(({ choice }) => choice.rule === rule && choice.parameters[parameter] === value)
      .map(({ choice }) => besides(choice, parameter))
      .sort()
      .join()
  const met = new Map<string, Set<string>>()
  for (const effect of effects) {
    if (effect.parameter === null) continue
    const name = `${effect.rule}: ${effect.parameter}`
    met.set(name, (met.get(name) ?? new Set()).add(company(effect, effect.parameter)))
  }
  return Array.from(met).flatMap(([name, companies]) => (companies.size > 1 ? [name] : []))
}

/** A mean shows what a choice does only where all else is the same; this says where it is not. */
const balanceWords = (multiverse: Multiverse): string => {
  const names = unbalanced(multiverse)
  if (names.length === 0) return 'A mean counts each universe once.\n'
  return `A mean counts each universe once. The values of these do not meet the same other choices, so that their means differ by those too: ${names.join('; ')}.\n`
}

/** Choices that were left out, each with the reason. */
const leftRow = ({ choice: { rule, parameters }, because }: LeftOut) => ({
  rule,
  choice: parameters,
  because:
    because._tag === 'Repetition'
      ? `the same as ${because.of}`
      : because.conflicts.map((one) => `${one.parameters.join(' and ')}: expected ${one.expected}`).join('; '),
})

/** The JSON document that scripts rely on. */
const multiverseDocument = ({ universes, leftOut, persons, effects }: Multiverse, notes: readonly Note[]): object => ({
  universes: universes.map(({ name, rule, choice: _, reasons: __, ...counts }) => ({
    ...{ name, rule: rule._tag, parameters: rule.parameters },
    ...counts,
  })),
  leftOut: leftOut.map(leftRow),
  effects,
  persons,
  problems: notes,
})

const counted = [
  'persons',
  'assessable',
  'cannotShow',
  'tooFew',
  'flagged',
  'share',
  'low',
  'high',
  'ofAll',
  'findings',
  'recovered',
  'recoveredShare',
  'sessions',
  'perHundred',
] as const

const parameterCell = ({ parameters }: UniverseResult['rule'], name: string): Shown => {
  const values: Readonly<Record<string, string | number | boolean | null>> = parameters
  const value = values[name] ?? null
  return typeof value === 'boolean' ? String(value) : value
}

/** The multiverse as CSV, a line for each universe; a parameter that its rule does not have is blank, as is a limit that is none. */
const multiverseCsv = ({ universes }: Multiverse): string => {
  const names = [...new Set(universes.flatMap(({ rule }) => Object.keys(rule.parameters)))]
  return csvOf<UniverseResult>(universes, [
    { title: 'universe', of: ({ name }) => name },
    { title: 'rule', of: ({ rule }) => rule._tag },
    ...names.map(
      (name): Heading<UniverseResult> => ({ title: snakeCase(name), of: ({ rule }) => parameterCell(rule, name) }),
    ),
    ...counted.map((name): Heading<UniverseResult> => ({ title: snakeCase(name), of: (one) => one[name] })),
  ])
}

const effectTable = (columns: number, effects: readonly ChoiceEffect[]): string =>
  alignedTable(columns, effects, [
    {
      title: 'Share flagged by choice of',
      of: ({ rule, parameter }) => (parameter === null ? 'rule' : `${rule}: ${parameter}`),
    },
    { title: 'value', of: ({ value }) => value },
    { title: 'universes', of: ({ universes }) => universes },
    { title: 'mean share', of: ({ mean }) => mean },
    { title: 'least', of: ({ least }) => least },
    { title: 'greatest', of: ({ greatest }) => greatest },
  ])

const personTable = (columns: number, persons: readonly PersonAcross[], raters: boolean): string => {
  const some = persons.filter(({ flagged }) => flagged > 0)
  const others = persons.length - some.length
  const table = alignedTable(columns, some, [
    { title: 'Universes that flag', of: ({ id }) => id },
    ...(raters ? [raterColumn] : []),
    { title: 'flagged in', of: ({ flagged }) => flagged },
    { title: 'of those that can judge', of: ({ assessable }) => assessable },
  ])
  const rest = others === 0 ? '' : `Series that no universe flags: ${others}.\n`
  return some.length === 0 ? 'No universe flags anyone.\n' : `${table}${rest}`
}

const rangeWords = ({ universes }: Multiverse): string => {
  const shares = universes.flatMap(({ share }) => share ?? [])
  if (shares.length === 0) return 'No universe can judge anyone.'
  const { least, most } = extent(shares)
  const judged = extent(universes.map(({ assessable }) => assessable))
  const among =
    judged.least === judged.most
      ? `Each can judge ${judged.most} series.`
      : `Each share is of the series its universe can judge: ${judged.least} to ${judged.most}.`
  return `The share flagged runs from ${show(least)} to ${show(most)}, on the same scores. ${among}`
}

const intervalWords =
  'In brackets 95% intervals, which treat series and movements as independent. Not judged: scores that stay at an end of the scale or are all alike; too few scores, or gaps between them.'

/** Replaces the share on stable series, which takes too long to simulate for every universe. */
const backWords =
  'Noise alone makes scores come back too: trace and compare say how often, for one rule; until then a score that came back is regression to the mean.'

/** The multiverse as tables for people. */
const multiverseTable = (columns: number, multiverse: Multiverse, { better, keys }: SeriesOptions): string => {
  const { universes, leftOut, persons, effects } = multiverse
  return [
    `${persons.length} series in ${universes.length} universes; only scores that turned for the worse count.\n${rangeWords(multiverse)}\n`,
    alignedTable(columns, universes, [
      { title: 'universe', of: ({ name }) => name },
      { title: 'at an end or all alike', of: ({ cannotShow }) => cannotShow },
      { title: 'too few or gaps', of: ({ tooFew }) => tooFew },
      {
        title: 'flagged, of those judged',
        of: ({ flagged, assessable }) => shareCell({ count: flagged, of: assessable }),
      },
      { title: worsening({ better }) === 'drop' ? 'falls' : 'rises', of: ({ findings }) => findings },
      { title: 'of these back', of: ({ recovered, findings }) => shareCell({ count: recovered, of: findings }) },
    ]),
    `${intervalWords}\n${backWords}\n`,
    ...(effects.length === 0 ? [] : [`${effectTable(columns, effects)}${balanceWords(multiverse)}`]),
    personTable(columns, persons, keys.rater !== undefined),
    ...(leftOut.length === 0
      ? []
      : [
          alignedTable(columns, leftOut.map(leftRow), [
            {
              title: 'Left out',
              of: ({ rule, choice }) =>
                `${rule}:${Object.entries(choice)
                  .map(([name, value]) => `${name}=${value}`)
                  .join(',')}`,
            },
            { title: 'because', of: ({ because }) => because },
          ]),
        ]),
  ].join('\n')
}

/** A rule with the values chosen from, and the rest of its parameters. */
const gridWords = ({ rule, parameters }: RuleGrid, universes: readonly UniverseResult[]): string => {
  const chosen = Object.entries(parameters).map(([name, values]) => `${name} ${values.join(' or ')}`)
  const others = Object.entries(universes.find((one) => one.rule._tag === rule)?.rule.parameters ?? {})
    .filter(([name]) => !Object.hasOwn(parameters, name))
    .map(([name, value]) => `${name} ${value ?? 'unlimited'}`)
  return `Rule ${rule}: ${[...chosen, ...others].join(', ')}.`
}

/** `multiverse`: scores in; what every choice of rules and parameters makes of them out. */
export const multiverse: AnsweringVerb = answeringVerb(
  {
    name: 'multiverse',
    argument: ['<FILE>'],
    meaning: 'Run every combination of rules and parameters on the same scores: how much of a result is the choice.',
    more: `Only movements for the worse count (see --better). Combinations that contradict themselves are left out, with the reason; at most ${mostUniverses} are run. csv has a line per combination.

${ruleHelp}

${tableHelp}`,
    example:
      "{samples}/invented-cohort.csv --id id --session session --score total --range 12..60 --better higher --rule 'drop:floor=4|8,reference=previous|running-maximum'",
  },
  { file, series, grids: ruleGrids, printing },
  ({ file, series: options, grids, printing }, world) => {
    const read = readScores(file, options, world)
    if (isLeft(read)) return faulty(read.left)
    const series = [...read.right.series]
    const made = multiverseOf(series, grids)
    if (isLeft(made)) throw new TypeError('unreachable: the grids were tried on no series')
    const { notes } = read.right
    return {
      printing,
      table: (columns) => multiverseTable(columns, made.right, options),
      csv: () => multiverseCsv(made.right),
      json: () => multiverseDocument(made.right, notes),
      notes,
      besideCsv: [`note: ${backWords}`],
      method: () => {
        const { universes, leftOut } = made.right
        const method = seriesMethod('multiverse', file, options, read.right, notes)
        const choicesLeft =
          leftOut.length === 0
            ? []
            : [
                `${many(leftOut.length, 'choice')} of parameters that ${leftOut.length === 1 ? 'contradicts itself or repeats another' : 'contradict each other or repeat others'}`,
              ]
        return {
          ...method,
          rules: universes.map(({ rule }) => rule),
          ruleWords: grids.map((grid) => gridWords(grid, universes)),
          said: [
            ...method.said,
            `${many(universes.length, 'universe')}: every combination of the values named.`,
            backWords,
          ],
          leftOut: [...method.leftOut, ...choicesLeft],
          literature: [steegen],
        }
      },
    }
  },
)
