// Time by size over three decades for every parser and for every verb that reads a table or a log: no cost grows faster than its input.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { sampleAlliance } from 'rupture-repair/alliance'
import { answersFrom, questionnaireOf, questionnaireResponseOf, responsesIn } from 'rupture-repair/fhir'
import { rating4x10 } from 'rupture-repair/instruments'
import { chainLog, formatLog, readLog, readSheets, replayLog, verifyLog } from 'rupture-repair/journal'
import * as schema from 'rupture-repair/schema'
import { codeSet3RS2022 } from 'rupture-repair/vocabulary'

/** A cost may grow so much faster than its input: caches and memory have their own laws. */
const greatestExponent = 1.1

/** Of the last decade alone, which is two times and no more, and where the caches end. */
const greatestOfLast = 1.3

const sizes = [1e3, 1e4, 1e5, 1e6]
const rowCounts = [1e2, 1e3, 1e4, 1e5]

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const file = (path) => readFileSync(path, 'utf8')
const json = (path) => JSON.parse(file(path))
const linesIn = (path) => file(path).trimEnd().split('\n')

/** As many pieces as fit into so many characters. */
const filled = (size, piece) => Array.from({ length: Math.ceil(size / piece(100).length) }, (_, index) => piece(index))
const text = (size, piece, between = ',') =>
  filled(size, (index) => `${piece(index)}${between}`)
    .join('')
    .slice(0, -between.length)

const by = '"by":{"_tag":"participant","id":"t"}'
const began = (alliance) =>
  `{"v":1,"alliance":"${alliance}","seq":1,"session":0,${by},"event":{"_tag":"AllianceBegan","beginning":{"setting":"individual","medium":"in-person","provenance":"invented","participants":[{"id":"c","role":"client"},{"id":"t","role":"therapist"}]}}}`
const held = (alliance, seq, session) =>
  `{"v":1,"alliance":"${alliance}","seq":${seq},"session":${session},${by},"event":{"_tag":"SessionHeld","held":{"present":["c","t"]}}}`
const rated = (alliance, seq, session) =>
  `{"v":1,"alliance":"${alliance}","seq":${seq},"session":${session},${by},"event":{"_tag":"RatingGiven","rating":{"of":[{"_tag":"person","id":"c"},{"_tag":"person","id":"t"}],"instrument":"WAI-SR","scores":{"total":${40 + (session % 9)}}}}}`
/** Alliances of one beginning, and ten sessions with their ratings. */
const alliance = (name) => [
  began(name),
  ...Array.from({ length: 10 }, (_, index) => [
    held(name, 2 * index + 2, index + 1),
    rated(name, 2 * index + 3, index + 1),
  ]).flat(),
]
const manyAlliances = (lines) =>
  Array.from({ length: Math.ceil(lines / 21) }, (_, index) => alliance(`a${index}`))
    .flat()
    .join('\n')
const oneAlliance = (lines) =>
  [began('a'), ...Array.from({ length: lines }, (_, index) => held('a', index + 2, index + 1))].join('\n')
const ofLines = (make, perLine) => (size) => make(Math.ceil(size / perLine))

const scenario = json('examples/scenario.json')
const experiment = json('examples/experiment.json')
const instrument = json('examples/data/invented-instrument.json')
const formsMap = json('examples/data/invented-reports-map.json')
const machine = json('examples/coding/machine.json')
const sheet = JSON.parse(linesIn('examples/coding/consensus.jsonl')[0])
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
const ownCodes = json('examples/coding/own-codes.json')
const series = { id: 'a', better: 'higher', points: [] }

