import type { Multiverse } from '../../detection/index.js'
import type { ChoiceEffect, LeftOut, PersonAcross, UniverseResult } from '../../detection/inside.js'
import type { Note } from '../say/note.js'
import { alignedTable, csv, type Shown, show } from '../say/print.js'
import type { SeriesOptions } from '../table/points.js'
import { raterColumn, worsening } from './finding-print.js'

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
  const confounded =
    names.length === 0
      ? ''
      : ` The values of these do not meet the same other choices, so that their means differ by those too: ${names.join('; ')}.`
  return `A mean counts each universe once.${confounded}\n`
}

const universeRow = ({ name, rule, choice: _, ...counted }: UniverseResult): unknown => ({
  name,
  rule: rule._tag,
  parameters: rule.parameters,
  ...counted,
})

const reason = ({ because }: LeftOut): string =>
  because._tag === 'Repetition'
    ? `the same as ${because.of}`
    : because.conflicts
        .map(({ parameters, expected }) => `${parameters.join(' and ')}: expected ${expected}`)
        .join('; ')

const leftRow = (left: LeftOut) => ({ rule: left.choice.rule, choice: left.choice.parameters, because: reason(left) })

/** The JSON document that scripts rely on. */
export const multiverseDocument = (
  { universes, leftOut, persons, effects }: Multiverse,
  notes: readonly Note[],
): object => ({
  universes: universes.map(universeRow),
  leftOut: leftOut.map(leftRow),
  effects,
  persons,
  problems: notes,
})

const counted = [
  'persons',
  'assessable',
  'flagged',
  'share',
  'findings',
  'recovered',
  'recoveredShare',
  'sessions',
  'perHundred',
] as const

/** The multiverse as CSV, a line for each universe; a parameter that its rule does not have is blank, as is a limit that is none. */
export const multiverseCsv = ({ universes }: Multiverse): string => {
  const names = [...new Set(universes.flatMap(({ rule }) => Object.keys(rule.parameters)))]
  const cell = ({ rule }: UniverseResult, name: string): Shown => {
    const values: Readonly<Record<string, string | number | boolean | null>> = rule.parameters
    const value = values[name] ?? null
    return typeof value === 'boolean' ? String(value) : value
  }
  return csv(
    ['universe', 'rule', ...names, ...counted],
    universes.map((one) => [
      one.name,
      one.rule._tag,
      ...names.map((name) => cell(one, name)),
      ...counted.map((name) => one[name]),
    ]),
  )
}

const effectTable = (effects: readonly ChoiceEffect[]): string =>
  alignedTable(effects, [
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

const personTable = (persons: readonly PersonAcross[], raters: boolean): string => {
  const some = persons.filter(({ flagged }) => flagged > 0)
  const others = persons.length - some.length
  const table = alignedTable(some, [
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
  const least = shares.reduce((a, b) => Math.min(a, b))
  const greatest = shares.reduce((a, b) => Math.max(a, b))
  const judged = universes.map(({ assessable }) => assessable)
  const fewest = judged.reduce((a, b) => Math.min(a, b))
  const most = judged.reduce((a, b) => Math.max(a, b))
  const among =
    fewest === most
      ? `Each can judge ${most} series.`
      : `Each share is of the series its universe can judge: ${fewest} to ${most}.`
  return `The share flagged runs from ${show(least)} to ${show(greatest)}, on the same scores. ${among}`
}

/** The multiverse as tables for people. */
export const multiverseTable = (multiverse: Multiverse, { better, keys }: SeriesOptions): string => {
  const { universes, leftOut, persons, effects } = multiverse
  return [
    `${persons.length} series in ${universes.length} universes; only scores that turned for the worse count.\n${rangeWords(multiverse)}\n`,
    alignedTable(universes, [
      { title: 'universe', of: ({ name }) => name },
      { title: 'assessable', of: ({ assessable }) => assessable },
      { title: 'flagged', of: ({ flagged }) => flagged },
      { title: 'share flagged', of: ({ share }) => share },
      { title: worsening(better) === 'drop' ? 'falls' : 'rises', of: ({ findings }) => findings },
      { title: 'share that came back', of: ({ recoveredShare }) => recoveredShare },
    ]),
    ...(effects.length === 0 ? [] : [`${effectTable(effects)}${balanceWords(multiverse)}`]),
    personTable(persons, keys.rater !== undefined),
    ...(leftOut.length === 0
      ? []
      : [
          alignedTable(leftOut.map(leftRow), [
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
