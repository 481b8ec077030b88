import { secrets } from './secrets.js'
import type { Answer, Target } from './target.js'

/** So long one input may take; one that took longer is read again before it counts. */
export const mostMilliseconds = 5000

const builtIns: readonly (readonly [string, object])[] = [
  ['Object', Object.prototype],
  ['Array', Array.prototype],
  ['String', String.prototype],
  ['Function', Function.prototype],
  ['Map', Map.prototype],
]
const ownKeys = (): string => builtIns.map(([, prototype]) => Reflect.ownKeys(prototype).length).join()
const unpolluted = ownKeys()

/** Says what is polluted; keys that are enumerable are seen at a glance, and others only where all are asked for. */
export const pollution = (isThorough: boolean): string | undefined => {
  for (const key in {}) return `every object has ${key}`
  return isThorough && ownKeys() !== unpolluted ? 'a prototype has other keys than before' : undefined
}

/** Says where a value holds an object that inherits from an object of the input. */
const inherited = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const of: unknown = Object.getPrototypeOf(value)
  if (of !== Object.prototype && of !== null && !builtIns.some(([, prototype]) => prototype === of))
    return 'what was made inherits from the input'
  for (const one of Object.values(value)) {
    const found = inherited(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** What one input came to: whether it was accepted, or the promise that was broken. */
export type Judged = { readonly accepted: boolean } | { readonly broken: string }

const timed = (target: Target, text: string): readonly [Answer, number] => {
  const begun = performance.now()
  const answer = target.read(text)
  return [answer, performance.now() - begun]
}

/** Reads one input and judges what came of it. */
export const judge = (target: Target, text: string, isThorough = true): Judged => {
  let answer: Answer
  let took: number
  try {
    ;[answer, took] = timed(target, text)
    for (let again = 0; again < 2 && took > mostMilliseconds; again += 1) took = Math.min(took, timed(target, text)[1])
  } catch (thrown) {
    return { broken: `threw ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}` }
  }
  if (took > mostMilliseconds) return { broken: `took ${Math.round(took)} ms` }
  const polluted = pollution(isThorough) ?? (text.includes('__proto__') ? inherited(answer.made) : undefined)
  if (polluted !== undefined) return { broken: polluted }
  const echoed = secrets.find((secret) => answer.said.includes(secret) && !target.isName(text, secret))
  return echoed === undefined
    ? { accepted: answer.accepted }
    : { broken: `said ${echoed}: ${answer.said.slice(0, 300)}` }
}
