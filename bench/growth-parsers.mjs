// The parsers, each with texts of a size.
import { sampleAlliance } from 'rupture-repair/alliance'
import { codeSet3RS2022 } from 'rupture-repair/coding'
import { answersFrom, questionnaireOf, questionnaireResponseOf, responsesIn } from 'rupture-repair/fhir'
import { rating4x10 } from 'rupture-repair/instruments'
import { chainLog, formatLog, readLog, readSheets, replayLog, verifyLog } from 'rupture-repair/journal'
import * as schema from 'rupture-repair/schema'
import {
  filled,
  held,
  json,
  linesIn,
  manyAlliances,
  ofLines,
  oneAlliance,
  ownCodes,
  sha256,
  sheet,
  text,
} from './growth-inputs.mjs'

const scenario = json('examples/scenario.json')
const experiment = json('examples/experiment.json')
const instrument = json('examples/data/invented-instrument.json')
const formsMap = json('examples/data/invented-reports-map.json')
const machine = json('examples/coding/machine.json')
const decision = JSON.parse(linesIn('examples/coding/decisions.jsonl')[0])
const names = { base: 'https://clinic.example/fhir', subject: { reference: 'Patient/A' } }
const response = questionnaireResponseOf({ id: 'A', session: 3, answers: [8, 9, null, 7], row: 1 }, rating4x10, names)
const questionnaire = questionnaireOf(rating4x10, names)
const bundleOf = (resources) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
const withUnknown = (value) => (size) =>
  `${JSON.stringify(value).slice(0, -1)},${text(size, (index) => `"k${index}":0`)}}`
const listed = (value, key, piece) => (size) =>
  `${JSON.stringify({ ...value, [key]: [] })
    .slice(0, -1)
    .replace(`"${key}":[]`, `"${key}":[${text(size, piece)}]`)}}`
const parse = (parser) => (given) => schema.parseText(given, parser)
const command = {
  _tag: 'HoldSession',
  stamp: { session: 5, by: { _tag: 'participant', id: 'therapist' } },
  held: { present: ['client'] },
}
const series = { id: 'a', better: 'higher', points: [] }

