import { sampleAlliance } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import {
  parseCodeSet,
  parseCommand,
  parseDecision,
  parseExperiment,
  parseFormsMap,
  parseInstrument,
  parseMachineCodes,
  parseProposal,
  parseScenario,
  parseSeriesLine,
  parseText,
  parseTracedCourse,
  parseTracedFinding,
  receive,
} from 'rupture-repair/schema'
import { recordedBy } from '../../../src/alliance/inside.js'
import { compact, fileText, linesOf, logLines, secretJson } from '../seeds.js'
import type { Target } from '../target.js'
import { jsonTarget } from './json-target.js'
import { inEnglish } from './logs.js'
import { proposalLines, tracedLines } from './made.js'

const compactFile = (path: string): string => compact(fileText(path))

/** A smaller experiment: with one scenario, so that more inputs are tried in the same time. */
const experimentText = (path: string): string => {
  const given: { readonly scenarios: object } = JSON.parse(fileText(path))
  return JSON.stringify({ ...given, scenarios: Object.fromEntries(Object.entries(given.scenarios).slice(0, 1)) })
}

const commandTexts = (): readonly string[] =>
  logLines().flatMap((line) => {
    const { event, session, by }: { readonly event: { readonly _tag: string } } & Record<string, unknown> =
      JSON.parse(line)
    const [tag] = recordedBy.find(([, entry]) => entry === event._tag) ?? []
    return tag === undefined ? [] : [JSON.stringify({ ...event, _tag: tag, stamp: { session, by } })]
  })

/** The files that a program is given beside logs and tables, and what an app receives. */
export const fileTargets: readonly Target[] = [
  jsonTarget('command', commandTexts(), (text) => parseText(text, parseCommand), inEnglish),
  {
    ...jsonTarget('command to record', commandTexts(), (text) => parseText(text, parseCommand)),
    read: (text) => {
      const parsed = parseText(text, (value) => {
        const received = receive(sampleAlliance, value)
        if (received._tag === 'Right') return received
        return { _tag: 'Left', left: [{ _tag: 'NotRecorded', said: explain(received.left, 'clinician') }] } as const
      })
      return parsed._tag === 'Right'
        ? { accepted: true, said: '', made: parsed.right }
        : { accepted: false, said: JSON.stringify(parsed.left) }
    },
  },
  jsonTarget(
    'scenario',
    ['scenario', 'group-scenario', 'training'].map((name) => compactFile(`examples/${name}.json`)),
    (text) => parseText(text, parseScenario),
  ),
  jsonTarget(
    'experiment',
    ['experiment', 'power'].map((name) => experimentText(`examples/${name}.json`)),
    (text) => parseText(text, parseExperiment),
  ),
  jsonTarget('instrument', [compactFile('examples/data/invented-instrument.json')], (text) =>
    parseText(text, parseInstrument),
  ),
  jsonTarget('map of forms', [compactFile('examples/data/invented-reports-map.json')], (text) =>
    parseText(text, parseFormsMap),
  ),
  jsonTarget('set of codes', [compactFile('examples/coding/own-codes.json')], (text) => parseText(text, parseCodeSet)),
  jsonTarget(
    'codes of a machine',
    [secretJson(fileText('examples/coding/machine.json'))],
    (text) => parseText(text, parseMachineCodes),
    inEnglish,
  ),
  jsonTarget('decision', linesOf('examples/coding/decisions.jsonl'), parseDecision, inEnglish),
  jsonTarget('proposal', proposalLines(), parseProposal, inEnglish),
  jsonTarget('series of a trace', tracedLines('series.jsonl'), parseSeriesLine, inEnglish),
  jsonTarget('course of a trace', tracedLines('alliances.jsonl'), parseTracedCourse, inEnglish),
  jsonTarget('finding of a trace', tracedLines('findings.jsonl'), parseTracedFinding, inEnglish),
]
