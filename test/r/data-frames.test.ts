/**
 * The functions for R and for Python, each on real input beside the program's own JSON. Ids are such as readers that guess
 * would change.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { noPandas } from '../with-pandas.js'
import { argsOf, type Call, program, type Row, ran, rowsOf, snakeCase } from './program-rows.js'
import { noR } from './with-r.js'

interface CameOf {
  readonly version?: string
  readonly seed?: number | null
  readonly notes?: readonly string[]
  readonly columns?: readonly string[]
  readonly rows?: readonly Row[]
  /** The attributes that are data frames. */
  readonly beside?: Readonly<Record<string, readonly Row[]>>
  readonly tables?: Readonly<Record<string, readonly Row[]>>
  readonly fault?: string
  readonly problems?: readonly Row[]
}

const ids = ['007', '1-2', 'a', 'f', '1e5', 'TRUE', 'Inf', '"é", 0x1', '08:30'] as const
const scores = [50, 48, 49.25, 30.1, 33, 0.1 + 0.2, 51, 47]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

const folder = mkdtempSync(join(tmpdir(), 'data-frames-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const scoresFile = fileOf('scores.csv', [
  'id,session,total,odd column',
  ...ids.flatMap((id, which) =>
    scores.map((score, index) => `${quoted(id)},${index + 1},${which === 2 && index === 4 ? '' : score},`),
  ),
])
const faultyFile = fileOf('faulty.csv', [
  'note,id,session,total',
  '"said twice,\non two lines",007,1,5',
  'x,007,2,many',
  'x,1-2,1.5,4',
])
const data = (name: string) => `examples/data/${name}`
const power: object = JSON.parse(readFileSync('examples/power.json', 'utf8'))
const planFile = fileOf('plan.json', [JSON.stringify({ ...power, replications: 2 })])
const training: object = JSON.parse(readFileSync('examples/training.json', 'utf8'))
const small = {
  replications: 2,
  alliances: 24,
  power: { reference: 'as usual', clients: [12, 24], sessions: [20], level: 0.05 },
}
const trainingFile = fileOf('training.json', [JSON.stringify({ ...training, ...small })])
const rules = [{ name: 'drop', rule: 'drop', parameters: { floor: 0.63 } }]
const bothFile = fileOf('both.json', [
  JSON.stringify({ ...training, ...small, rules, rater: 'client', window: { before: 0, after: 2 } }),
])
const notedFile = 'examples/situations/11-chatbot.jsonl'
/** A program that says nothing that the functions know. */
const strangerFile = fileOf('stranger.mjs', ["console.log('{}')"])
const ofScores = { id: 'id', session: 'session', score: 'total', better: 'higher', rule: 'drop' }
const drops = { ...ofScores, range: 'none', param: { floor: 8 } }

