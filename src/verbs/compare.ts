import { compareRules, type RuleComparison } from '../detection/index.js'
import { type PersonCompared, type RuleOnAll, type RuleOnPerson, worsening } from '../detection/inside.js'
import { isLeft } from '../kernel/inside.js'
import { gapWords, reasonWords, reliabilityWords, shareCell, uncountedWords } from '../report/inside.js'
import { cohen } from '../statistics/index.js'
import { detectionNotes, raterColumn } from './finding-print.js'
import { findingsOf, judgedIn, type Looked, look, type Noise, noiseOf, noiseSeed } from './noise.js'
import { type ChanceShares, cameBackWords, chanceCell, noiseLines, worseningWords } from './noise-words.js'
import { printing } from './options/printing.js'
import { file } from './options/reader.js'
import { ruleHelp } from './options/rule.js'
import { series } from './options/series.js'
import { rulesToCompare } from './options/several-rules.js'
import { statedNoise } from './options/stated-noise.js'
import { tableHelp } from './options/table.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import type { Note } from './say/note.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csv, extent, type Heading, type Shown } from './say/print.js'
import { sessionList } from './say/runs.js'
import { soughtLine } from './say/sought.js'
import { seriesMethod } from './series-methods.js'
import { ownerOf, type SeriesOptions } from './table/points.js'
import { readScores } from './table/read-series.js'

/** The noise of a rule's simulated series, and what the rule finds in them. */
const alarmsOf = ({ noise, ...falseAlarms }: Partial<Noise> = {}): object => ({ noise, falseAlarms })

/** The JSON document that scripts rely on; the noise is in the order of the rules. */
const comparisonDocument = (
  { rules, agreement, persons }: RuleComparison,
  noise: readonly Noise[],
  notes: readonly Note[],
): object => ({
  rules: rules.map(({ name, rule, ...counted }, index) => ({
    ...{ name, rule: rule._tag, parameters: rule.parameters },
    // Of series, under the names that they have in \`detect\` as well.
    ...{ n: counted.persons, judged: counted.assessable, ofJudged: counted.share },
    ...counted,
    ...alarmsOf(noise[index]),
  })),
  agreement,
  persons: persons.map((person) => ({
    ...ownerOf(person),
    rules: person.rules.map(({ name, isAssessable, findings, recovered, flagged, passed, cannotJudge }) => ({
      ...{ name, assessable: isAssessable, findings, recovered, flagged, passed, cannotJudge },
    })),
  })),
  problems: notes,
})

const numbered = (index: number): string => `(${index + 1})`

/** κ of two rules: over sessions below the diagonal, over series above it. */
const kappaOf = (agreement: RuleComparison['agreement'], row: RuleOnAll, column: RuleOnAll, below: boolean): Shown => {
  const pair = agreement.find(({ one, other }) =>
    below ? one === column.name && other === row.name : one === row.name && other === column.name,
  )
  return (below ? pair?.sessions : pair?.persons)?.kappa ?? null
}

/** How the share of stable series was simulated, once for all rules. */
const simulatedWords = (noise: readonly Noise[]): readonly string[] => {
  const counts = noise.flatMap(({ stable }) => stable.map(({ series }) => series))
  if (counts.length === 0) return []
  return [
    `Stable series are simulated, nothing changing in them: for each rule ${extent(counts).least} or more at the sessions observed of those it can judge, seed ${noiseSeed}. In gradual ones each changes as it was fitted, and not abruptly: where scores trend steadily, compare with these. In brackets, simulation error (95%) alone.`,
    'Back by chance: of such movements in stable, and in gradual, series the share after which the score came back; – of fewer than 20. A score that came back is regression to the mean until shown otherwise.',
  ]
}

const mainTable = (
  columns: number,
  { rules, agreement }: RuleComparison,
  noise: readonly Noise[],
  worse: string,
): string => {
  const chanceOf = (rule: RuleOnAll, of: ChanceShares): Shown => chanceCell(noise[rules.indexOf(rule)], of)
  return alignedTable(columns, rules, [
    { title: 'rule', of: (rule) => `${numbered(rules.indexOf(rule))} ${rule.name}` },
    { title: 'assessable', of: ({ assessable }) => assessable },
    { title: 'flagged', of: ({ flagged }) => flagged },
    { title: 'share flagged', of: ({ share }) => share },
    { title: 'of stable', of: (rule) => chanceOf(rule, 'stable') },
    { title: 'of gradual', of: (rule) => chanceOf(rule, 'gradual') },
    { title: worse, of: ({ findings }) => findings },
    { title: 'per 100 sessions', of: ({ perHundred }) => perHundred },
    ...rules.map(
      (column, index): Heading<RuleOnAll> => ({
        title: `κ ${numbered(index)}`,
        of: (row) => kappaOf(agreement, row, column, rules.indexOf(row) > index),
      }),
    ),
  ])
}

