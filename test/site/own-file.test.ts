/** What stands behind the page with your own file: it says what the program says to the command that it shows. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  findingSteps,
  logReportStep,
  nothingSaid,
  patternsIn,
  replayStep,
  reportName,
  reportSteps,
  type TableAsked,
} from '../../docs/.vitepress/live/own-form.js'
import { lookAt } from '../../docs/.vitepress/live/own-look.js'
import { agreementStep, noRatings, type RatingsAsked } from '../../docs/.vitepress/live/own-ratings.js'
import { type Came, commandOf, type OwnFile, runSteps, type Step } from '../../docs/.vitepress/live/own-run.js'
import { run } from '../../src/cli/program.js'
import { agreement, detect, loadDraw, longFlag, score, trace } from '../../src/verbs/inside.js'
import { describeWithData, sharedData } from '../conformance/shared-data.js'
import { describeUnless } from '../lacking.js'
import { given } from '../unit/cli/given.js'

const version = '1.2.3'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const fileOf = (path: string): OwnFile => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(path) })

/** A shown command as a shell hands it to the program. */
const wordsOf = (command: string): readonly string[] => {
  const printed = execFileSync('bash', ['--norc', '-c', command.replace(/^rupture-repair/, "printf '%s\\0'")], {
    encoding: 'utf8',
  })
  return printed.split('\0').slice(0, -1)
}

/** The program, run by the commands that the page shows; what one writes is there for the next. */
const byCommand = async (steps: readonly Step[], file: OwnFile, ...more: readonly string[]) => {
  const draw = await loadDraw()
  const there: Record<string, Uint8Array | string> = { [file.name]: file.bytes }
  return steps.map((step) => {
    const folders = [...new Set(Object.keys(there).map((name) => `${name.split('/')[0]}/`))]
    const world = {
      ...given(there),
      columns: 72,
      draw,
      isFolder: (path: string) => folders.includes(`${path}/`) && !(path in there),
    }
    const outcome = run([...wordsOf(commandOf(step)), ...more], world)
    for (const { path, text } of outcome.files) there[path] = text
    return outcome
  })
}

/** What the page shows is what the program prints: findings and notes, the CSV, the methods, and files. */
const asByCommand = async (steps: readonly Step[], file: OwnFile): Promise<readonly Came[]> => {
  const came = await runSteps(steps, [file], version)
  const printed = await byCommand(steps, file)
  for (const [index, one] of came.entries()) {
    const { exit, stdout, stderr, files } = printed[index] ?? {}
    expect([one.exit, one.stdout, one.stderr]).toEqual([exit, stdout, stderr])
    expect(one.files).toEqual(files?.map(({ path, text }) => ({ name: path, text })))
  }
  const forms = steps.filter(({ verb }) => verb !== 'report')
  const [csvs, withMethods] = [
    await byCommand(forms, file, '--format', 'csv'),
    await byCommand(forms, file, '--methods'),
  ]
  for (const [index, one] of came.filter(({ csv }) => csv !== undefined).entries()) {
    expect(one.csv).toBe(csvs[index]?.stdout)
    expect(`${one.stdout}\n${one.methods}\n`).toBe(withMethods[index]?.stdout)
  }
  return came
}

const long: TableAsked = { ...nothingSaid, id: 'id', session: 'session', score: 'total', better: 'higher' }
const invented: TableAsked = { ...long, parameters: { floor: '8' } }
const scores = 'examples/data/invented-scores.csv'

describe('a table of scores', () => {
  test('findings, notes, CSV and methods are those of the command', async () => {
    const file = fileOf(scores)
    const [came] = await asByCommand(findingSteps(file.name, invented), file)
    expect(came?.stdout).toMatch(/Looked at 5 series/)
    expect(came?.drawn?.[0]?.found.length).toBeGreaterThan(0)
  })

  test('so is the report, by two commands', async () => {
    const file = fileOf(scores)
    const steps = reportSteps(file.name, { ...invented, provenance: 'invented', min: '12', max: '84' })
    const came = await asByCommand(steps, file)
    expect(came.at(-1)?.command).toBe(steps.map(commandOf).join('\n'))
    expect(came.at(-1)?.files.map(({ name }) => name)).toEqual([reportName])
    expect(came.at(-1)?.files[0]?.text).toMatch(/<svg/)
  })

  test('a name is one word of the command, whatever it holds', async () => {
    const name = "-it's my file; rm *.csv"
    const { bytes } = fileOf(scores)
    const [step] = findingSteps(name, invented)
    if (step === undefined) throw new Error('there is a step')
    expect(wordsOf(commandOf(step))[1]).toBe(`./${name}`)
    expect((await runSteps([step], [{ name, bytes }], version))[0]?.exit).toBe(0)
  })

  test('what the command line asks for is asked for here, all at once', async () => {
    const file = fileOf(scores)
    const [came] = await asByCommand(findingSteps(file.name, nothingSaid), file)
    expect(came?.exit).toBe(2)
    for (const flag of ['--id', '--session', '--score', '--better', 'floor']) expect(came?.stderr).toContain(flag)
  })

  test('faults name row and column, all at once, and no score', async () => {
    const file = { name: 'own.csv', bytes: bytesOf('id;session;total\na;1;sixty\na;2;50\n;3;x77\n') }
    const [came] = await asByCommand(findingSteps(file.name, { ...invented, delimiter: ';' }), file)
    expect(came?.exit).toBe(1)
    expect(came?.stderr).toMatch(/line 2, column 3 \(total\)[\s\S]*line 4, column 1 \(id\)[\s\S]*line 4, column 3/)
    expect(came?.stderr).not.toMatch(/sixty|x77/)
    expect(came?.stderr).toContain('3 faults')
  })
})

