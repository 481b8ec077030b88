import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { aboutRule, parseRule, ruleIds } from 'rupture-repair/detection'
import { pompSource, waiSr } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { cohen } from '../../../../src/statistics/index.js'
import { citation } from '../../../../src/verbs/say/methods.js'
import { notInstalled, skipLacking } from '../../../lacking.js'
import { document, given, typed } from '../../cli/given.js'

const paths = ['invented-scores.csv', 'invented-endings.csv', 'invented-answers.csv', 'one-repair.jsonl']
const bytes = (name: string) => readFileSync(`examples/data/${name}`)
const files = Object.fromEntries([
  ...paths.map((name) => [`some/where/${name}`, bytes(name)] as const),
  ['-', bytes('invented-scores.csv')] as const,
])
const call = (line: string) => run(typed(line), given(files))
const at = (name: string): string => `some/where/${name}`

/** What another program says of the same bytes. */
const sha256sum = (name: string): string | undefined =>
  spawnSync('sha256sum', [`examples/data/${name}`], { encoding: 'utf8' }).stdout.split(' ')[0]

const keys = '--id id --session session'
const scores = `${at('invented-scores.csv')} ${keys} --score total --range 12..60 --better higher`
const fall = '--rule drop --param floor=8'
const verbs: Readonly<Record<string, string>> = {
  score: `score ${at('invented-answers.csv')} ${keys} --instrument wai-sr --items q{n}`,
  detect: `detect ${scores} ${fall}`,
  trace: `trace ${scores} ${fall} --endings ${at('invented-endings.csv')}`,
  compare: `compare ${scores} --rule drop:floor=8 --rule cusum`,
  multiverse: `multiverse ${scores} --rule 'drop:floor=4|8'`,
  replay: `replay ${at('one-repair.jsonl')}`,
}
const paragraph = (line: string): string => String(document(call(`${line} --json --methods`)).methods)

describe('--methods', () => {
  it.each(Object.entries(verbs))('stands under the table, beside CSV and in the JSON of %s', (verb, line) => {
    const said = paragraph(line)
    expect(said).toMatch(new RegExp(`^Methods\\. Made by rupture-repair 1\\.2\\.3, ${verb}\\. Input: `))
    const [table, csv, plain] = [call(`${line} --methods`), call(`${line} --methods --format csv`), call(line)]
    expect(table.stdout).toBe(`${plain.stdout}\n${said}\n`)
    expect(csv.stdout).toBe(call(`${line} --format csv`).stdout)
    expect(csv.stderr.endsWith(`\n${said}\n`) || csv.stderr === `${said}\n`).toBe(true)
    expect(Object.keys(document(call(`${line} --json --methods`))).at(-1)).toBe('methods')
    expect(Object.keys(document(call(`${line} --json`)))).not.toContain('methods')
    expect(paragraph(line)).toBe(said)
  })

  it('hashes every input as sha256sum does', (context) => {
    skipLacking(context, notInstalled('sha256sum'))
    for (const [verb, ...names] of [
      ['detect', 'invented-scores.csv'],
      ['trace', 'invented-scores.csv', 'invented-endings.csv'],
      ['score', 'invented-answers.csv'],
      ['replay', 'one-repair.jsonl'],
    ] as const)
      expect(paragraph(verbs[verb] ?? '')).toContain(
        `Input: ${names.map((name) => `${name} (SHA-256 ${sha256sum(name)})`).join(', ')}.`,
      )
    const piped = paragraph(`detect - ${keys} --score total --better higher ${fall}`)
    expect(piped).toContain(`Input: standard input (SHA-256 ${sha256sum('invented-scores.csv')}).`)
    expect(existsSync(at('invented-scores.csv'))).toBe(false)
  })

  it('reads standard input once, as it can only be read once', () => {
    let reads = 0
    const world = given(files)
    const once = {
      ...world,
      read: (path: string) => {
        reads += 1
        return reads === 1 ? world.read(path) : world.read('nowhere')
      },
    }
    const { exit, stdout } = run(typed(`detect - ${keys} --score total --better higher ${fall} --methods`), once)
    expect([exit, reads]).toEqual([0, 1])
    expect(stdout).toContain('Input: standard input (SHA-256 ')
  })

  it('names no path, no time and no machine', () => {
    for (const line of Object.values(verbs)) expect(paragraph(line)).not.toMatch(/some\/where|20\d\d-\d\d|\d\d:\d\d/)
  })

  it.each(ruleIds)('cites for %s what the registry cites, with its confidence, and every parameter', (id) => {
    const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'sudden-change': { cutoff: '6' },
      drop: { floor: '8' },
      'reliable-change': { sd: '4', reliability: '0.9' },
      status: { cutoff: '40', boundary: 'strict' },
    }
    const texts = needed[id] ?? {}
    const rule = parseRule(id, texts)
    if (rule._tag === 'Left') throw new Error(`${id} needs more`)
    const parameters = Object.entries(texts).map(([name, value]) => `--param ${name}=${value}`)
    const said = paragraph(`detect ${scores} --rule ${id} ${parameters.join(' ')}`)
    expect(said).toContain(citation(aboutRule(rule.right).literature))
    for (const [name, value] of Object.entries(rule.right.parameters))
      expect(said).toContain(`${name} ${value ?? 'unlimited'}`)
    expect(said.slice(said.indexOf('Sources: '))).not.toContain('Convention of this library')
  })

  it('cites instrument, κ and multiverse, and says how sure the key is', () => {
    expect(paragraph(verbs.score ?? '')).toContain(citation(waiSr.literature))
    expect(paragraph(verbs.score ?? '')).toContain('held with confidence: high')
    expect(paragraph(verbs.compare ?? '')).toContain(citation(cohen))
    expect(paragraph(verbs.multiverse ?? '')).toContain('Steegen')
    expect(paragraph(verbs.multiverse ?? '')).toContain('Rule drop: floor 4 or 8, reference previous, unit raw')
  })

  it('says in which metric scores were asked for, and cites it', () => {
    expect(paragraph(`${verbs.score} --metric pomp`)).toContain('Scores beside the sums: pomp.')
    expect(paragraph(`${verbs.score} --metric pomp`)).toContain(citation(pompSource))
    expect(paragraph(`${verbs.score} --metric mean`)).toContain('Scores beside the sums: mean.')
    expect(paragraph(`${verbs.score} --metric mean`)).not.toContain(citation(pompSource))
    expect(paragraph(verbs.score ?? '')).not.toContain('beside the sums')
  })

  it('counts what was left out and says why', () => {
    expect(paragraph(`${verbs.score} --where id=invented-e`)).toContain(
      'Left out: 28 rows of 30 by --where id=invented-e; 1 blank answer; 2 scores withheld for blank answers.',
    )
    expect(paragraph(`${verbs.detect} --sessions 1..5`)).toContain(
      'Left out: 8 rows outside sessions 1 to 5; 1 session without a score',
    )
    expect(paragraph(verbs.trace ?? '')).toContain('1 client not assessable; 1 client in the endings alone.')
    expect(paragraph(`${verbs.detect} --where id=invented-b --sessions 1..8`)).toContain(
      'Left out: 22 rows of 30 by --where id=invented-b.',
    )
    expect(paragraph(verbs.replay ?? '')).toContain('Nothing was left out.')
  })
})
