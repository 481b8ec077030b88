import type { Append, NotStorable, Replacement } from './store.js'

/** A line break, a sign that PostgreSQL cannot hold, or half of a sign of two halves, which no file and no database gives back. */
const unsafe = /[\n\r\0\p{Surrogate}]/u

/** An index of PostgreSQL holds 2704 bytes: two ids of so many characters, of at most three bytes each. */
const longestId = 400

/** Writes an id as JSON does, without the outer quotes: nearly every id is itself, and every database gives it back. */
export const storedId = (id: string): string => JSON.stringify(id).slice(1, -1)

const isId = (id: unknown): boolean => typeof id === 'string' && id !== '' && storedId(id).length <= longestId

const faultyId = (path: string, id: string): NotStorable | undefined =>
  isId(id)
    ? undefined
    : { _tag: 'NotStorable', path: [path], expected: `1 to ${longestId} characters as JSON writes them` }

const faultyLine = (lines: readonly string[]): NotStorable | undefined => {
  const index = lines.findIndex((line) => unsafe.test(line))
  return index < 0
    ? undefined
    : {
        _tag: 'NotStorable',
        path: ['lines', index],
        expected: 'one line of JSON, with control characters and lone surrogates escaped',
      }
}

/** Returns what a file or a database would not give back as it came; a line of `formatLine` never is such. */
export const notStorable = (given: Append | Replacement): NotStorable | undefined =>
  faultyId('alliance', given.alliance) ??
  ('commandId' in given ? faultyId('commandId', given.commandId) : undefined) ??
  faultyLine(given.lines)
