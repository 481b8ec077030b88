/** Whatever was typed or stands in a file, a terminal is shown it and does not carry it out; no line of ours is forged. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { shellWord } from '../../../src/verbs/say/shell-word.js'
import { document, given } from './given.js'
import { teamWithHarm, threeAlliances } from './logs.js'
import { inFolder, standIn, testRuntime } from './simulate/given-run.js'

/** A window title, a bell, a colour in one byte, a turned reading direction, marks without ink, and a line of its own. */
const hostile = 'x\u001b]0;t\u0007\u009b31m\u202e\u200b\u034f\u115f\u3164\ufe0f\u2800\u2028\nerror: forged'
const unseen = /[^\P{C}\n]|[\u2028\u2029\u2800]|\p{DI}/u

const isHarmless = ({ stdout, stderr }: Pick<Outcome, 'stdout' | 'stderr'>): void => {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(unseen)
    expect(text).not.toMatch(/^error: forged/m)
  }
}

const help = (...args: readonly string[]): string => run([...args, '--help'], given({})).stdout
const verbs = [...help().matchAll(/^ {2}([a-z]+) (?:\[options\] )?<[A-Z|.]+>/gm)].flatMap(([, verb = '']) => verb)
const typedTo = verbs.flatMap((verb) => [
  [verb, hostile],
  [verb, 'f', hostile],
  [verb, 'f', `--${hostile}`],
  ...[...help(verb).matchAll(/^ {2}(--[a-z-]+) </gm)].map(([, option = '']) => [verb, 'f', option, hostile]),
])

const table = (id: string, column = 'x'): string => {
  const quoted = (text: string) => `"${text}"`
  return `id,s,${quoted(column)}\n${[6, 6, 2, 6, 6].map((score, index) => `${quoted(id)},${index + 1},${score}\n`).join('')}`
}
const scores = ['f', '--id', 'id', '--session', 's', '--score', 'x', '--better', 'higher']
const drop = ['--rule', 'drop', '--param', 'floor=2']
const named = (lines: readonly string[], id: string): string =>
  lines.map((line) => `${line.replaceAll(`"${id}"`, JSON.stringify(hostile))}\n`).join('')
const key = `{ ${JSON.stringify(hostile)}: 1 }`

describe('what is typed', () => {
  it('is put to every verb', () => expect(verbs).toHaveLength(20))
  it.each([[hostile], [`--${hostile}`], ...typedTo])('%j %j %j %j', (...args) => {
    const outcome = run(args, given({ f: 'id,s,x\na,1,6\n' }))
    expect(outcome.exit > 0 || outcome.work !== undefined).toBe(true)
    isHarmless(outcome)
  })
})

describe('what stands in a file', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['an id', ['detect', ...scores, ...drop], table(hostile)],
    ['an id', ['trace', ...scores, ...drop], table(hostile)],
    ['an id', ['compare', ...scores, '--rule', 'drop:floor=2', '--rule', 'drop:floor=3', '--methods'], table(hostile)],
    ['an id', ['multiverse', ...scores, '--rule', 'drop:floor=2|3'], table(hostile)],
    ['an id twice', ['detect', ...scores, ...drop], `${table(hostile)}"${hostile}",1,6\n`],
    ['a column', ['detect', ...scores, ...drop, '--heading', hostile], table('a', hostile)],
    ['a name like the one asked for', ['detect', ...scores, ...drop], table('a', `x ${hostile.split('\n')[0]}`)],
    ['an alliance', ['replay', 'f', '--resolved-by', 'client'], named(threeAlliances, 'mended')],
    ['a person', ['replay', 'f', '--resolved-by', 'any'], named(teamWithHarm, 'ben')],
    ['a harm', ['replay', 'f', '--format', 'csv'], named(teamWithHarm, 'h1')],
    [
      'an alliance that breaks off',
      ['replay', 'f'],
      named(
        threeAlliances.filter((_, index) => index !== 3),
        'mended',
      ),
    ],
    ['a key of a log', ['replay', 'f'], `${key}\n`],
    ['a key of a scenario', ['slurm', 'f', '--alliances', '1', '--seed', '1', '--out', 'o'], key],
    ['a key of a scenario', ['simulate', 'f', '--alliances', '1', '--seed', '1', '--out', 'o'], key],
    ['a key of an experiment', ['experiment', 'f'], key],
    [
      'a key of an instrument',
      ['score', 'f', '--id', 'id', '--session', 's', '--instrument-file', 'f', '--items', 'x'],
      key,
    ],
  ])('%s %j', (_, args, text) => isHarmless(run(args, given({ f: text }))))

  it('a subscale of one’s own', () => {
    const instrument = {
      id: 'own',
      name: 'Own',
      version: '1',
      metric: 'Sum',
      citation: 'none',
      licence: 'none',
      items: 1,
      min: 0,
      max: 9,
      subscales: { [hostile]: [1] },
      reversed: [],
    }
    const files = { f: 'id,s,x\na,1,6\n', i: JSON.stringify(instrument) }
    isHarmless(
      run(['score', 'f', '--id', 'id', '--session', 's', '--instrument-file', 'i', '--items', 'x'], given(files)),
    )
  })

  it('a folder of a trace', () => {
    const files = { 'd/alliances.jsonl': `${key}\n`, 'd/series.jsonl': `${key}\n`, 'd/findings.jsonl': `${key}\n` }
    isHarmless(run(['report', 'd', '--measure', 'x'], given(files, ['d/'])))
  })

  it('a report says where it is written', () => {
    const outcome = run(
      ['report', 'f', '--out', hostile, '--title', hostile],
      given({ f: named(threeAlliances, 'mended') }),
    )
    expect(outcome.exit).toBe(0)
    isHarmless(outcome)
    expect(String(outcome.files[0]?.text)).not.toMatch(unseen)
  })
})

