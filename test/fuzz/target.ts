/** What a parser made of an input. */
export interface Answer {
  readonly accepted: boolean
  /** What it says of the input: its problems as they are and in English, or what a verb writes to standard error. */
  readonly said: string
  /** What it made, where that holds keys of the input. */
  readonly made?: unknown
}

/** A parser to be fuzzed, as data. */
export interface Target {
  readonly name: string
  readonly seeds: readonly string[]
  /** Words of its format that no seed has. */
  readonly words?: readonly string[]
  readonly read: (text: string) => Answer
  /** How many of its mutants CI tries; 2,000 unless a whole verb is run for each. */
  readonly tries?: number
  /** Whether a secret stands in an input where it is a name, such as a key or an id: names may be said again. */
  readonly isName: (text: string, secret: string) => boolean
}
