import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { everything } from '../output/strangers.js'
import { inFolder, outcomeOf } from './given-run.js'

const folder = inFolder()
const out = (): string => join(folder(), 'run')
const line = (more = ''): string =>
  `simulate examples/scenario.json --alliances 130 --seed 7 --tables alliances,log --out ${out()} ${more}`

beforeEach(async () => {
  expect(await outcomeOf(line())).toMatchObject({ exit: 0, stderr: '' })
})

const file = (name: string): string => join(out(), name)
const damages: readonly (readonly [string, () => void, RegExp])[] = [
  ['deleted', () => rmSync(file('alliances.csv')), /: alliances\.csv is absent;/],
  ['emptied', () => truncateSync(file('log.jsonl')), /: log\.jsonl has 0 bytes where \d+ were written;/],
  ['cut short', () => truncateSync(file('log.jsonl'), 100), /: log\.jsonl has 100 bytes where \d+ were written;/],
  [
    'changed in one byte',
    () =>
      writeFileSync(file('codebook.csv'), readFileSync(file('codebook.csv'), 'utf8').replace('alliances', 'alliancez')),
    /: codebook\.csv is not what was written \(another SHA-256\);/,
  ],
  [
    'replaced by a folder',
    () => {
      rmSync(file('failures.csv'))
      mkdirSync(file('failures.csv'))
    },
    /: failures\.csv is no file;/,
  ],
  [
    'unreadable',
    () => {
      rmSync(file('log.jsonl'))
      // Also for root, to whom every file of permissions is open.
      symlinkSync('/proc/self/mem', file('log.jsonl'))
    },
    process.platform === 'linux' ? /: log\.jsonl cannot be read \(E[A-Z]+\);/ : /: log\.jsonl is absent;/,
  ],
]

describe('a finished run of which something was', () => {
  it.each(damages)('%s is never called done', async (_what, damage, said) => {
    damage()
    const before = everything(out())
    for (const command of [line('--resume'), ...['merge', 'status'].map((verb) => `${verb} ${out()}`)]) {
      const { exit, stdout, stderr } = await outcomeOf(command)
      expect([exit, stderr]).toEqual([1, expect.stringMatching(said)])
      expect(stderr).toContain('simulate with --force makes the run anew\n')
      if (!command.startsWith('status')) expect(stdout).toBe('')
    }
    expect(everything(out())).toEqual(before)
  })

  it.each(['files', 'failures', 'verb', 'seed'])('struck from its manifest (%s) is never called done', async (key) => {
    const whole: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(file('manifest.json'), 'utf8'))
    const { [key]: gone, ...rest } = whole
    expect(gone).toBeDefined()
    const manifests = [
      rest,
      ...(key === 'files' && Array.isArray(gone)
        ? [
            { ...rest, files: [] },
            { ...rest, files: gone.filter((_: unknown, index) => index > 0) },
          ]
        : []),
    ]
    for (const manifest of manifests) {
      writeFileSync(file('manifest.json'), JSON.stringify(manifest))
      for (const command of [line('--resume'), ...['merge', 'status'].map((verb) => `${verb} ${out()}`)])
        expect(await outcomeOf(command)).toMatchObject({
          exit: 1,
          stdout: '',
          stderr: expect.stringContaining(`${file('manifest.json')}: is `),
        })
    }
  })

  it('changed stays, with --force too, until it is moved away; then the run is made anew', async () => {
    const whole = everything(out())
    appendFileSync(file('alliances.csv'), 'x')
    rmSync(file('codebook.csv'))
    const before = everything(out())
    expect(await outcomeOf(line('--force'))).toMatchObject({
      exit: 1,
      stderr: `${file('alliances.csv')}: is not as this program wrote it, so it stays; move it, or choose another --out\n1 fault; nothing was written.\n`,
    })
    expect(everything(out())).toEqual(before)
    rmSync(file('alliances.csv'))
    expect(await outcomeOf(line('--force'))).toMatchObject({ exit: 0, stderr: '' })
    expect(everything(out())).toEqual(whole)
  })
})