describe('data', () => {
  const asked = ['detect', ...scores, ...drop]

  it('is whole in CSV', () => {
    const { stdout } = run([...asked, '--format', 'csv'], given({ f: table(hostile) }))
    expect(parse(stdout, { columns: true })).toMatchObject([{ id: hostile, from: '2', to: '3' }])
  })

  it('is whole in JSON, and harmless', () => {
    const id = `${hostile}\u{E0001}`
    const outcome = run([...asked, '--json'], given({ f: table(id) }))
    expect(document(outcome).findings).toMatchObject([{ id, from: 2, to: 3 }])
    isHarmless(outcome)
  })
})

describe('a folder of a run', () => {
  const folder = inFolder()
  const carriedOut = async (args: readonly string[], runtime = testRuntime().runtime): Promise<Outcome> => {
    const outcome = run(args, fileWorld('1.2.3', 'examples/data'))
    return outcome.work === undefined ? outcome : outcome.work(runtime)
  }
  const made = ['simulate', 'examples/scenario.json', '--alliances', '250', '--seed', '7', '--tables', 'log', '--out']

  it('is named by every verb that is given one, and in the command that goes on', async () => {
    const out = join(folder(), hostile)
    const failing = testRuntime(() => {
      throw new Error(hostile)
    }).runtime
    const said = [
      await carriedOut(['status', out]),
      await carriedOut([...made, out], testRuntime(standIn, () => false).runtime),
      await carriedOut([...made, out]),
      await carriedOut(['status', out]),
      await carriedOut(['merge', out]),
      await carriedOut([...made, out, '--shard', '1/2', '--force'], failing),
      await carriedOut([...made, out, '--shard', '1/2', '--resume'], failing),
      await carriedOut([...made, out, '--resume']),
      await carriedOut([...made, out, '--force']),
      await carriedOut([...made, out]),
      await carriedOut(['status', out]),
    ]
    for (const outcome of said) isHarmless(outcome)
    const [, stopped] = said
    expect(stopped?.stderr).toContain(`--out ${shellWord(out)} --resume\n`)
    const manifest = join(out, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('1.2.3', JSON.stringify(hostile).slice(1, -1)))
    isHarmless(await carriedOut(['status', out]))
    isHarmless(await carriedOut(['merge', out]))
  })

  it('is one word of the script for Slurm, which holds no such character', async () => {
    const scenario = readFileSync('examples/scenario.json', 'utf8')
    const out = `${hostile}'\\JOB`
    const script = run(
      ['slurm', hostile, '--alliances', '9', '--seed', '1', '--out', out],
      given({ [hostile]: scenario }),
    )
    isHarmless(script)
    expect(script.exit).toBe(0)
    const { stdout } = spawnSync('bash', ['--norc', '-c', `printf %s ${shellWord(out)}`], { encoding: 'utf8' })
    expect(stdout).toBe(out)
  })
})
