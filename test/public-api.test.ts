/** What is public, entrance by entrance: `reports/api` shows every change in review, and `-u` writes it anew. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiPage, publicApi } from './architecture/public-api.js'
import { entryPoints, exportedNames } from './package/entry-points.js'

const api = publicApi(entryPoints())
/**
 * How many names an entrance may have, values and types, and all of them together, each counted once. Moving a number is a decision: say why.
 */
const most = { all: 600, each: 80 }

const fileOf = (specifier: string): string => `${specifier.replace('/', '.')}.md`

describe('the report of what is public', () => {
  for (const [specifier, names] of api)
    test(specifier, () => expect(apiPage(specifier, names)).toMatchFileSnapshot(`../reports/api/${fileOf(specifier)}`))

  test('has every name that a barrel exports, and no page besides', () => {
    for (const entry of entryPoints())
      expect(api.get(entry.specifier)?.map(({ name }) => name)).toEqual(exportedNames(entry).toSorted())
    expect(readdirSync('reports/api').sort()).toEqual([...api.keys()].map(fileOf).sort())
  })
})

describe('how many names are public', () => {
  for (const [specifier, names] of api) test(specifier, () => expect(names.length).toBeLessThanOrEqual(most.each))
  test('in all', () => {
    const all = new Set([...api.values()].flat().map(({ name }) => name))
    expect(all.size).toBeLessThanOrEqual(most.all)
  })
})
