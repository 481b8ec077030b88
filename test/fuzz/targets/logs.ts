import { codeSet3RS2022 } from 'rupture-repair/coding'
import { readLog, readSheets, replayLog, verifyLog } from 'rupture-repair/journal'
import { explain } from 'rupture-repair/language'
import { type Problem, parseLine } from 'rupture-repair/schema'
import { sha256 } from '../../sha256.js'
import { isNameInJson } from '../secrets.js'
import { linesOf, logLines, logTexts, secretJson } from '../seeds.js'
import type { Target } from '../target.js'
import { jsonTarget } from './json-target.js'

/** Says a problem of a form. */
export const inEnglish = (problem: Problem): string => explain(problem, 'clinician')

/** Lines, logs and sheets at rest. */
export const logTargets: readonly Target[] = [
  jsonTarget('line', logLines(), parseLine, inEnglish),
  {
    name: 'log',
    seeds: logTexts(),
    isName: isNameInJson,
    read: (text) => {
      const log = readLog(text)
      const { alliances, problems } = log
      const broken = replayLog(log).flatMap((one) => (one._tag === 'Left' ? [one.left] : []))
      const words = [...problems.slice(0, 3), ...broken.slice(0, 3)].map((one) => explain(one, 'clinician'))
      return {
        accepted: problems.length + broken.length === 0,
        said: [JSON.stringify(problems), ...words].join('\n'),
        made: alliances,
      }
    },
  },
  {
    name: 'chained log',
    seeds: logTexts().filter((text) => text.includes('"prev"')),
    isName: isNameInJson,
    read: (text) => {
      const { problems } = verifyLog(text, { sha256 })
      const words = problems.slice(0, 3).map((one) => explain(one, 'clinician'))
      return { accepted: problems.length === 0, said: words.join('\n') }
    },
  },
  jsonTarget(
    'sheets',
    ['examples/coding/coders.jsonl', 'examples/coding/consensus.jsonl'].flatMap((path) => {
      const lines = linesOf(path)
      return [...lines.map(secretJson), lines.slice(0, 2).join('\n')]
    }),
    (text) => readSheets(text, { codeSets: [codeSet3RS2022] }),
  ),
]
