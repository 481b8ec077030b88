import type { Instrument } from '../../instruments/index.js'

/** The options as they stand on the command line; every verb reads those that it declares. */
export interface RawOptions {
  readonly id?: string
  readonly session?: string
  readonly score?: string
  readonly wide?: string
  readonly sessions?: string
  readonly rater?: string
  readonly where?: readonly string[]
  readonly delimiter?: string
  readonly decimal?: string
  readonly range?: string
  readonly instrument?: string
  readonly instrumentFile?: string
  /** What `--instrument-file` holds; no option of its own. */
  readonly ownInstrument?: Instrument
  readonly items?: string
  readonly answers?: string
  readonly metric?: string
  readonly better?: string
  /** Several where the verb compares rules. */
  readonly rule?: string | readonly string[]
  readonly param?: readonly string[]
  readonly ending?: readonly string[]
  readonly endings?: string
  readonly endingsId?: string
  readonly endingsSession?: string
  readonly out?: string
  readonly force?: boolean
  readonly resolvedBy?: string
  readonly json?: boolean
  readonly format?: string
  readonly heading?: string
  readonly methods?: boolean
  readonly baseRate?: string
  readonly trueDrop?: string
  readonly trace?: string
  readonly provenance?: string
  readonly measure?: string
  readonly audience?: string
  readonly names?: string
  readonly title?: string
  readonly remark?: string
  readonly alliances?: string
  readonly seed?: string
  readonly replications?: string
  readonly tables?: string
  readonly workers?: string
  readonly shard?: string
  readonly resume?: boolean
  readonly shards?: string
  readonly arrayLimit?: string
}

/** Where the readers of options put what is wrong; a verb runs only when it stays empty. */
export type Complaints = string[]

/** The value of an option that must be given; an empty text, never used, when it was not (`watchOptions` complains of empty ones). */
export const need = (value: string | undefined, option: string, complaints: Complaints): string => {
  if (value === undefined) complaints.push(`missing option ${option}`)
  return value ?? ''
}

/** `KEY=VALUE`, split at the first `=`. */
export const pair = (text: string, option: string, complaints: Complaints): readonly [string, string] => {
  const at = text.indexOf('=')
  if (at < 1) {
    complaints.push(`${option} needs NAME=VALUE, as in ${option} a=b`)
    return [text.trim(), '']
  }
  return [text.slice(0, at), text.slice(at + 1)]
}

/** One of a closed list of words. */
export const oneOf = <Word extends string>(
  text: string,
  words: readonly Word[],
  option: string,
  complaints: Complaints,
): Word | undefined => {
  const word = words.find((known) => known === text)
  if (word === undefined && text !== '') complaints.push(`unknown ${option} ${text}; allowed: ${words.join(', ')}`)
  return word
}

/** A number written in digits; `Number` alone takes 0x1, 0b1 and blanks for numbers too. NaN where it is none. */
export const decimalNumber = (text: string): number =>
  /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN

/** `A..B` with two numbers in ascending order. */
export const span = (
  text: string,
  option: string,
  complaints: Complaints,
): { readonly first: number; readonly last: number } | undefined => {
  const [first, last, ...more] = text.split('..').map(decimalNumber)
  if (more.length === 0 && first !== undefined && last !== undefined && first <= last && Number.isFinite(last - first))
    return { first, last }
  complaints.push(`${option} needs two numbers in ascending order, as in ${option} 1..12`)
  return undefined
}
