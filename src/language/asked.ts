/** Slips of a program that asks for words, which the types prevent and plain JavaScript does not: each throws a readable `TypeError`. */
import { expectWord, isObject } from '../kernel/inside.js'
import { english } from './english/english.js'
import type { Language, Refusal } from './language.js'
import { type Register, registers } from './register.js'

/** Throws for what is no register. */
export const expectRegister = (register: Register): void =>
  expectWord('register', 'client, clinician or coder', register, registers)

const complete = /* @__PURE__ */ new WeakSet<Language>()

/** Throws for what is no language, or lacks a sentence. */
export const expectLanguage = (language: Language): void => {
  if (!isObject(language)) throw new TypeError('language: expected a language, such as english')
  if (complete.has(language)) return
  const [first, ...others] = lacking(language, english, [])
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  if (first !== undefined) throw new TypeError(`language: expected all that english has; it lacks ${first}${more}`)
  complete.add(language)
}

const lacking = (own: unknown, pattern: unknown, path: readonly string[]): readonly string[] => {
  if (typeof own !== typeof pattern) return [path.join('.')]
  if (Array.isArray(own) !== Array.isArray(pattern)) return [path.join('.')]
  if (!isObject(pattern)) return []
  return Object.entries(pattern).flatMap(([key, one]) =>
    lacking(isObject(own) ? own[key] : undefined, one, [...path, key]),
  )
}

/** Returns what a language says of a refusal; throws where it is no list of two sentences. */
export const pair = (said: Refusal, name: string): Refusal => {
  if (!Array.isArray(said)) throw new TypeError(`language: expected a list of two sentences from ${name}`)
  return said
}

/** Throws for a word of no outcome and no standing. */
export const expectConclusion = (word: string, { outcomes, standings }: Language): void =>
  expectWord('x', 'an outcome or a standing', word, ['withheld', ...Object.keys(outcomes), ...Object.keys(standings)])

/** Throws: it is nothing that a language has words for. */
export const notSaid = (x: unknown, language: Language): never => {
  const { events, episodeStates, allianceStates, cautions, remarks, rejections, keeping, stageModelProblems } = language
  const catalogues = [events, episodeStates, allianceStates, cautions, remarks, rejections, keeping, stageModelProblems]
  const expected = 'a state, an event, a refusal, or what else the library concludes'
  expectWord('x', expected, isObject(x) ? x._tag : undefined, [...catalogues, language.problems].flatMap(Object.keys))
  throw new TypeError(`x: expected ${expected}`)
}
