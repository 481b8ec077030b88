import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atWork, results } from '../faults/trial.js'
import { placeInputs, writings } from '../faults/writing-verbs.js'
import { isFull } from '../runs.js'
import { typed } from '../unit/cli/given.js'
import { type Ran, run } from './consumer.js'

const main = resolve('dist/cli/main.js')
let base = ''
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'faults-'))
  const operations = readFileSync('test/faults/operations.ts', 'utf8')
  const options = { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 } }
  writeFileSync(join(base, 'operations.mjs'), ts.transpileModule(operations, options).outputText)
  writeFileSync(
    join(base, 'preload.mjs'),
    `import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { watch } from './operations.mjs'
const { FOLDER, AT, WHERE, OTHER, TOLD } = process.env
let count = 0
if (FOLDER !== undefined && isMainThread === (WHERE === 'main')) {
  watch(FOLDER, () => {
    count += 1
    if (count === Number(AT)) {
      if (OTHER === undefined) process.kill(process.pid, 'SIGKILL')
      const { FOLDER: _, ...env } = process.env
      const { status, stderr } = spawnSync(process.execPath, JSON.parse(OTHER), { env, encoding: 'utf8' })
      writeFileSync(TOLD + '.other', JSON.stringify({ status, stderr }))
    }
    return 'done'
  })
  process.on('exit', () => writeFileSync(TOLD, String(count)))
}
`,
  )
})
afterAll(() => rmSync(base, { recursive: true }))

const argumentsOf = (folder: string, line: string): readonly string[] => [
  main,
  ...typed(line.replaceAll('@', `${folder}/`)),
]
const plainly = (folder: string, line: string): Ran => run(process.cwd(), process.execPath, argumentsOf(folder, line))

/** A program whose n-th operation on the folder kills it, or is waited with until another line is carried out; how many it made. */
const watched = (folder: string, line: string, where: string, at: number, other?: string) => {
  const told = join(base, 'told')
  for (const path of [told, `${told}.other`]) rmSync(path, { force: true })
  const settings = {
    ...{ FOLDER: join(folder, 'out'), AT: String(at), WHERE: where, TOLD: told },
    ...(other === undefined ? {} : { OTHER: JSON.stringify(argumentsOf(folder, other)) }),
  }
  const variables = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const preloaded = ['--import', join(base, 'preload.mjs'), ...argumentsOf(folder, line)]
  const ran = run(process.cwd(), 'env', [...variables, process.execPath, ...preloaded])
  const count = existsSync(told) ? Number(readFileSync(told, 'utf8')) : 0
  const second: Partial<Ran> = existsSync(`${told}.other`) ? JSON.parse(readFileSync(`${told}.other`, 'utf8')) : {}
  return { ran, count, second }
}

const state = (folder: string): string => JSON.stringify(results(join(folder, 'out')))
/** A folder in which some lines were carried out. */
const ground = (name: string, before: readonly string[]): (() => string) => {
  const template = join(base, name.replaceAll(/\W/g, '-'))
  placeInputs(template, undefined)
  for (const line of before) expect(plainly(template, line)).toMatchObject({ status: 0, stderr: '' })
  let copies = 0
  return () => {
    copies += 1
    cpSync(template, `${template}-${copies}`, { recursive: true })
    return `${template}-${copies}`
  }
}

/** All steps, or one at this part of the work. */
const stepsOf = (count: number, part: number): readonly number[] =>
  isFull ? Array.from({ length: count }, (_, index) => index + 1) : [Math.ceil(part * count)]

/** In milliseconds; all steps take their time. */
const limit = isFull ? 3_600_000 : 240_000

const asked = (name: string) => writings.filter((writing) => writing.name === name)
let [kills, meetings] = [0, 0]
afterAll(() => console.info(`programs killed at a step: ${kills}, interleaved at a step: ${meetings}; broken 0`))

describe('the program, killed at a step of its work', () => {
  it.each([
    ...['report --force', 'trace --force', 'outcomes --force', 'experiment --force', 'simulate --force', 'merge']
      .flatMap(asked)
      .map((writing) => ({ ...writing, where: 'main' })),
    ...asked('simulate').map((writing) => ({ ...writing, where: 'worker' })),
  ])(
    'has left old or new, and nothing of its own once it is run again: $name ($where)',
    (writing) => {
      const { name, before, line, again, where } = writing
      const copy = ground(`${name} ${where}`, before)
      const whole = copy()
      const old = state(whole)
      const { ran, count } = watched(whole, line, where, 0)
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      expect(count).toBeGreaterThan(5)
      const made = state(whole)
      for (const step of stepsOf(count, 0.85)) {
        const folder = copy()
        expect(watched(folder, line, where, step).ran.status).toBe(null)
        kills += 1
        for (const next of again) {
          plainly(folder, next)
          expect([old, made]).toContain(state(folder))
        }
        expect([step, state(folder) === made, atWork(join(folder, 'out'))]).toEqual([step, true, []])
        rmSync(folder, { recursive: true })
      }
    },
    limit,
  )
})

describe('two programs at once, the second at a step of the first', () => {
  it.each([
    ['simulate', (line: string) => line.replace('--seed 7', '--seed 8')],
    ['simulate --force', (line: string) => line.replace('--seed 7', '--seed 9')],
    ['experiment --force', (line: string) => line.replace('experiment.json', 'other.json')],
  ] as const)(
    'leave the files of one of them: %s',
    (name, otherOf) => {
      const [writing] = asked(name)
      if (writing === undefined) throw new Error(name)
      const { before, line } = writing
      const copy = ground(`${name} at once`, before)
      const [one, two] = [copy(), copy()]
      const { count } = watched(one, line, 'main', 0)
      expect(plainly(two, otherOf(line)).status).toBe(0)
      const states = [state(one), state(two)]
      for (const step of stepsOf(count, 0.3)) {
        const folder = copy()
        const { ran, second } = watched(folder, line, 'main', step, otherOf(line))
        meetings += 1
        expect([ran.status, second.status], ran.stderr).toContain(0)
        for (const { status, stderr } of [ran, second])
          if (status !== 0)
            expect(`${status} ${stderr}`).toMatch(/^1 .*(?:is writing the same files|--force|holds (?:a|another) run)/)
        expect([step, states.includes(state(folder)), atWork(join(folder, 'out'))]).toEqual([step, true, []])
        rmSync(folder, { recursive: true })
      }
    },
    limit,
  )
})