/** Of each rule how many it judged and flags, with 95% intervals, and how many it did not judge and why. */
const shareTable = (columns: number, { rules }: RuleComparison, noise: readonly Noise[], worse: string): string =>
  alignedTable(columns, rules, [
    { title: 'Of series', of: (rule) => numbered(rules.indexOf(rule)) },
    {
      title: 'flagged, of those judged (95% interval)',
      of: ({ flagged, assessable }) => shareCell({ count: flagged, of: assessable }),
    },
    { title: 'of all', of: ({ flagged, persons }) => `${flagged} of ${persons}` },
    { title: 'at an end or all alike', of: ({ cannotShow }) => cannotShow },
    { title: 'too few or gaps', of: ({ tooFew }) => tooFew },
    {
      title: `${worse} back (95% interval)`,
      of: ({ recovered, findings }) => shareCell({ count: recovered, of: findings }),
    },
    { title: 'back by chance, stable', of: (rule) => chanceCell(noise[rules.indexOf(rule)], 'cameBack') },
    { title: 'back by chance, gradual', of: (rule) => chanceCell(noise[rules.indexOf(rule)], 'cameBackGradual') },
  ])

/** The same in a line for each rule. */
const judgedWords = ({ rules }: RuleComparison): readonly string[] =>
  rules.map(
    ({ name, persons, assessable, sessions, flagged, cannotShow, tooFew }) =>
      `${name} can judge ${assessable} of ${persons} series and ${sessions} of their sessions, and flags ${shareCell({ count: flagged, of: assessable })}; ${cannotShow} stay at an end of the scale or are all alike, ${tooFew} have too few scores or gaps between them.`,
  )

/** Which series each rule cannot judge, and why; how reliable a change is; and what it lists that does not count. */
const silenceWords = ({ rules }: RuleComparison, looked: readonly Looked[]): readonly string[] =>
  rules.flatMap(({ rule, reasons, changeReliability }, index) =>
    [
      ...reasonWords(reasons),
      ...gapWords(looked[index] ?? [], rule),
      ...reliabilityWords(changeReliability),
      ...uncountedWords(
        (looked[index] ?? []).flatMap(([one, { findings }]) => findings.filter(({ kind }) => kind === worsening(one))),
      ),
    ].map((line) => `${numbered(index)} ${line}`),
  )

/** With which noise the series of each rule are simulated. */
const noiseWords = (noise: readonly Noise[]): readonly string[] =>
  noise.flatMap((one, index) => noiseLines(one).map((line) => `${numbered(index)} ${line}`))

/** What noise alone would make each rule find, in sentences, where there is no table. */
const chanceWords = (
  { rules }: RuleComparison,
  looked: readonly Looked[],
  noise: readonly Noise[],
  { better }: SeriesOptions,
): readonly string[] => [
  ...rules.flatMap(({ rule }, index) => {
    const one = noise[index]
    return one === undefined
      ? []
      : [worseningWords(one, rule, better), ...cameBackWords(one, rule, findingsOf(looked[index] ?? []), better)].map(
          (line) => `${numbered(index)} ${line}`,
        )
  }),
  ...noiseWords(noise),
  ...simulatedWords(noise),
]