describe('answers', () => {
  const answers: TableAsked = { ...nothingSaid, layout: 'answers', id: 'id', session: 'session', instrument: 'wai-sr' }

  test('are scored, and their scale is looked at', async () => {
    const file = fileOf('examples/data/invented-answers.csv')
    const asked: TableAsked = { ...answers, items: 'q{n}', better: 'higher', parameters: { floor: '8' } }
    const came = await asByCommand(findingSteps(file.name, asked), file)
    expect(came.map(({ step, exit }) => [step.verb, exit])).toEqual([
      ['score', 0],
      ['detect', 0],
    ])
  })
})

describe('a log', () => {
  const file = fileOf('examples/data/three-alliances.jsonl')
  test('is replayed with its criterion and cut, and reported', async () => {
    const asked = { criterion: 'client', cut: '4', remarks: true, numbered: true } as const
    const came = await asByCommand([replayStep(file.name, asked), logReportStep(file.name, asked)], file)
    expect(came[0]?.stdout).toContain('resolved')
    expect(came[1]?.files[0]?.text).toMatch(/^<!doctype html>/i)
  })
})

test('whatever a command can be given of a table can be said, but for these', () => {
  const all: TableAsked = {
    ...{ ...invented, decimal: ',', delimiter: ';', missing: '999', skip: '1', where: 'a=b', sessions: '1..9' },
    ...{ rater: 'r', wide: 's{session}', instrument: 'wai-sr', items: 'q{n}', words: 'No=1', min: '1', max: '7' },
    ...{ pattern: 's{session}', repeats: 'first', endings: { left: 'l', completed: 'c', death: 'd' } },
  }
  const asked = [all, { layout: 'wide' }, { layout: 'answers' }, { sessionIs: 'occasion' }] as const
  const steps = asked.flatMap((one) => [findingSteps('f', { ...all, ...one }), reportSteps('f', { ...all, ...one })])
  const said = new Set(steps.flat().flatMap(({ options }) => options.map(([flag]) => flag)))
  const can = [...score.options, ...detect.options, ...trace.options].map(({ flag }) => longFlag(flag))
  expect([...new Set(can)].filter((flag) => !said.has(flag))).toEqual([
    // A second file; another form of the input or the result; the name of a unit; what --param says too; what is known of the noise, or that
    // no series are simulated for it.
    ...[
      '--instrument-file',
      '--fhir',
      '--json',
      '--format',
      '--heading',
      '--methods',
      '--escape-formulas',
      '--metric',
      '--gaps',
    ],
    ...['--base-rate', '--true-drop', '--noise-sd', '--noise-autocorrelation', '--no-stable-share'],
    ...['--endings', '--endings-id', '--endings-session', '--endings-skip-rows', '--force'],
  ])
})