const calls = {
  score: {
    verb: 'score',
    file: data('invented-answers.csv'),
    frame: true,
    options: { instrument: 'wai-sr', id: 'id', session: 'session', items: 'q{n}', metric: 'pomp' },
  },
  detect: { verb: 'detect', file: scoresFile, frame: true, options: { ...drops, where: ['session!=8', 'id!=a'] } },
  detectInFile: { verb: 'detect', file: scoresFile, options: { ...drops, true_drop: '9@3', base_rate: 0.2 } },
  nothing: { verb: 'detect', file: scoresFile, frame: true, options: { ...drops, param: { floor: 1000 } } },
  agreement: {
    verb: 'agreement',
    file: data('invented-raters.csv'),
    frame: true,
    options: { unit: 'session', raters: 'coder{n}', level: 'interval', unit_is: 'session-rating', methods: true },
  },
  outcomes: { verb: 'outcomes', file: data('three-alliances.jsonl'), options: { resolved_by: 'client' } },
  outcomesOfTwo: {
    verb: 'outcomes',
    file: [data('three-alliances.jsonl'), 'examples/situations/14-hard-cases.jsonl'],
    options: { table: 'alliances', resolved_by: 'client' },
  },
  outcomesOfLines: {
    verb: 'outcomes',
    file: data('three-alliances.jsonl'),
    log: true,
    options: { resolved_by: 'client' },
  },
  outcomesOfPairs: {
    verb: 'outcomes',
    file: data('invented-round-robin.jsonl'),
    options: { table: 'dyad-long', resolved_by: 'client' },
  },
  outcomesByInterval: {
    verb: 'outcomes',
    file: data('three-alliances.jsonl'),
    options: { table: 'person-period', resolved_by: 'client', clock: 'onset', compete: 'left' },
  },
  experiment: { verb: 'experiment', file: planFile, list: true, options: {} },
  experimentOfArms: { verb: 'experiment', file: trainingFile, options: {} },
  experimentOfBoth: { verb: 'experiment', file: bothFile, list: true, options: {} },
  simulate: {
    verb: 'simulate',
    file: 'examples/errors-of-report.json',
    list: true,
    options: { alliances: 4, seed: 7 },
  },
  faulty: { verb: 'detect', file: faultyFile, frame: true, options: drops },
  misused: { verb: 'detect', file: scoresFile, frame: true, options: { ...ofScores, parameter: 8 } },
  noSuchTable: { verb: 'outcomes', file: data('three-alliances.jsonl'), options: { table: 'dyads' } },
  stranger: {
    verb: 'detect',
    file: scoresFile,
    options: { ...drops, program: `"${process.execPath}" "${strangerFile}"` },
  },
  absent: { verb: 'detect', file: scoresFile, options: { ...drops, program: 'no-such-program of ours' } },
} as const satisfies Record<string, Call>

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'))

const languages = [
  [
    'R',
    noR('jsonlite'),
    ['Rscript', 'test/r/data-frames.R'],
    [
      ...['-e', 'rr <- new.env(); source("examples/in-r/rupture_repair.R", local = rr)'],
      ...['-e', `found <- rr$outcomes("${notedFile}", resolved_by = "client")`],
    ],
  ],
  [
    'Python',
    noPandas(),
    ['python3', 'test/r/data_frames.py'],
    [
      '-c',
      `import sys; sys.path.insert(0, "examples/in-python"); import rupture_repair as rr
rr.outcomes("${notedFile}", resolved_by="client")`,
    ],
  ],
] as const

