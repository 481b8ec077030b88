import { linkSync, lstatSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { everything, placeStrangers } from '../unit/cli/output/strangers.js'
import { carriedOut, groundOf } from './trial.js'
import { type Writing, writings } from './writing-verbs.js'

/** Names that other people may give, and that are like ours or like those of a careless program's leavings. */
const names = [
  ...['.hidden', 'a.tmp', 'file.tmp', 'file~', '.file.swp', 'manifest.json.tmp', 'plan.json', 'part.json', 'hold.json'],
  ...['old', 'aside', 'beginning.jsonl', 'replications.jsonl.bak', 'measures.csv.new', 'findings.jsonl.part'],
  ...['Ünïcode 修复.txt', "it's; rm -rf $HOME.txt", '-rf', 'rupture-repair.unfinished', 'rupture-repair'],
] as const

/** Canaries in a folder, of every kind; what hard and soft links lead to is elsewhere. */
const placeIn = (folder: string, elsewhere: string): void => {
  mkdirSync(folder, { recursive: true })
  mkdirSync(elsewhere, { recursive: true })
  for (const name of names) {
    const path = join(folder, name)
    // At our very place nothing is written at all; see strangers.test.ts.
    if (path.endsWith('/parts/plan.json')) continue
    writeFileSync(path, `theirs: ${name}`)
    utimesSync(path, 1, 1)
  }
  writeFileSync(join(elsewhere, `of ${folder.length}`), 'theirs, elsewhere')
  linkSync(join(elsewhere, `of ${folder.length}`), join(folder, 'hard-link'))
  symlinkSync(join(elsewhere, `of ${folder.length}`), join(folder, 'soft-link'))
  symlinkSync(elsewhere, join(folder, 'folder-link'))
  symlinkSync(folder, join(folder, 'loop'))
  // As ours are called, with what is none of ours in it.
  for (const [name, file] of [
    ['rupture-repair.unfinished-1-0123abcd-0123abcd', 'hold.json'],
    ['rupture-repair.unfinished-2-0123abcd-0123abcd', 'log.jsonl'],
    ['rupture-repair.unfinished-3-0123abcd-0123abcd/old', 'manifest.json'],
    ['rupture-repair.unfinished-4-0123abcd-0123abcd/aside/00000000', 'log.jsonl'],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, file), 'theirs, in a folder that looks like ours')
  }
}

/** What is under a folder, with permissions and times of files. */
const all = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(everything(folder)).map(([path, what]) => {
      const { mode, mtimeMs } = lstatSync(path)
      return [path.slice(folder.length), what === 'folder' ? what : `${mode.toString(8)} ${mtimeMs} ${what}`]
    }),
  )

let [placed, runs, done] = [0, 0, 0]
afterAll(() => console.info(`canaries placed ${placed} in ${runs} runs, of which ${done} wrote; all alive`))

/** Every option that says what may be written over. */
const forms = ({ name, line }: Writing): readonly string[] => {
  const plain = line.replace(/ --(?:force|resume)$/, '')
  const more = /^(?:simulate|experiment)/.test(name) ? [' --resume'] : []
  return name === 'merge' ? [plain] : [...new Set([plain, `${plain} --force`, ...more.map((one) => plain + one)])]
}

describe('other people’s files at every level are alive', () => {
  it.each(writings)('after $name', async (writing) => {
    const ground = await groundOf(writing)
    for (const line of forms(writing)) {
      const folder = ground.copy()
      const ours = Object.keys(all(folder))
      const out = join(folder, 'out')
      placeStrangers(out, join(folder, 'elsewhere'))
      for (const level of ['', 'in', 'out', 'out/deep', 'out/parts', 'out/parts/00000007', 'out/parts/theirs'])
        placeIn(join(folder, level), join(folder, 'elsewhere', level))
      const theirs = Object.entries(all(folder)).filter(([path]) => !ours.includes(path))
      const { exit } = await carriedOut(folder, line)
      expect([0, 1]).toContain(exit)
      if (exit === 0) done += 1
      const left = all(folder)
      for (const [path, what] of theirs) expect([path, left[path]]).toEqual([path, what])
      placed += theirs.length
      runs += 1
      // Nothing of ours is left that is not a result: no staging folder but those that others put there.
      const staging = Object.keys(left).filter((path) => /unfinished-\d+-[0-9a-f]{8}-[0-9a-f]{8}$/.test(path))
      for (const path of staging) expect(theirs.map(([their]) => their)).toContain(path)
    }
    ground.end()
  })

  it('where the whole output is a link or a file of theirs', async () => {
    for (const writing of writings.filter(({ before, name }) => before.length === 0 && name !== 'merge')) {
      const ground = await groundOf(writing)
      for (const line of forms(writing)) {
        const folder = ground.copy()
        const place = line.includes('@out/file') ? 'out/file' : line.includes('@out/deep') ? 'out/deep' : 'out/inner'
        const asked = line.replace(/@out$|@out(?= )/g, '@out/inner')
        mkdirSync(join(folder, 'elsewhere'))
        writeFileSync(join(folder, 'elsewhere/theirs'), 'theirs')
        symlinkSync(join(folder, 'elsewhere', place === 'out/file' ? 'theirs' : 'nowhere'), join(folder, place))
        const before = all(folder)
        expect((await carriedOut(folder, asked)).exit).toBe(1)
        expect(all(folder)).toEqual(before)
        expect(dirname(place)).toBe('out')
        placed += 2
        runs += 1
      }
      ground.end()
    }
  })
})