const pairTable = (columns: number, { rules, agreement }: RuleComparison): string => {
  const place = (name: string): string => numbered(rules.findIndex((rule) => rule.name === name))
  const rows = agreement.flatMap(({ one, other, persons, sessions }) => {
    const pair = `${place(one)} and ${place(other)}`
    return [
      { pair, over: 'series', ...persons },
      { pair, over: 'sessions', ...sessions },
    ]
  })
  return alignedTable(columns, rows, [
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

const personTable = (columns: number, { rules, persons }: RuleComparison, raters: boolean): string => {
  const flagged = persons.filter((person) => person.rules.some((rule) => rule.flagged.length > 0))
  if (flagged.length === 0) return 'No rule flags a session of anyone.\n'
  const cell = (rule: RuleOnPerson | undefined): Shown =>
    rule === undefined || !rule.isAssessable ? '?' : rule.flagged.length === 0 ? null : sessionList(rule.flagged)
  const table = alignedTable(columns, flagged, [
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
const comparisonTable = (
  columns: number,
  comparison: RuleComparison,
  looked: readonly Looked[],
  noise: readonly Noise[],
  { better, keys }: SeriesOptions,
): string => {
  const worse = worsening({ better }) === 'drop' ? 'falls' : 'rises'
  const { persons } = comparison
  return [
    `${persons.length} series, ${comparison.rules.length} rules; only scores that turned for the worse count.\n${comparison.rules.map(({ rule }, index) => `${numbered(index)} ${soughtLine(rule, better)}\n`).join('')}`,
    mainTable(columns, comparison, noise, worse),
    [
      shareTable(columns, comparison, noise, worse),
      ...silenceWords(comparison, looked).map((line) => `${line}\n`),
    ].join(''),
    `${[
      ...simulatedWords(noise),
      ...noiseWords(noise),
      'κ is agreement beyond chance on what both rules can judge: below the diagonal over sessions, above it over series; – where it is not defined.',
      'That rules agree does not make them right: they all look at scores, and what happened is not in these.',
    ].join('\n')}\n`,
    pairTable(columns, comparison),
    personTable(columns, comparison, keys.rater !== undefined),
  ].join('\n')
}

/** The comparison as CSV: a line for each session with a cell for each rule: 1 flagged, 0 passed, blank where it cannot judge. */
const comparisonCsv = ({ rules, persons }: RuleComparison, { keys }: SeriesOptions): string => {
  const raters = keys.rater !== undefined
  const flag = ({ flagged, passed }: RuleOnPerson, session: number): Shown =>
    flagged.includes(session) ? 1 : passed.includes(session) ? 0 : null
  const rows = persons.flatMap(({ id, rater = null, rules: judged }) => {
    const looked = judged.flatMap(({ flagged, passed, cannotJudge }) => [...flagged, ...passed, ...cannotJudge])
    const sessions = [...new Set(looked)].sort((a, b) => a - b)
    return sessions.map((session) => [
      ...(raters ? [id, rater] : [id]),
      session,
      ...judged.map((rule) => flag(rule, session)),
    ])
  })
  return csv(['id', ...(raters ? ['rater'] : []), 'session', ...rules.map(({ name }) => name)], rows)
}

/** `compare`: scores in; what several rules say of them side by side, and how far they agree, out. */
export const compare: AnsweringVerb = answeringVerb(
  {
    name: 'compare',
    argument: ['<FILE>'],
    meaning:
      'Run several rules on the same scores: which clients and sessions each flags, and how far every two agree.',
    more: `Only movements for the worse count (see --better). Two rules are compared on the series and the sessions that both can judge. csv has a line per session and a column per rule: 1 flagged, 0 not, blank where the rule cannot judge.

${ruleHelp}

${tableHelp}`,
    example:
      '{samples}/invented-cohort.csv --id id --session session --score total --range 12..60 --better higher --rule drop:floor=8 --rule control-chart:sigma=2 --rule cusum:h=4',
  },
  { file, series, rules: rulesToCompare, noise: statedNoise, printing },
  ({ file, series: options, rules, noise: stated, printing }, world) => {
    const read = readScores(file, options, world)
    if (isLeft(read)) return faulty(read.left)
    const series = [...read.right.series]
    const comparison = compareRules(series, rules)
    const looked = rules.map(({ rule }) => look(series, rule))
    const noise = rules.map(({ rule }, index) => noiseOf(rule, judgedIn(rule, looked[index] ?? []), { noise: stated }))
    // Where each rule is silent because it cannot know; every note says which rule.
    const silences = rules.flatMap(({ name, rule }, index) =>
      (looked[index] ?? []).flatMap(([one, said]) =>
        detectionNotes(one, rule, said).map((note): Note => ({ rule: name, ...note })),
      ),
    )
    const notes = [...read.right.notes, ...silences]
    const byChance = chanceWords(comparison, looked, noise, options)
    return {
      printing,
      table: (columns) => comparisonTable(columns, comparison, looked, noise, options),
      csv: () => comparisonCsv(comparison, options),
      json: () => comparisonDocument(comparison, noise, notes),
      notes,
      besideCsv: [...judgedWords(comparison), ...byChance, ...silenceWords(comparison, looked)].map(
        (line) => `note: ${line}`,
      ),
      method: () => {
        const method = seriesMethod('compare', file, options, read.right, read.right.notes)
        const agreement =
          'Agreement beyond chance is Cohen’s κ, over the series and over the sessions that both rules can judge.'
        return {
          ...method,
          rules: rules.map(({ rule }) => rule),
          said: [
            ...method.said,
            ...judgedWords(comparison),
            ...byChance,
            ...silenceWords(comparison, looked),
            agreement,
          ],
          literature: [cohen],
        }
      },
    }
  },
)
