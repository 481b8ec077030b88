/** Pages that are made from the code, and tables in others; `npx vitest run test/docs/made-pages.test.ts -u` writes them anew. */
import { readFileSync } from 'node:fs'
import { type Caution, cautionsIn } from 'rupture-repair/alliance'
import { ruleIds } from 'rupture-repair/detection'
import { parseCommand, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { cautions } from '../../examples/cautions.js'
import { rejections } from '../../examples/rejections.js'
import { allianceAfter } from '../model/given.js'
import { runIn } from './bench-figures.js'
import { cautionsPage } from './cautions-page.js'
import { entriesPage } from './entries-page.js'
import { evidencePage } from './evidence-page.js'
import { fences } from './fences.js'
import { figuresPage } from './figures-page.js'
import { formatPage } from './format-page.js'
import { withInstruments } from './instruments-page.js'
import { modelPage } from './model-page.js'
import { rejectionsPage } from './rejections-page.js'
import { withParameters, withRules } from './rule-pages.js'
import { stageModelsPage } from './stage-models-page.js'

const pages = { rejections: rejectionsPage(), cautions: cautionsPage() }
const read = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8')
const byHand = {
  instruments: withInstruments(read('instruments')),
  detection: withRules(read('detection')),
  ...Object.fromEntries(ruleIds.map((id) => [`rules/${id}`, withParameters(id, read(`rules/${id}`))])),
}
const tables = {
  model: modelPage(),
  entries: entriesPage(),
  'stage-models': stageModelsPage(),
  evidence: await evidencePage(),
  format: formatPage(),
  figures: figuresPage(runIn('bench'), [
    ['Beside 48701dc', '48701dc', runIn('bench-against-48701dc')],
    ['Beside a71fdaf', 'a71fdaf', runIn('bench-against-a71fdaf')],
  ]),
}

describe.each(Object.entries({ ...pages, ...tables }))('docs/%s.md', (name, text) => {
  test('is what the code makes it', async () => {
    await expect(text).toMatchFileSnapshot(`../../docs/${name}.md`)
  })
  test('has no holes', () => expect(text).not.toMatch(/undefined|\[object|\n\n\n/))
})

test.each(Object.entries(byHand))('the tables of docs/%s.md are what the code makes them', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../docs/${name}.md`)
})

test('every tag has its entry', () => {
  const headings = (text: string): readonly (string | undefined)[] =>
    Array.from(text.matchAll(/^#{2,3} (\w+)$/gm), ([, heading]) => heading)
  expect(headings(pages.rejections)).toEqual(expect.arrayContaining(Object.keys(rejections)))
  expect(headings(pages.cautions)).toEqual(Object.keys(cautions))
})

test.each(Object.entries(cautions))('%s is the one caution of its course', (tag, { commands, question }) => {
  const found: readonly Caution['_tag'][] = cautionsIn(allianceAfter(...commands), question).map(({ _tag }) => _tag)
  expect(found).toEqual([tag])
})

describe('what stands in fences', () => {
  const shown = Object.values(pages).flatMap((text) => fences(text))
  const values = shown.flatMap(({ language, text }) => (language === 'jsonl' ? text.split('\n') : [text]))
  /** The tags of problems of what is neither a command nor a line of a log. */
  const stopped = values.flatMap((text) => {
    if (parseLine(text)._tag === 'Right') return []
    const parsed = parseCommand(JSON.parse(text))
    return parsed._tag === 'Left' ? [parsed.left.map(({ _tag }) => _tag)] : []
  })

  test('is data', () => expect(new Set(shown.map(({ language }) => language))).toEqual(new Set(['json', 'jsonl'])))
  test('is one value for each rejection and each command', () =>
    expect(values).toHaveLength(
      Object.keys(rejections).length + Object.values(cautions).flatMap(({ commands }) => commands).length,
    ))
  test('has the form of a command or of a line, but where the page says that it is stopped earlier', () => {
    expect(stopped).toEqual([['AlgorithmNeverRecords'], ['WrongKind']])
    expect(pages.rejections.match(/such a value is stopped earlier/g)).toHaveLength(stopped.length)
  })
})
