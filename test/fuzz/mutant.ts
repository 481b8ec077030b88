import { type Chance, chanceOf } from './random.js'
import { hostileWords } from './words.js'

/** The seeds of a parser, cut into tokens once. */
export interface Stock {
  readonly seeds: readonly string[]
  readonly tokens: readonly (readonly string[])[]
  readonly words: readonly string[]
}

/** Strings, numbers and words whole, any other sign by itself: of JSON, of delimited text and of a command line alike. */
const token = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|--?[a-z][a-z-]*|[A-Za-z_]\w*|\r\n|./gsu

/** Cuts the seeds of a parser into tokens; `more` are words of its format. */
export const stockOf = (seeds: readonly string[], more: readonly string[] = []): Stock => {
  const tokens = seeds.map((seed) => seed.match(token) ?? [''])
  const own = [...new Set(tokens.flat())].filter((one) => one.length < 60)
  // What a format says itself leads deeper into its parser than what no format knows.
  return { seeds, tokens, words: [...own, ...more, ...hostileWords] }
}

const closes: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** The stretch of an object or a list that opens at a place or after it; that one token where none does. */
const stretchFrom = (tokens: readonly string[], at: number): readonly [from: number, to: number] => {
  let from = at
  while (from < tokens.length && closes[tokens[from] ?? ''] === undefined) from += 1
  if (from === tokens.length) return [at, at + 1]
  let depth = 0
  for (let to = from; to < tokens.length; to += 1) {
    if (closes[tokens[to] ?? ''] !== undefined) depth += 1
    else if (tokens[to] === '}' || tokens[to] === ']') depth -= 1
    if (depth === 0) return [from, to + 1]
  }
  return [from, tokens.length]
}

type Change = (tokens: string[], chance: Chance, stock: Stock) => void

const anyTokens = ({ tokens }: Stock, chance: Chance): readonly string[] => chance.one(tokens)

const depths = [2, 8, 40, 63, 64, 65, 200, 3000] as const
const lengths = [2, 10, 100, 1001, 5000] as const

const tokenChanges: readonly Change[] = [
  (tokens, chance, { words }) => tokens.splice(chance.below(tokens.length), 1, chance.one(words)),
  (tokens, chance, { words }) => tokens.splice(chance.below(tokens.length), 1, chance.one(words)),
  (tokens, chance, { words }) => tokens.splice(chance.below(tokens.length), 0, chance.one(words)),
  (tokens, chance) => tokens.splice(chance.below(tokens.length), 1, chance.one(tokens)),
  (tokens, chance) => tokens.splice(chance.below(tokens.length), 1 + chance.below(chance.one([1, 4, 20]))),
  (tokens, chance) => {
    const from = chance.below(tokens.length)
    tokens.splice(from, 0, ...tokens.slice(from, from + 1 + chance.below(20)))
  },
  (tokens, chance) => {
    const [one, two] = [chance.below(tokens.length), chance.below(tokens.length)]
    const [first = '', second = ''] = [tokens[one], tokens[two]]
    tokens[one] = second
    tokens[two] = first
  },
  // The beginning of one seed and the end of another.
  (tokens, chance, stock) => {
    const other = anyTokens(stock, chance)
    tokens.splice(chance.below(tokens.length), tokens.length, ...other.slice(chance.below(other.length)))
  },
  // An object or a list in the place of another.
  (tokens, chance, stock) => {
    const other = anyTokens(stock, chance)
    const [from, to] = stretchFrom(tokens, chance.below(tokens.length))
    tokens.splice(from, to - from, ...other.slice(...stretchFrom(other, chance.below(other.length))))
  },
  // A key of its own choosing before the others, or one of theirs again.
  (tokens, chance, { words }) => {
    const [from] = stretchFrom(tokens, chance.below(tokens.length))
    tokens.splice(from + 1, 0, chance.one(chance.below(2) === 0 ? words : tokens), ':', chance.one(words), ',')
  },
  (tokens, chance) => {
    if (chance.below(40) > 0) return
    const [from, to] = stretchFrom(tokens, chance.below(tokens.length))
    const deep = chance.one(depths)
    tokens.splice(to, 0, ']'.repeat(deep))
    tokens.splice(from, 0, '['.repeat(deep))
  },
  (tokens, chance) => {
    if (chance.below(40) > 0) return
    const at = chance.below(tokens.length)
    tokens[at] = (tokens[at] ?? '').repeat(chance.one(lengths)).slice(0, 20_000)
  },
]

const signChanges: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => {
    const at = chance.below(text.length)
    return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.below(7)))}${text.slice(at + 1)}`
  },
  (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + chance.one(hostileWords) + text.slice(at)
  },
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, chance) => `${chance.one(['\uFEFF', '\n', ' ', '\0', '\udcff\udcfe'])}${text}`,
]

/** Returns input `index` of a run: the seeds as they are, then each time one of them, changed in one or several places. */
export const mutant = (stock: Stock, seed: number, index: number): string => {
  const asIs = stock.seeds[index]
  if (asIs !== undefined) return asIs
  const chance = chanceOf(seed, index)
  const tokens = [...anyTokens(stock, chance)]
  for (let left = chance.one([0, 1, 1, 1, 2, 3, 6]); left > 0 && tokens.length > 0; left -= 1)
    chance.one(tokenChanges)(tokens, chance, stock)
  let text = tokens.join('')
  for (let left = chance.one([0, 0, 0, 1, 1, 3]); left > 0 && text.length > 0; left -= 1)
    text = chance.one(signChanges)(text, chance)
  return text
}
