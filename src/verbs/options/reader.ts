import { type Either, isLeft, left, right } from '../../kernel/inside.js'
import type { Fault } from '../world/fault.js'
import type { World } from '../world/world.js'

/** A command line as it was typed. */
export interface CommandLine {
  /** The argument; the first of several. */
  readonly file: string
  /** The arguments after it, of a verb that takes several. */
  readonly more?: readonly string[]
  /** The texts after each option, by its long flag; `true` for each time that one without a value was typed. */
  readonly typed: ReadonlyMap<string, readonly string[]>
  readonly world: World
}

/** What is wrong with a command line: a problem in words, or a fault of a file that an option names. */
export type Wrong = string | Fault

/** A value, or all that is wrong with it. */
export type Read<Value> = Either<readonly Wrong[], Value>

/** An option as `--help` shows it. */
export interface Shown {
  /** As in `--id <COLUMN>`. */
  readonly flag: string
  readonly meaning: string
  readonly isRepeatable: boolean
  /** Whether `--help` shows it below the others. */
  readonly isRare?: boolean
  /** What `--help` says of a value that is typed beside it. */
  readonly about?: ((text: string) => string | undefined) | undefined
}

/** A value of a command line: the options that it comes from, and how it is read from them. */
export interface Reader<Value> {
  readonly shown: readonly Shown[]
  readonly read: (line: CommandLine) => Read<Value>
}

/** Readers by the names of their values. */
export type Readers<Values> = { readonly [Name in keyof Values]: Reader<Values[Name]> }

export const wrong = (...problems: readonly Wrong[]): Read<never> => left(problems)

/** The value, unless one of these problems is there. */
export const checked = <Value>(value: Value, ...problems: readonly (Wrong | false)[]): Read<Value> => {
  const there = problems.filter((problem) => problem !== false)
  return there.length === 0 ? right(value) : left(there)
}

/** `--id` of `--id <COLUMN>`. */
export const longFlag = (flag: string): string => flag.split(' ')[0] ?? flag

/** An option with a value. `read` is given its text, and nothing where it was not typed; an empty text was reported already. */
export const option = <Value>(
  flag: string,
  meaning: string,
  read: (text: string | undefined, flag: string) => Read<Value>,
  about?: Shown['about'],
): Reader<Value> => ({
  shown: [{ flag, meaning, isRepeatable: false, about }],
  read: ({ typed }) => {
    const text = typed.get(longFlag(flag))?.at(-1)
    return text === '' ? wrong() : read(text, flag)
  },
})

/** An option that may be typed several times, with all of its texts. */
export const repeatable = <Value>(
  flag: string,
  meaning: string,
  read: (texts: readonly string[], flag: string) => Read<Value>,
  about?: Shown['about'],
): Reader<Value> => ({
  shown: [{ flag, meaning, isRepeatable: true, about }],
  read: ({ typed }) =>
    read(
      (typed.get(longFlag(flag)) ?? []).filter((text) => text !== ''),
      flag,
    ),
})

/** An option without a value. */
export const toggle = (flag: string, meaning: string): Reader<boolean> => ({
  shown: [{ flag, meaning, isRepeatable: false }],
  read: ({ typed }) => right(typed.has(flag)),
})

/** The same options, which `--help` shows below those that nearly everybody needs. */
export const rare = <Value>({ shown, read }: Reader<Value>): Reader<Value> => ({
  shown: shown.map((one) => ({ ...one, isRare: true })),
  read,
})

/** What the command line is of. */
export const file: Reader<string> = { shown: [], read: (line) => right(line.file) }

/** The same, of a verb that takes several. */
export const files: Reader<readonly string[]> = { shown: [], read: ({ file, more = [] }) => right([file, ...more]) }

/** The options of several readers, each once. */
const shownOf = (readers: readonly Reader<unknown>[]): readonly Shown[] => {
  const shown = readers.flatMap((reader) => reader.shown)
  return shown.filter(({ flag }, index) => shown.findIndex((other) => other.flag === flag) === index)
}

/** Several values by their names; what is wrong with any of them is reported at once, each problem once. */
export const record = <Values extends object>(readers: Readers<Values>): Reader<Values> => ({
  shown: shownOf(Object.values(readers)),
  read: (line) => {
    const values: Partial<Values> = {}
    const problems: Wrong[][] = []
    for (const name in readers) {
      const read = readers[name].read(line)
      if (isLeft(read)) problems.push([...read.left])
      else values[name] = read.right
    }
    return problems.length > 0 ? left([...new Set(problems.flat())]) : right(values as Values)
  },
})

/** A value made of several, which may fail to go together. */
export const combined = <Values extends object, Value>(
  readers: Readers<Values>,
  combine: (values: Values, world: World) => Read<Value>,
): Reader<Value> => {
  const all = record(readers)
  return {
    ...all,
    read: (line) => {
      const values = all.read(line)
      return isLeft(values) ? values : combine(values.right, line.world)
    },
  }
}

/** One of two readers: the first where any of its options was typed that the other one has not. */
export const whereTyped = <One, Other>(one: Reader<One>, other: Reader<Other>): Reader<One | Other> => {
  const own = one.shown.filter(({ flag }) => !other.shown.some((shown) => shown.flag === flag))
  return {
    shown: shownOf([other, one]),
    read: (line) => (own.some(({ flag }) => line.typed.has(longFlag(flag))) ? one : other).read(line),
  }
}
