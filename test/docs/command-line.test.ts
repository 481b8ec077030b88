/** docs/command-line.md against the program itself: no verb is missing from its table. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'

const page = readFileSync('docs/command-line.md', 'utf8')
const { stdout: help } = run(['--help'], fileWorld('0.0.0', ''))
const verbs = Array.from(help.matchAll(/^ {2}(\w+) \[options\] <[A-Z|.]+>/gm), ([, verb = '']) => verb)

test('its table has every verb, in the order of --help', () => {
  const rows = Array.from(page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm), ([, names = '']) => names.match(/\w+/g) ?? [])
  expect(rows.flat().filter((name) => verbs.includes(name))).toEqual(verbs)
})
