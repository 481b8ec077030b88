import type { RuleComparison } from '../../detection/index.js'
import type { FlagAgreement, PersonCompared, RuleAgreement, RuleOnAll, RuleOnPerson } from '../../detection/inside.js'
import type { Note } from '../say/note.js'
import { alignedTable, csv, type Heading, type Shown } from '../say/print.js'
import { sessionList } from '../say/runs.js'
import { ownerOf, type SeriesOptions } from '../table/points.js'
import { raterColumn, worsening } from './finding-print.js'
import { type Noise, noiseSeed } from './noise.js'

const ruleRow = ({ name, rule, ...counted }: RuleOnAll, falseAlarms: Noise | undefined): unknown => ({
  name,
  rule: rule._tag,
  parameters: rule.parameters,
  ...counted,
  falseAlarms,
})

const personRow = (person: PersonCompared): unknown => ({
  ...ownerOf(person),
  rules: person.rules.map(({ name, isAssessable, flagged, passed, cannotJudge, findings, recovered }) => ({
    name,
    assessable: isAssessable,
    findings,
    recovered,
    flagged,
    passed,
    cannotJudge,
  })),
})

/** The JSON document that scripts rely on; the noise is in the order of the rules. */
export const comparisonDocument = (
  { rules, agreement, persons }: RuleComparison,
  noise: readonly Noise[],
  notes: readonly Note[],
): object => ({
  rules: rules.map((rule, index) => ruleRow(rule, noise[index])),
  agreement,
  persons: persons.map(personRow),
  problems: notes,
})

/** A session of one series with a cell for each rule: 1 flagged, 0 passed, blank where the rule cannot judge. */
const sessionRows = (person: PersonCompared, raters: boolean): readonly (readonly Shown[])[] => {
  const sessions = [
    ...new Set(person.rules.flatMap(({ flagged, passed, cannotJudge }) => [...flagged, ...passed, ...cannotJudge])),
  ].sort((a, b) => a - b)
  const flag = ({ flagged, passed }: RuleOnPerson, session: number): Shown =>
    flagged.includes(session) ? 1 : passed.includes(session) ? 0 : null
  return sessions.map((session) => [
    person.id,
    ...(raters ? [person.rater ?? null] : []),
    session,
    ...person.rules.map((rule) => flag(rule, session)),
  ])
}

const numbered = (index: number): string => `(${index + 1})`

/** κ of two rules: over sessions below the diagonal, over series above it. */
const kappaOf = (agreement: readonly RuleAgreement[], row: RuleOnAll, column: RuleOnAll, below: boolean): Shown => {
  const pair = agreement.find(({ one, other }) =>
    below ? one === column.name && other === row.name : one === row.name && other === column.name,
  )
  return (below ? pair?.sessions : pair?.persons)?.kappa ?? null
}

/** How the share of stable series was simulated, once for all rules. */
export const simulatedWords = (noise: readonly Noise[]): readonly string[] => {
  const counts = noise.flatMap(({ stable }) => stable.map(({ series }) => series))
  return counts.length === 0
    ? []
    : [
        `Stable series are simulated, nothing happening in them: for each rule as long and as varied as those it can judge, autocorrelation 0 and .3, ${counts.reduce((a, b) => Math.min(a, b))} or more of each, seed ${noiseSeed}.`,
      ]
}

