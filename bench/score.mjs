// The command `score` on a table of many forms, as a whole process.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { wholeProcess, withFolder } from './programs.mjs'
import { atMost } from './row.mjs'

const forms = 300_000
const items = 12

/** Answers from 1 to 5, the same in every run, one in fifty left blank. */
const table = function* () {
  let word = 31
  const answer = () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return word >>> 8 < 0xffffff / 50 ? '' : String(1 + ((word >>> 12) % 5))
  }
  yield `id,session,${Array.from({ length: items }, (_, item) => `q${item + 1}`).join()}\n`
  for (let form = 0; form < forms; form += 1)
    yield `${Math.floor(form / 30)},${1 + (form % 30)},${Array.from({ length: items }, answer).join()}\n`
}

export const scoreOfForms = () =>
  withFolder(async (folder) => {
    const file = join(folder, 'forms.csv')
    await pipeline(Readable.from(table()), createWriteStream(file))
    const columns = ['--id', 'id', '--session', 'session', '--items', 'q{n}', '--format', 'csv']
    const { cpu, memory, stdout } = wholeProcess(
      'dist/cli/main.js',
      'score',
      file,
      '--instrument',
      'wai-sr',
      ...columns,
    )
    const rows = stdout.trim().split('\n').length - 1
    if (rows !== forms) throw new Error(`${rows} rows of ${forms} forms`)
    const name = `score, ${forms.toLocaleString('en')} forms of ${items} items`
    return [
      { name, value: cpu, unit: 's of processor', goal: atMost(5) },
      { name: `${name}, most memory`, value: memory, unit: 'MB' },
    ]
  })