/** A parser, what its text is, one of a size, and what reads it. */
export const parsers = [
  [
    'line',
    'what an app notes',
    (size) => `${held('a', 1, 1).slice(0, -1)},"meta":{"note":[${text(size, (index) => `"n${index}"`)}]}}`,
    schema.parseLine,
  ],
  [
    'line',
    'people present',
    (size) =>
      held('a', 1, 1).replace(
        '"c","t"',
        text(size, (index) => `"p${index}"`),
      ),
    schema.parseLine,
  ],
  [
    'line',
    'keys without a meaning',
    (size) => `${held('a', 1, 1).slice(0, -1)},${text(size, (index) => `"k${index}":0`)}}`,
    schema.parseLine,
  ],
  ['line', 'cut off in a text', (size) => `{"v":1,"alliance":"${'\\"'.repeat(size / 2)}`, schema.parseLine],
  ['log', 'many alliances', ofLines(manyAlliances, 150), readLog],
  ['log', 'one long alliance', ofLines(oneAlliance, 140), readLog],
  ['log', 'replayed, one long alliance', ofLines(oneAlliance, 140), (log) => replayLog(readLog(log))],
  [
    'log',
    'verified, chained',
    (size) => formatLog(chainLog(readLog(ofLines(manyAlliances, 230)(size)), sha256)),
    (log) => verifyLog(log, { sha256 }),
  ],
  ['log', 'lines that are no JSON', (size) => text(size, () => '{"v":1,oops}', '\n'), readLog],
  ['log', 'empty lines', (size) => '\n'.repeat(size), readLog],
  [
    'sheets',
    'many',
    (size) => text(size, (index) => JSON.stringify({ ...sheet, sheet: `s${index}`, session: index }), '\n'),
    (sheets) => readSheets(sheets, { codeSets: [codeSet3RS2022] }),
  ],
  [
    'sheets',
    'one of many segments',
    (size) =>
      listed(
        sheet,
        'segments',
        (index) => `{"at":${index + 1},"codes":{"WD_P":1,"WD_T":1,"CF_P":1,"CF_T":1},"strategies":[]}`,
      )(size),
    (sheets) => readSheets(sheets, { codeSets: [codeSet3RS2022] }),
  ],
  [
    'command',
    'people present',
    (size) =>
      JSON.stringify(command).replace(
        '"client"',
        text(size, (index) => `"p${index}"`),
      ),
    parse((value) =>
      schema.receive(sampleAlliance, value)._tag === 'Right'
        ? { _tag: 'Right', right: 0 }
        : { _tag: 'Left', left: [{ _tag: 'WrongKind', path: [], expected: '' }] },
    ),
  ],
  ['scenario', 'keys without a meaning', withUnknown(scenario), parse(schema.parseScenario)],
  [
    'experiment',
    'rules',
    listed(experiment, 'rules', (index) => `{"name":"r${index}","rule":"drop","parameters":{"floor":1}}`),
    parse(schema.parseExperiment),
  ],
  ['experiment', 'keys without a meaning', withUnknown(experiment), parse(schema.parseExperiment)],
  [
    'instrument',
    'items reversed',
    listed(instrument, 'reversed', (index) => String(index)),
    parse(schema.parseInstrument),
  ],
  [
    'instrument',
    'subscales',
    (size) =>
      JSON.stringify({
        ...instrument,
        subscales: Object.fromEntries(
          filled(size, (index) => `"s${index}":[1,2,3]`).map((_, index) => [`s${index}`, [1, 2, 3]]),
        ),
      }),
    parse(schema.parseInstrument),
  ],
  [
    'map of forms',
    'forms',
    (size) =>
      JSON.stringify({
        ...formsMap,
        forms: Array.from({ length: Math.ceil(size / 160) }, (_, index) => ({
          ...formsMap.forms[0],
          rupture: `r${index}`,
        })),
      }),
    parse(schema.parseFormsMap),
  ],
  [
    'map of forms',
    'participants',
    (size) =>
      JSON.stringify({
        ...formsMap,
        participants: Array.from({ length: Math.ceil(size / 30) }, (_, index) => ({ id: `p${index}`, role: 'client' })),
      }),
    parse(schema.parseFormsMap),
  ],
  [
    'set of codes',
    'codes',
    (size) =>
      JSON.stringify({
        ...ownCodes,
        codes: Array.from({ length: Math.ceil(size / 30) }, (_, index) => ({ code: `c${index}` })),
      }),
    parse(schema.parseCodeSet),
  ],
  [
    'codes of a machine',
    'codes',
    (size) =>
      JSON.stringify({
        ...machine,
        sessions: [
          {
            ...machine.sessions[0],
            codes: Array.from({ length: Math.ceil(size / 100) }, (_, index) => ({
              ...machine.sessions[0].codes[0],
              at: index + 1,
            })),
          },
        ],
      }),
    parse(schema.parseMachineCodes),
  ],
  [
    'decision',
    'people',
    (size) =>
      JSON.stringify({
        ...decision,
        instead: { ...decision.instead, expressedBy: filled(size, (index) => `"p${index}",`) },
      }),
    schema.parseDecision,
  ],
  ['proposal', 'keys without a meaning', withUnknown({ _tag: 'Proposal' }), schema.parseProposal],
  [
    'series of a trace',
    'points',
    listed(series, 'points', (index) => `{"session":${index + 1},"score":5}`),
    schema.parseSeriesLine,
  ],
  [
    'FHIR',
    'many responses',
    (size) => JSON.stringify(bundleOf(filled(size, () => JSON.stringify(response)).map(() => response))),
    (given) => responsesIn([JSON.parse(given)]).map((one) => answersFrom(one.response, rating4x10)),
  ],
  [
    'FHIR',
    'many responses, each with its questionnaire',
    (size) =>
      `{"resourceType":"Bundle","entry":[${text(size, (index) => `{"resource":{"resourceType":"QuestionnaireResponse","questionnaire":"u${index}"}},{"resource":{"resourceType":"Questionnaire","url":"u${index}"}}`)}]}`,
    (given) => responsesIn([JSON.parse(given)]),
  ],
  [
    'FHIR',
    'many responses of one questionnaire',
    (size) =>
      JSON.stringify(bundleOf([questionnaire, ...filled(size, () => JSON.stringify(response)).map(() => response)])),
    (given) =>
      responsesIn([JSON.parse(given)]).map((one) =>
        answersFrom(one.response, rating4x10, { questionnaire: one.questionnaire }),
      ),
  ],
  [
    'FHIR',
    'many items',
    (size) =>
      JSON.stringify({
        ...response,
        item: filled(size, () => JSON.stringify(response.item[0])).map((_, index) => ({
          ...response.item[0],
          linkId: String(index + 1),
        })),
      }),
    (given) => answersFrom(JSON.parse(given), rating4x10),
  ],
]
