import { aboutRule, type Rule, shareFlagged } from '../detection/index.js'
import { movementTo, ruleChangeReliability, worsening } from '../detection/inside.js'
import { isLeft } from '../kernel/inside.js'
import { flaggedWords, shareWords, sideOf, whatOf } from '../report/inside.js'
import { type BetterEnd, type Detection, type Movement, movements } from '../vocabulary/inside.js'
import { detectionNotes, findingColumns, findingHeadings, findingRow } from './finding-print.js'
import { look, noiseOf } from './noise.js'
import { cameBackWords, improvementWords, simulatedWords, worseningWords } from './noise-words.js'
import { printing } from './options/printing.js'
import { file } from './options/reader.js'
import { oneRule, ruleHelp } from './options/rule.js'
import { series } from './options/series.js'
import { statedDrop } from './options/stated-drop.js'
import { statedNoise } from './options/stated-noise.js'
import { tableHelp } from './options/table.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { ruleLine } from './say/methods.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csvOf } from './say/print.js'
import { soughtLine } from './say/sought.js'
import { seriesMethod } from './series-methods.js'
import { ownerOf } from './table/points.js'
import { readScores } from './table/read-series.js'

const summary = (rule: Rule, better: BetterEnd, detections: readonly Detection[]): string => {
  const findings = detections.flatMap((detection) => detection.findings).filter(({ counts }) => counts === true)
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
    `Looked at ${detections.length} series: ${counted}.`,
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
  { file, series, given: oneRule, stated: statedDrop, noise: statedNoise, printing },
  ({ file, series, given: { rule, preset }, stated, noise: noiseStated, printing }, world) => {
    const read = readScores(file, series, world)
    if (isLeft(read)) return faulty(read.left)
    const { courses } = read.right
    const cohort = courses.map((course) => course.series)
    const looked = look(cohort, rule)
    const detections = looked.map(([, detection]) => detection)
    const findings = detections.flatMap((detection) => detection.findings)
    const notes = [...read.right.notes, ...looked.flatMap(([one, said]) => detectionNotes(one, rule, said, movements))]
    const { share, reasons } = shareFlagged(looked, rule, 'worsening')
    const gains = preset?.looksFor === 'improvement' ? shareFlagged(looked, rule, 'improvement') : undefined
    const raters = series.keys.rater !== undefined
    const alarms = noiseOf(rule, looked, { drop: stated, noise: noiseStated, preset })
    const [worse, ...silences] = flaggedWords(looked, rule, series.better, movements)
    const gain = `${whatOf(rule, movementTo(series, 'improvement'))}, which is for the better and what ${preset?.id} looks for`
    // After each share comes its null.
    const compared = [
      ...(gains === undefined
        ? [worse]
        : [shareWords(gains.share, gain), ...improvementWords(alarms, rule, gain), `For the worse: ${worse}`]),
      worseningWords(alarms, rule, series.better),
      ...silences,
      ...cameBackWords(alarms, rule, looked, series.better),
      ...simulatedWords(alarms, series.better, stated),
    ]
    return {
      printing,
      table: (columns) => {
        const head = [summary(rule, series.better, detections), ...compared, ''].join('\n')
        return findings.length === 0
          ? head
          : `${head}\n${alignedTable(columns, findings, findingHeadings(rule, series.better, raters, findings))}`
      },
      csv: () => csvOf(findings, findingColumns(raters)),
      json: () => {
        const { noise, ...falseAlarms } = alarms
        return {
          rule: rule._tag,
          parameters: rule.parameters,
          findings: findings.map(findingRow),
          intervals: detections.flatMap(({ intervals }) =>
            intervals.map(({ from, to, kind, verdict, gap, ...of }) => {
              return { ...ownerOf(of), from, to, kind, verdict, ...(gap === undefined ? {} : { gap }) }
            }),
          ),
          share,
          reasons,
          changeReliability: ruleChangeReliability(cohort, rule),
          ...(notes.length === 0 ? {} : { problems: notes }),
          noise,
          falseAlarms,
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