const mainTable = ({ rules, agreement }: RuleComparison, noise: readonly Noise[], worse: string): string => {
  const stableOf = (rule: RuleOnAll, index: number): Shown => noise[rules.indexOf(rule)]?.stable[index]?.share ?? null
  const headings: readonly Heading<RuleOnAll>[] = [
    { title: 'rule', of: (rule) => `${numbered(rules.indexOf(rule))} ${rule.name}` },
    { title: 'assessable', of: ({ assessable }) => assessable },
    { title: 'flagged', of: ({ flagged }) => flagged },
    { title: 'share flagged', of: ({ share }) => share },
    { title: 'of stable', of: (rule) => stableOf(rule, 0) },
    { title: 'of stable, .3', of: (rule) => stableOf(rule, 1) },
    { title: worse, of: ({ findings }) => findings },
    { title: 'per 100 sessions', of: ({ perHundred }) => perHundred },
    ...rules.map(
      (column, index): Heading<RuleOnAll> => ({
        title: `κ ${numbered(index)}`,
        of: (row) => kappaOf(agreement, row, column, rules.indexOf(row) > index),
      }),
    ),
  ]
  return alignedTable(rules, headings)
}

interface PairRow extends FlagAgreement {
  readonly pair: string
  readonly over: string
}

const pairTable = ({ rules, agreement }: RuleComparison): string => {
  const place = (name: string): string => numbered(rules.findIndex((rule) => rule.name === name))
  const rows = agreement.flatMap(({ one, other, persons, sessions }): readonly PairRow[] => {
    const pair = `${place(one)} and ${place(other)}`
    return [
      { pair, over: 'series', ...persons },
      { pair, over: 'sessions', ...sessions },
    ]
  })
  return alignedTable(rows, [
    { title: 'Agreement of', of: ({ pair }) => pair },
    { title: 'over', of: ({ over }) => over },
    { title: 'both flag', of: ({ both }) => both },
    { title: 'only the first', of: ({ onlyOne }) => onlyOne },
    { title: 'only the second', of: ({ onlyOther }) => onlyOther },
    { title: 'neither', of: ({ neither }) => neither },
    { title: 'agree', of: ({ raw }) => raw },
    { title: 'κ', of: ({ kappa, because }) => kappa ?? because ?? null },
  ])
}

const personTable = ({ rules, persons }: RuleComparison, raters: boolean): string => {
  const flagged = persons.filter((person) => person.rules.some((rule) => rule.flagged.length > 0))
  if (flagged.length === 0) return 'No rule flags a session of anyone.\n'
  const cell = (rule: RuleOnPerson | undefined): Shown =>
    rule === undefined || !rule.isAssessable ? '?' : rule.flagged.length === 0 ? null : sessionList(rule.flagged)
  const table = alignedTable(flagged, [
    { title: 'Sessions flagged in', of: ({ id }) => id },
    ...(raters ? [raterColumn] : []),
    ...rules.map(
      (_, index): Heading<PersonCompared> => ({ title: numbered(index), of: (person) => cell(person.rules[index]) }),
    ),
  ])
  const others = persons.length - flagged.length
  return `${table}${others === 0 ? '' : `Series of which no rule flags a session: ${others}.\n`}`
}

/** The comparison as tables for people. */
export const comparisonTable = (
  comparison: RuleComparison,
  noise: readonly Noise[],
  { better, keys }: SeriesOptions,
): string => {
  const worse = worsening(better) === 'drop' ? 'falls' : 'rises'
  const { persons } = comparison
  return [
    `${persons.length} series, ${comparison.rules.length} rules; only scores that turned for the worse count.\n`,
    mainTable(comparison, noise, worse),
    `${[
      ...simulatedWords(noise),
      'κ is agreement beyond chance on what both rules can judge: below the diagonal over sessions, above it over series; – where it is not defined.',
      'That rules agree does not make them right: they all look at scores, and what happened is not in these.',
    ].join('\n')}\n`,
    pairTable(comparison),
    personTable(comparison, keys.rater !== undefined),
  ].join('\n')
}

/** The comparison as CSV: a line for each session, a column for each rule. */
export const comparisonCsv = ({ rules, persons }: RuleComparison, { keys }: SeriesOptions): string => {
  const raters = keys.rater !== undefined
  return csv(
    ['id', ...(raters ? ['rater'] : []), 'session', ...rules.map(({ name }) => name)],
    persons.flatMap((person) => sessionRows(person, raters)),
  )
}
