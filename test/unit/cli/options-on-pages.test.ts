/** Every option of every verb is on a page: `--help` alone does not say what it is good for. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everyVerb } from '../../../src/cli/every-verb.js'
import { longFlag } from '../../../src/verbs/options/reader.js'

const pages = readdirSync('docs', { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.md') && !/^(?:api|\.vitepress)\//.test(name))
  .map((name) => readFileSync(`docs/${name}`, 'utf8'))
  .join('\n')

test.each(everyVerb)('$name', ({ options }) => {
  const flags = options.map(({ flag }) => longFlag(flag))
  expect(flags.filter((flag) => !new RegExp(`${flag}(?![\\w-])`).test(pages))).toEqual([])
})
