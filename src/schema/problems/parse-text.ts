import { isLeft, left, nonEmpty } from '../../kernel/inside.js'
import { longestLine } from '../../vocabulary/inside.js'
import type { Tagged } from '../builders/exact-schema.js'
import { firstProblems } from './first-problems.js'
import { greatestDepth, isCutOff, isEachKeyOnce, keysAndDepth } from './json-text.js'
import type { Parsed } from './parse.js'
import type { Problem } from './problem.js'

/** The value, or why the text has none; the engine's own message would repeat what is there. */
const readJson = (text: string): { readonly value: unknown } | Problem => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return isCutOff(text)
      ? { _tag: 'CutOff', path: [], expected: 'one JSON object; the text stops before its end' }
      : { _tag: 'NotJson', path: [], expected: 'one JSON object' }
  }
}

/**
 * Reads a value from the text of a JSON file with a parser of values, such as `parseScenario` or `parseInstrument`.
 *
 * Text that is not JSON, is cut off, is too deep or gives a key twice is refused before the parser's problems or beside them.
 *
 * @example
 * const parsed = parseText('{"v":1,', parseScenario)
 * parsed._tag === 'Left' && parsed.left[0]._tag // => 'CutOff'
 */
export const parseText = <T, Other extends Tagged = never>(
  text: string,
  parse: (value: unknown) => Parsed<T, Other>,
): Parsed<T, Other> => {
  const json = readJson(text)
  if ('_tag' in json) return left([json])
  if (isEachKeyOnce(text, json.value)) return parse(json.value)
  const { tooDeep, twice, more } = keysAndDepth(text)
  const expected = `objects and lists at most ${greatestDepth} deep`
  if (tooDeep !== undefined) return left([{ _tag: 'TooDeep', path: tooDeep, expected }])
  const parsed = parse(json.value)
  const given = twice.map((path): Problem => ({ _tag: 'DuplicateKey', path, expected: 'this key once' }))
  const problems = nonEmpty(firstProblems<Problem | Other>([...given, ...(isLeft(parsed) ? parsed.left : [])], more))
  return problems === undefined ? parsed : left(problems)
}

/** Reads a value from the text of a line, as `parseText` does; one that is longer than any is refused before it is read. */
export const parseLineText = <T>(text: string, parse: (value: unknown) => Parsed<T>): Parsed<T> =>
  text.length > longestLine
    ? left([{ _tag: 'WrongLength', path: [], expected: `at most ${longestLine} characters` }])
    : parseText(text, parse)