for (const [language, lacking, [interpreter, script], withNotes] of languages)
  describeUnless(lacking, `The functions for ${language}`, () => {
    let found: Readonly<Record<keyof typeof calls, CameOf>>
    const ours = `"${process.execPath}" "${program[0]}"`
    const temporary = mkdtempSync(join(folder, `${language}-`))
    beforeAll(() => {
      const asked = fileOf('calls.json', [JSON.stringify(Object.values(calls))])
      const { status, stdout, stderr } = spawnSync(interpreter, [script, asked], {
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { ...process.env, TMPDIR: temporary, RUPTURE_REPAIR: ours },
      })
      if (status !== 0) throw new Error(stderr)
      const answers: readonly CameOf[] = JSON.parse(stdout)
      found = Object.fromEntries(Object.keys(calls).map((name, index) => [name, answers[index]])) as typeof found
    }, 600_000)

    it.each([
      ['score', 'rows'],
      ['detect', 'findings'],
      ['detectInFile', 'findings'],
      ['agreement', 'coefficients'],
      ['outcomes', 'episodes'],
      ['outcomesOfTwo', 'alliances'],
      ['outcomesOfLines', 'episodes'],
      ['outcomesOfPairs', 'dyadLong'],
      ['outcomesByInterval', 'personPeriod'],
      ['experiment', 'measures'],
      ['experimentOfArms', 'outcomes'],
      ['experimentOfBoth', 'measures'],
    ] as const)('return for %s the rows of the program', (name, key) => {
      const expected = rowsOf(calls[name], key)
      expect(expected.length).toBeGreaterThan(0)
      expect(found[name].rows).toEqual(expected)
      expect(found[name].version).toBe(version)
    })

    it.each([
      ['experiment', ['power']],
      ['experimentOfArms', ['outcomePower']],
      ['experimentOfBoth', ['outcomes', 'power', 'outcomePower']],
    ] as const)('have beside the answer the other tables of %s', (name, keys: readonly string[]) => {
      const others = keys.map((key) => [snakeCase(key), rowsOf(calls[name], key)] as const)
      expect(found[name].beside).toEqual(Object.fromEntries(others))
      for (const [, rows] of others) expect(rows.length).toBeGreaterThan(0)
    })

    it('keep ids as they are written', () => {
      expect(new Set(found.detectInFile.rows?.map(({ id }) => id))).toEqual(new Set(ids))
      expect(new Set(found.detect.rows?.map(({ id }) => id))).toEqual(new Set(ids.filter((id) => id !== 'a')))
    })

    it('name the columns where there is no row', () => {
      expect(found.nothing.rows).toEqual([])
      expect(found.nothing.columns).toContain('recovered_at')
    })

    it('say the seed, and the notes of the program', () => {
      const notes = ran([...argsOf(calls.score), '--json']).stderr
      expect(found.score.notes?.map((note) => `${note}\n`).join('')).toBe(notes)
      expect(found.detect.seed).toBe(1)
      const { seed }: { readonly seed: number } = JSON.parse(readFileSync(calls.experiment.file, 'utf8'))
      expect(found.experiment.seed).toBe(seed)
      expect(found.simulate.seed).toBe(7)
    })

    it('show a note alone, without the line that called', () => {
      const notes = ran(['outcomes', notedFile, '--table', 'episodes', '--resolved-by', 'client', '--json']).stderr
      const env = { ...process.env, RUPTURE_REPAIR: ours }
      expect(notes).not.toBe('')
      expect(spawnSync(interpreter, withNotes, { encoding: 'utf8', env }).stderr).toBe(notes)
    })

    it('read what simulate writes, and leave no file', () => {
      const out = join(folder, `${language}-simulated`)
      expect(ran([...argsOf(calls.simulate), '--out', out]).status).toBe(0)
      for (const [name, rows] of Object.entries(found.simulate.tables ?? {})) {
        const records: readonly Readonly<Record<string, string>>[] =
          name === 'log'
            ? readFileSync(join(out, 'log.jsonl'), 'utf8')
                .trimEnd()
                .split('\n')
                .map((entry) => ({ entry }))
            : parse(readFileSync(join(out, `${name}.csv`), 'utf8'), { columns: true })
        // No id here is made of digits alone.
        const typedCell = (cell: string) => (cell === '' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))
        const typed = records.map((row) =>
          Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, typedCell(cell)])),
        )
        expect(rows).toEqual(typed)
        expect(rows.length).toBeGreaterThan(0)
      }
      expect(Object.keys(found.simulate.tables ?? {})).toEqual(['alliances', 'ruptures', 'sessions', 'log'])
      expect(readdirSync(temporary)).toEqual([])
    })

    it('raise a fault with file, line, row and column', () => {
      const rows = language === 'R' ? [2, 3] : [1, 2]
      expect(found.faulty.problems).toEqual([
        {
          file: 'data frame',
          line: 4,
          row: rows[0],
          column: 'total',
          message: expect.stringContaining('not a number'),
        },
        {
          file: 'data frame',
          line: 5,
          row: rows[1],
          column: 'session',
          message: expect.stringContaining('not a session number'),
        },
      ])
      expect(found.faulty.fault).not.toContain('many')
    })

    it('raise a table that is not there', () => {
      expect(found.noSuchTable.fault).toContain('unknown --table dyads')
      expect(found.noSuchTable.problems).toEqual([])
      expect(found.stranger.fault).toContain('no table findings')
      expect(found.stranger.problems).toEqual([])
    })

    it('raise a wrong option, and a program that is not there', () => {
      expect(found.misused.fault).toContain('--parameter')
      expect(found.misused.problems).toEqual([])
      expect(found.absent.fault).toContain('no-such-program')
      expect(found.absent.problems).toEqual([])
    })
  })
