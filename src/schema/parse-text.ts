import { type Either, left, type NonEmpty, nonEmpty } from '../kernel/index.js'
import { duplicateKeys, isCutOff } from './json-text.js'
import type { Problem } from './problem.js'

/** A value from the text of a JSON file; text that is no JSON, is cut off or gives a key twice is refused too. */
export const parseText = <Other, T>(
  json: string,
  parseValue: (value: unknown) => Either<NonEmpty<Problem | Other>, T>,
): Either<NonEmpty<Problem | Other>, T> => {
  const read = readJson(json)
  if ('_tag' in read) return left([read])
  const twice = nonEmpty(
    duplicateKeys(json).map((path): Problem => ({ _tag: 'DuplicateKey', path, expected: 'this key once' })),
  )
  const parsed = parseValue(read.value)
  if (twice === undefined) return parsed
  return left(parsed._tag === 'Left' ? [...twice, ...parsed.left] : twice)
}

const readJson = (json: string): { readonly value: unknown } | Problem => {
  try {
    return { value: JSON.parse(json) }
  } catch {
    return isCutOff(json)
      ? { _tag: 'CutOff', path: [], expected: 'one JSON object; the text stops before its end' }
      : { _tag: 'NotJson', path: [], expected: 'one JSON object' }
  }
}
