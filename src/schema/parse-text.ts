import { type Either, left, type NonEmpty, nonEmpty } from '../kernel/index.js'
import { duplicateKeys, isCutOff } from './json-text.js'
import type { Problem } from './problem.js'

/** The value, or why the text has none; the engine’s own message would repeat what stands there. */
const readJson = (text: string): { readonly value: unknown } | Problem => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return isCutOff(text)
      ? { _tag: 'CutOff', path: [], expected: 'one JSON object; the text stops before its end' }
      : { _tag: 'NotJson', path: [], expected: 'one JSON object' }
  }
}

/** Asks a parser of values about a text: what is no JSON, is cut off or gives a key twice is refused before or beside it. */
export const parseText = <T, Other>(
  text: string,
  parse: (value: unknown) => Either<NonEmpty<Problem | Other>, T>,
): Either<NonEmpty<Problem | Other>, T> => {
  const json = readJson(text)
  if ('_tag' in json) return left([json])
  const twice = nonEmpty(
    duplicateKeys(text).map((path): Problem => ({ _tag: 'DuplicateKey', path, expected: 'this key once' })),
  )
  const parsed = parse(json.value)
  if (twice === undefined) return parsed
  return left(parsed._tag === 'Left' ? [...twice, ...parsed.left] : twice)
}
