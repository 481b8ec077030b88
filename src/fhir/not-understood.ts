import { isObject } from '../kernel/inside.js'
import type { ResponseProblem } from './response-problem.js'
import { mostLevels } from './weights.js'

/** What FHIR lets change the meaning of all that is beside and below it, so that a reader who does not know it refuses the whole. */
const modifiers: readonly string[] = ['modifierExtension', 'implicitRules']

/** Resources within a resource, each of which is read by itself or not at all. */
const others: readonly string[] = ['contained', 'resource']

/** A level of items has a list, an item, a list of answers and an answer. */
const mostSteps = 4 * mostLevels

/** Returns what changes the meaning of a resource, but for those within it, in a way that this library does not know. */
export const notUnderstood = (element: unknown, path: string, steps = 0): readonly ResponseProblem[] => {
  if (!isObject(element) || steps > mostSteps) return []
  return Object.entries(element).flatMap(([key, value]): readonly ResponseProblem[] => {
    const at = Array.isArray(element) ? `${path}[${key}]` : `${path}.${key}`
    if (modifiers.includes(key))
      return [{ _tag: 'NotUnderstood', path: at, expected: `no ${key}, since none is known` }]
    return others.includes(key) ? [] : notUnderstood(value, at, steps + 1)
  })
}