/** A parser, what its text is, one of a size, and what reads it. */
const parsers = [
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

const made = {
  'p.json': '',
  'set.json': file('examples/coding/own-codes.json'),
  'map.json': file('examples/data/invented-reports-map.json'),
}
const facts = '--use double --made independent --blind-to nothing'
const scores = '--id id --session session --score total --better higher'
const rows = (header, row) => (count) =>
  `${header}\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}\n`
const scoreRows = rows(
  'id,session,total',
  (index) => `p${Math.floor(index / 10)},${(index % 10) + 1},${46 - ((index * 7) % 13)}`,
)
const answerRows = rows(
  `id,session,${Array.from({ length: 12 }, (_, item) => `q${item + 1}`)}`,
  (index) =>
    `p${Math.floor(index / 10)},${(index % 10) + 1},${Array.from({ length: 12 }, (_, item) => ((index + item) % 5) + 1)}`,
)
const events = (count) => Array.from({ length: count }, (_, index) => [index / 10, 'client', 'snaps', '2', '', 1])
const boris = (observations) =>
  JSON.stringify({
    behaviors_conf: { 0: { code: 'pulls-back', type: 'State event' }, 1: { code: 'snaps', type: 'Point event' } },
    observations,
  })
const observation = (count) => ({
  type: 'MEDIA',
  'time offset': 0,
  file: { 1: ['a'] },
  media_info: { length: { a: count / 10 + 60 } },
  events: events(count),
})
const clock = (seconds) =>
  `00:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
const wideOf = (columns) =>
  `id,${Array.from({ length: columns }, (_, index) => `x${index}`)}\na,${Array.from({ length: columns }, () => 5)}\n`

/** A verb, what its input is, one of so many rows, lines, columns or words, and its command line. */
const verbs = [
  ['detect', 'rows', scoreRows, `detect t ${scores} --rule drop --param floor=8 --no-stable-share`],
  [
    'detect',
    'rows that are faulty',
    rows('id,session,total', () => 'p,1,oops'),
    `detect t ${scores} --rule drop --param floor=8`,
  ],
  ['detect', 'rows too short', rows('id,session,total', () => 'p,1'), `detect t ${scores} --rule drop --param floor=8`],
  [
    'detect',
    'columns that are not read',
    (count) =>
      `id,session,total,${Array.from({ length: count }, (_, index) => `c${index}`)}\na,1,5,${Array.from({ length: count }, () => 1)}\n`,
    `detect t ${scores} --rule drop --param floor=8 --no-stable-share`,
  ],
  ['detect', 'columns, none of them the one asked for', wideOf, `detect t ${scores} --rule drop --param floor=8`],
  [
    'detect',
    'sessions as columns',
    (count) => wideOf(Math.min(count, 9999)),
    'detect t --id id --wide x{session} --better higher --rule drop --param floor=8 --no-stable-share',
    [10, 1e2, 1e3, 9999],
  ],
  [
    'detect',
    'occasions',
    rows(
      'id,session,total',
      (index) => `p${Math.floor(index / 10)},2026-03-${String((index % 10) + 10)},${46 - ((index * 7) % 13)}`,
    ),
    `detect t --id id --occasion session --score total --better higher --rule drop --param floor=8 --no-stable-share`,
  ],
  ['trace', 'rows', scoreRows, `trace t ${scores} --rule drop --param floor=8`],
  ['compare', 'rows', scoreRows, `compare t ${scores} --rule drop:floor=8 --rule ewma`],
  ['multiverse', 'rows', scoreRows, `multiverse t ${scores} --rule drop:floor=8|9`],
  ['score', 'rows', answerRows, 'score t --instrument wai-sr --id id --session session --items q{n}'],
  [
    'code',
    'rows of a table',
    rows(
      'alliance,session,segment,coder,WD_P,WD_T,CF_P,CF_T',
      (index) => `a${Math.floor(index / 50)},1,${(index % 50) + 1},ann,1,2,1,1`,
    ),
    `code t --reader table --unit segment --codes {code} --coder coder --session session --alliance alliance --code-set 3RS-2022 ${facts}`,
  ],
  [
    'code',
    'segments of one sheet',
    rows('alliance,session,segment,coder,WD_P,WD_T,CF_P,CF_T', (index) => `a,1,${index + 1},ann,1,2,1,1`),
    `code t --reader table --unit segment --codes {code} --coder coder --session session --alliance alliance --code-set 3RS-2022 ${facts}`,
  ],
  [
    'code',
    'events of BORIS',
    (count) => boris({ 'd-1-anna': observation(count) }),
    `code t --reader boris --code-set set.json ${facts} --observations {alliance}-{session}-{coder} --window 60 --straddle any --last keep`,
  ],
  [
    'code',
    'observations of BORIS',
    (count) =>
      boris(
        Object.fromEntries(
          Array.from({ length: Math.ceil(count / 10) }, (_, index) => [`d-${index}-anna`, observation(10)]),
        ),
      ),
    `code t --reader boris --code-set set.json ${facts} --observations {alliance}-{session}-{coder} --window 60 --straddle any --last keep`,
  ],
  [
    'code',
    'annotations of ELAN',
    (count) =>
      `Tier\tParticipant\tBegin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tAnnotation\n${Array.from({ length: count }, (_, index) => `A\tclient\t${clock(index % 3000)}\t${clock((index % 3000) + 1)}\tWD_P 3`).join('\n')}\n`,
    `code t --reader elan-text --code-set 3RS-2022 ${facts} --window 60 --straddle any --last keep --coder anna --session 4 --absent 1 --length 3600`,
  ],
  [
    'agreement',
    'rows of two coders',
    rows('unit,coder,value', (index) => `u${Math.floor(index / 2)},c${index % 2},${(index % 5) + 1}`),
    'agreement t --unit unit --coder coder --value value --level ordinal --categories 1..5 --unit-is session-rating',
    [1e2, 1e3, 1e4],
  ],
  [
    'import',
    'rows',
    rows(
      'id,session,rater,rupture,intensity,addressed,resolved,ending',
      (index) => `a${Math.floor(index / 20)},${(Math.floor(index / 2) % 10) + 1},${index % 2 === 0 ? 'C' : 'T'},0,,,,`,
    ),
    'import t --map map.json',
  ],
  ['replay', 'lines of many alliances', manyAlliances, 'replay t --resolved-by client'],
  ['replay', 'lines of one alliance', oneAlliance, 'replay t --resolved-by client'],
  ['verify', 'lines of many alliances', manyAlliances, 'verify t'],
  ['outcomes', 'lines of many alliances', manyAlliances, 'outcomes t --resolved-by client --table episodes'],
  [
    'outcomes',
    'lines of many alliances, their sessions',
    manyAlliances,
    'outcomes t --resolved-by client --table sessions',
  ],
  ['report', 'lines of many alliances', manyAlliances, 'report t', [1e2, 1e3, 1e4]],
  ['fhir', 'lines of many alliances', manyAlliances, 'fhir t --out o --base https://clinic.example/fhir'],
  [
    'propose',
    'sheets',
    (count) =>
      Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
        JSON.stringify({ ...sheet, sheet: `s${index}`, session: index }),
      ).join('\n'),
    'propose t --gap 1 --opens patient --out p',
  ],
  [
    'flags',
    'words of a command line',
    (count) => Array.from({ length: count }, (_, index) => `--where id=p${index}`).join(' '),
    undefined,
  ],
  [
    'flags',
    'words that are none',
    (count) => Array.from({ length: count }, (_, index) => `--where${index}`).join(' '),
    undefined,
  ],
]

/** The command line in one bundle of the sources: what it is in the package starts by itself. */
const program = async () => {
  const outfile = resolve('node_modules/.growth/program.mjs')
  mkdirSync(dirname(outfile), { recursive: true })
  await build({
    entryPoints: ['src/cli/program.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return (await import(outfile)).run
}

const right = (value) => ({ _tag: 'Right', right: value })
const worldOf = (input) => ({
  ...{
    isFolder: () => false,
    claim: () => [],
    overwritten: () => [],
    damaged: () => [],
    columns: Number.POSITIVE_INFINITY,
  },
  ...{ paths: { basename, dirname, join }, sha256, samples: 'examples/data', version: '1', draw: () => '<svg></svg>' },
  read: (path) => right(path === 't' ? input : new TextEncoder().encode(made[path] ?? '')),
})

/** Processor time of all threads in seconds: what other programs take meanwhile does not count. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The least time of a few runs, in seconds; short ones are timed many at once. */
const timed = (act) => {
  let least = Number.POSITIVE_INFINITY
  let times = 1
  for (let run = 0; run < 4; run += 1) {
    const start = spent()
    for (let time = 0; time < times; time += 1) act()
    const took = (spent() - start) / times
    least = Math.min(least, took)
    // The first run, which warms up, says how many make up some hundredths of a second.
    if (run === 0) times = Math.max(1, Math.min(200, Math.round(0.02 / took)))
  }
  return least
}

/** The slope of the logarithms of times over those of sizes, by least squares. */
const slope = (xs, ys) => {
  const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length
  const [x, y] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, one, index) => sum + (one - x) * ((ys[index] ?? 0) - y), 0)
  return over / xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
}

const grown = (group, name, sizesAsked, ready) => {
  const seconds = sizesAsked.map((size) => timed(ready(size)))
  const over = (from) => slope(sizesAsked.slice(from).map(Math.log), seconds.slice(from).map(Math.log))
  // Small inputs cost what starts anyway; what grows faster shows in the last decades.
  const exponent = Math.max(over(0), over(1))
  const times = seconds.map((one) => `${(1000 * one).toPrecision(3)} ms`.padStart(11)).join('')
  const last = over(sizesAsked.length - 2)
  const isAbove = exponent > greatestExponent || last > greatestOfLast
  const mark = isAbove ? `  above ${greatestExponent}` : ''
  console.log(`  ${`${group}: ${name}`.padEnd(58)}${times}   ${exponent.toFixed(2)}   ${last.toFixed(2)}${mark}`)
  return { group, name, sizes: sizesAsked, seconds, exponent, last, isAbove }
}

/** Prints and returns how the time of every parser and verb grows with its input: characters, or rows, lines, columns and words. */
export const growthOfEveryParser = async (only = () => true) => {
  console.log('\nTime by size over three decades, its exponent and that of the last decade (parsers: characters)')
  const parsed = parsers
    .filter(([group]) => only(group))
    .map(([group, name, make, read]) =>
      grown(group, name, sizes, (size) => {
        const input = make(size)
        return () => read(input)
      }),
    )
  console.log('\nThe same of verbs (rows, lines, columns or words)')
  const run = await program()
  const acted = verbs
    .filter(([group]) => only(group))
    .map(([group, name, make, line, asked = rowCounts]) =>
      grown(group, name, asked, (count) => {
        const input = new TextEncoder().encode(make(count))
        const args = line?.split(' ') ?? `detect t ${scores} --rule drop ${make(count)}`.split(' ')
        return () => run(args, worldOf(input))
      }),
    )
  return [...parsed, ...acted]
}
