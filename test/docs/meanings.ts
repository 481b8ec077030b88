import { readFileSync } from 'node:fs'

/** What the docstrings of a file say of its tagged types, by tag: of interfaces, of types, and of the members of a union. */
export const meaningsIn = (file: string): ReadonlyMap<string, string> => {
  const text = readFileSync(file, 'utf8')
  const documented = text.matchAll(
    /\/\*\* (.+) \*\/\n(?:export (?:interface|type) (\w+)|\s*\| \{\s*readonly _tag: '(\w+)')/g,
  )
  return new Map(Array.from(documented, ([, said = '', named, tagged]) => [named ?? tagged ?? '', said]))
}
