import { aboutRule, type Rule } from '../detection/index.js'
import { movementTo, shareOfJudgements, worsening } from '../detection/inside.js'
import { isLeft } from '../kernel/inside.js'
import { lookedWords, shareWords, sideOf, whatOf } from '../report/inside.js'
import { type BetterEnd, type Movement, movements } from '../vocabulary/inside.js'
import { findingColumns, findingHeadings, findingRow } from './finding-print.js'
import { intervalsOf, judgedOf, type LookedOver, lookOver } from './looked-over.js'
import { noiseOf } from './noise.js'
import { cameBackWords, improvementWords, simulatedWords, worseningWords } from './noise-words.js'
import { printing } from './options/printing.js'
import { file } from './options/reader.js'
import { oneRule, ruleHelp } from './options/rule.js'
import { series } from './options/series.js'
import { stableShare } from './options/stable-share.js'
import { tableHelp } from './options/table.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { ruleLine } from './say/methods.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csvOf } from './say/print.js'
import { soughtLine } from './say/sought.js'
import { seriesMethod } from './series-methods.js'
import { readScores } from './table/read-series.js'

const summary = (rule: Rule, better: BetterEnd, { looked, findings: all }: LookedOver): string => {
  const findings = all.filter(({ counts }) => counts === true)
  const number = (kind: Movement): number => findings.filter((finding) => finding.kind === kind).length
  const many = (kind: Movement, word: string): string => `${number(kind)} ${word}${number(kind) === 1 ? '' : 's'}`
  const { judges, seeks } = aboutRule(rule)
  // Where only deteriorations are looked for, a count of the others would say that there are none.
  const sought = seeks === 'worsening' ? [worsening({ better })] : movements
  const beyond = sought.map((kind, index) => `${index === 0 ? many(kind, 'score') : number(kind)} ${sideOf[kind]}`)
  const counted =
    judges._tag === 'Scores'
      ? `${beyond.join(' and ')} ${judges.line}`
      : `${sought.map((kind) => many(kind, kind === 'drop' ? 'fall' : 'rise')).join(', ')} of a score`
  return [
    soughtLine(rule, better),
    ruleLine(rule),
    `Looked at ${looked.share.n} series: ${counted}.`,
    'These are movements of scores; they do not show what happened between the people.',
  ].join('\n')
}

/** `detect`: scores in, the movements that a rule finds in them out. */
export const detect: AnsweringVerb = answeringVerb(
  {
    name: 'detect',
    argument: ['<FILE>'],
    meaning: 'Find the sessions at which a score fell or rose by a rule.',
    more: `${ruleHelp}\n\n${tableHelp}`,
    example:
      '{samples}/invented-scores.csv --id id --session session --score total --better higher --rule drop --param floor=8',
  },
  { file, series, given: oneRule, chance: stableShare, printing },
  ({ file, series, given: { rule, preset }, chance, printing }, world) => {
    const read = readScores(file, series, world)
    if (isLeft(read)) return faulty(read.left)
    const all = read.right.series
    const isForGains = preset?.looksFor === 'improvement'
    const over = lookOver(all, rule, isForGains ? ['improvement'] : [])
    const { findings, looked, judgements } = over
    const notes = [...read.right.notes, ...over.notes]
    const gains = isForGains ? shareOfJudgements(judgements.improvement) : undefined
    const raters = series.keys.rater !== undefined
    const alarms = chance && noiseOf(rule, judgedOf(all, over), { ...chance, preset })
    const [worse, ...silences] = lookedWords(looked, rule, series.better)
    const gain = `${whatOf(rule, movementTo(series, 'improvement'))}, which is for the better and what ${preset?.id} looks for`
    // After each share comes its null.
    const compared = [
      ...(gains === undefined
        ? [worse]
        : [
            shareWords(gains, gain),
            ...(alarms ? improvementWords(alarms, rule, gain) : []),
            `For the worse: ${worse}`,
          ]),
      alarms ? worseningWords(alarms, rule, series.better) : leftOutShare,
      ...silences,
      ...(alarms
        ? [
            ...cameBackWords(alarms, rule, findings, series.better),
            ...simulatedWords(alarms, series.better, chance?.drop),
          ]
        : []),
    ]
    return {
      printing,
      table: (columns) => {
        const head = [summary(rule, series.better, over), ...compared, ''].join('\n')
        return findings.length === 0
          ? head
          : `${head}\n${alignedTable(columns, findings, findingHeadings(rule, series.better, raters, findings))}`
      },
      csv: () => csvOf(findings, findingColumns(raters)),
      json: () => {
        const { noise, ...falseAlarms } = alarms ?? {}
        return {
          rule: rule._tag,
          parameters: rule.parameters,
          findings: findings.map(findingRow),
          intervals: intervalsOf(all, rule),
          share: looked.share,
          reasons: looked.reasons,
          changeReliability: looked.change,
          ...(notes.length === 0 ? {} : { problems: notes }),
          ...(alarms === undefined ? {} : { noise, falseAlarms }),
        }
      },
      notes,
      besideCsv: compared.map((line) => `note: ${line}`),
      method: () => {
        const method = seriesMethod('detect', file, series, read.right, notes)
        return { ...method, rules: [rule], said: [...method.said, ...compared] }
      },
    }
  },
)

const leftOutShare =
  'How many simulated series in which nothing changes would show such a movement was left out (--no-stable-share).'
