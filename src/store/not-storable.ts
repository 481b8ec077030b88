import type { Append, NotStorable, Replacement } from './store.js'

/** What some file or database does not give back: a byte order mark first, a line break, U+0000, half of a sign of two halves. */
const unsafe = /^\uFEFF|[\n\r\0\p{Surrogate}]/u

/** An index of PostgreSQL holds 2704 bytes: two ids of so many characters, of at most three bytes each. */
const longestId = 400

/**
 * Writes an id as JSON does, without the outer quotes: nearly every id is itself, and every database gives it back.
 *
 * A byte order mark is escaped too, since some drivers take it away where a text begins with it.
 */
export const storedId = (id: string): string => JSON.stringify(id).slice(1, -1).replaceAll('\uFEFF', '\\uFEFF')

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
