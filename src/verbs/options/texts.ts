import { isLeft, left, right } from '../../kernel/inside.js'
import { longFlag, type Read, type Wrong, wrong } from './reader.js'

/** Reads a text that was typed; `flag` is the option's own, such as `--id <COLUMN>`. */
export type ReadText<Value> = (text: string, flag: string) => Read<Value>
type ReadOption<Value> = (text: string | undefined, flag: string) => Read<Value>

/** The text itself. */
export const asTyped: ReadText<string> = (text) => right(text)

/** An option that may be left out. */
export const optional =
  <Value>(read: ReadText<Value>): ReadOption<Value | undefined> =>
  (text, flag) =>
    text === undefined ? right(undefined) : read(text, flag)

/** A text that may be left out. */
export const text: ReadOption<string | undefined> = optional(asTyped)

/** An option that has a value where it is left out. */
export const withDefault =
  <Value>(preset: Value, read: ReadText<Value>): ReadOption<Value> =>
  (text, flag) =>
    text === undefined ? right(preset) : read(text, flag)

export const missing = (name: string): Read<never> => wrong(`missing option ${name}`)

/** An option that must be given; its flag names it unless another name says more. */
export const required =
  <Value>(read: ReadText<Value>, name?: string): ReadOption<Value> =>
  (text, flag) =>
    text === undefined ? missing(name ?? flag.replace(/[<>]/g, '')) : read(text, flag)

/** One of a closed list of words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): ReadText<Word> =>
  (text, flag) => {
    const word = words.find((known) => known === text)
    return word === undefined ? wrong(`unknown ${longFlag(flag)} ${text}; allowed: ${words.join(', ')}`) : right(word)
  }

/** Each of several texts. */
export const each =
  <Value>(read: ReadText<Value>) =>
  (texts: readonly string[], flag: string): Read<readonly Value[]> => {
    const [values, problems]: [Value[], Wrong[]] = [[], []]
    for (const one of texts.map((text) => read(text, flag)))
      if (isLeft(one)) for (const each of one.left) problems.push(each)
      else values.push(one.right)
    return problems.length > 0 ? left(problems) : right(values)
  }

/** `NAME=VALUE`, split at the first `=`. */
export const pair: ReadText<readonly [name: string, value: string]> = (text, flag) => {
  const at = text.indexOf('=')
  const long = longFlag(flag)
  return at < 1 ? wrong(`${long} needs NAME=VALUE, as in ${long} a=b`) : right([text.slice(0, at), text.slice(at + 1)])
}

/** A number written in digits; `Number` alone takes 0x1, 0b1 and blanks for numbers too. NaN where it is none. */
export const decimalNumber = (text: string): number =>
  /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN

/** A whole number from `least` to `most`. */
export const count =
  (most: number = Number.MAX_SAFE_INTEGER, least = 1): ReadText<number> =>
  (text, flag) => {
    const number = decimalNumber(text)
    const expected = most === Number.MAX_SAFE_INTEGER ? `above ${least - 1}` : `from ${least} to ${most}`
    return Number.isSafeInteger(number) && number >= least && number <= most
      ? right(number)
      : wrong(`${longFlag(flag)} needs a whole number ${expected}`)
  }

/** How many; there may be none. */
export const countOrNone: ReadText<number> = count(Number.MAX_SAFE_INTEGER, 0)

/** `A..B` with two numbers in ascending order. */
export const span: ReadText<{ readonly first: number; readonly last: number }> = (text, flag) => {
  const [first, last, ...more] = text.split('..').map(decimalNumber)
  if (more.length === 0 && first !== undefined && last !== undefined && first <= last && Number.isFinite(last - first))
    return right({ first, last })
  const long = longFlag(flag)
  return wrong(`${long} needs two numbers in ascending order, as in ${long} 1..12`)
}