describe('the first look', () => {
  test('shows the first rows and what each delimiter would make of the first line', () => {
    const looked = lookAt({ name: 'own.csv', bytes: bytesOf('id;a,b\n1;2\n') }, ';', 0)
    expect(looked).toMatchObject({ header: ['id', 'a,b'], rows: [['1', '2']], many: 1, faults: '' })
    expect(looked.columns).toEqual({ ',': 2, ';': 2, tab: 1, '|': 1 })
    const noText = lookAt({ name: 'book.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 9, 0xfe]) }, ',', 0)
    expect(Object.values(noText.columns)).toEqual([1, 1, 1, 1])
  })

  test('patterns are read from numbered columns', () => {
    expect(patternsIn(['id', 'ors_1', 'ors_2', 'srs1', 'q1x', 'q2x', 'q3x'], '{session}')).toEqual([
      'q{session}x',
      'ors_{session}',
    ])
  })
})

describe('a table of ratings', () => {
  const coded: RatingsAsked = {
    ...{ ...noRatings, unit: 'segment', session: 'session', coder: 'coder', value: 'rating', code: 'code' },
    ...{ level: 'ordinal', categories: '1..5', present: '2', unitIs: 'segment' },
  }
  const codes = 'examples/data/invented-codes.csv'

  test('agreement, CSV and methods are those of the command', async () => {
    const file = fileOf(codes)
    const [came] = await asByCommand([agreementStep(file.name, nothingSaid, coded)], file)
    expect(came?.stdout).toMatch(/^36 units, 2 coders: ann, ben\./)
    expect(came?.csv).toMatch(/^coefficient,code/)
  })

  test('so is that of sessions, and of a column for each coder', async () => {
    const file = fileOf(codes)
    const asked = { ...coded, level: 'ratio', aggregate: 'count' }
    const [sessions] = await asByCommand([agreementStep(file.name, nothingSaid, asked)], file)
    expect(sessions?.stdout).toMatch(/unit: session frequency/)
    const raters = fileOf('examples/data/invented-raters.csv')
    const wide: RatingsAsked = { ...noRatings, layout: 'wide', raters: 'coder{n}', level: 'interval' }
    const [came] = await asByCommand([agreementStep(raters.name, nothingSaid, wide)], raters)
    expect(came?.stdout).toMatch(/15 units, 3 coders/)
  })

  test('whatever the command can be given of a table can be said', () => {
    const all: RatingsAsked = { ...coded, raters: 'r{n}', by: 'g', positive: 'yes', incomplete: 'refuse' }
    const table = { ...nothingSaid, delimiter: ';', decimal: ',', skip: '1', missing: '9', where: 'a=b' } as const
    const steps = [all, { ...all, layout: 'wide' }, { ...all, aggregate: 'any' }] as const
    const said = steps.flatMap((asked) => agreementStep('f', table, asked).options.map(([flag]) => flag))
    const can = agreement.options.map(({ flag }) => longFlag(flag))
    expect(can.filter((flag) => !said.includes(flag))).toEqual([
      // Coding sheets, which the page does not take; another form of the result.
      ...['--of', '--made', '--use', '--code-set', '--json', '--format', '--heading', '--methods', '--escape-formulas'],
    ])
  })

  test('what the command line asks for is asked for here, and faults are the same', async () => {
    const file = fileOf(codes)
    const [open] = await asByCommand([agreementStep(file.name, nothingSaid, noRatings)], file)
    expect(open?.exit).toBe(2)
    for (const flag of ['--unit', '--coder', '--value', '--level']) expect(open?.stderr).toContain(flag)
    const table = { ...nothingSaid, where: 'session=1', missing: '9' }
    const [fault] = await asByCommand([agreementStep(file.name, table, { ...coded, categories: '1..2' })], file)
    expect(fault?.exit).toBe(1)
    expect(fault?.stderr).toMatch(/column 5 \(rating\)/)
  })
})

/** Files of others, which are not part of the project. */
const cases = '../shared/cases'
const faulty: Readonly<Record<string, Partial<TableAsked>>> = {
  '04-ids-that-look-the-same/scores.csv': {},
  '05-several-heading-lines/qualtrics.csv': {
    ...{ layout: 'answers', id: 'client', score: '', instrument: 'wai-sr', items: 'q{n}' },
  },
  '07-codes-for-missing/codes.csv': {},
  '09-utf16-without-bom/u16.csv': {},
  '10-excel-sep-line/sep.csv': {},
}
describeUnless(existsSync(cases) ? undefined : '../shared/cases is absent', 'faulty cases', () => {
  test.each(Object.entries(faulty))('%s', async (path, asked) => {
    const file = fileOf(`${cases}/${path}`)
    const [came] = await asByCommand(findingSteps(file.name, { ...invented, ...asked }), file)
    expect(came?.stderr).not.toBe('')
  })
  test('a document where a log is expected', async () => {
    const file = fileOf(`${cases}/08-pretty-json-as-a-log/log.json`)
    const asked = { criterion: '', cut: '', remarks: false, numbered: false } as const
    const [came] = await asByCommand([replayStep(file.name, asked)], file)
    expect(came?.stderr).toMatch(/line 1: JSON, but no log/)
  })
})

const words = 'Never=1,Rarely=2,Occasionally=3,Sometimes=4,Often=5,Very Often=6,Always=7'
const real: readonly (readonly [path: string, asked: Partial<TableAsked>])[] = [
  [
    'ai_psychotherapy_eval/survey_srs_logs_with_total.csv',
    { id: 'pairing_id', session: 'session_id', score: 'total', min: '0', max: '40', parameters: { floor: '4' } },
  ],
  [
    'suddengains/sgdata.csv',
    {
      ...{ layout: 'wide', wide: 'bdi_s{session}', sessions: '1..12', better: 'lower' },
      ...{ rule: 'sudden-change', parameters: { cutoff: '7' } },
    },
  ],
  [
    'ai_psychotherapy_eval/survey_wai_logs.csv',
    { layout: 'answers', id: 'pairing_id', session: 'session_id', instrument: 'wai-36', items: 'question{n}', words },
  ],
]
describeWithData('real files', () => {
  test.each(real)('%s', async (path, asked) => {
    const file = fileOf(sharedData(path))
    const came = await asByCommand(findingSteps(file.name, { ...invented, ...asked }), file)
    expect(came.map(({ exit }) => exit)).toEqual(came.map(() => 0))
    expect(came.at(-1)?.drawn?.some(({ found }) => found.length > 0)).toBe(true)
  })
})
