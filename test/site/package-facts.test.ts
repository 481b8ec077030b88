import { expect, test } from 'vitest'

interface Facts {
  readonly name: string
  readonly version: string
  readonly description: string
}
const facts: {
  readonly factsOf: (of: Facts & { readonly repository: { readonly url: string } }) => unknown
  readonly packageFacts: Facts
} = await import(new URL('../../docs/.vitepress/package-facts.mjs', import.meta.url).href)

const named = { name: 'a-package', version: '1.2.3', description: 'It does.' }
const of = (url: string): unknown => facts.factsOf({ ...named, repository: { url } })

test('with the placeholder there is no repository, and it is installed from a clone', () =>
  expect(of('git+https://repository.invalid/a-package.git')).toEqual({
    ...named,
    repository: undefined,
    install: { file: './a-package-1.2.3.tgz' },
  }))

test('with an address there is one, and it is installed from the registry', () =>
  expect(of('git+https://example.org/a-package.git')).toEqual({
    ...named,
    repository: 'https://example.org/a-package',
    install: { registry: 'npm install a-package' },
  }))

test('the site says which of the two package.json has', () =>
  expect(facts.packageFacts.version).toMatch(/^\d+\.\d+\.\d+$/))
