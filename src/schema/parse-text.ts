import { type Either, left, type NonEmpty, nonEmpty } from '../kernel/index.js'
import { greatestDepth, isCutOff, keysAndDepth } from './json-text.js'
import type { Problem } from './problem.js'
import { told } from './told.js'

const depthWords = `objects and lists at most ${greatestDepth} deep`

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

/** Asks a parser of values about a text: what is no JSON, is cut off, is too deep or gives a key twice is refused before or beside it. */
export const parseText = <T, Other extends { readonly _tag: string }>(
  text: string,
  parse: (value: unknown) => Either<NonEmpty<Problem | Other>, T>,
): Either<NonEmpty<Problem | Other>, T> => {
  const json = readJson(text)
  if ('_tag' in json) return left([json])
  const { tooDeep, twice, more } = keysAndDepth(text)
  if (tooDeep !== undefined) return left([{ _tag: 'TooDeep', path: tooDeep, expected: depthWords }])
  const parsed = parse(json.value)
  const given = twice.map((path): Problem => ({ _tag: 'DuplicateKey', path, expected: 'this key once' }))
  const problems = nonEmpty(told<Problem | Other>([...given, ...(parsed._tag === 'Left' ? parsed.left : [])], more))
  return problems === undefined ? parsed : left(problems)
}
