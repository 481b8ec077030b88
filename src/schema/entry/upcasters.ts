import { isObject } from '../../kernel/inside.js'

/** The versions of the line there have been. */
type LineVersion = 1

/** The version in which lines are written. */
export const lineVersion = 1

/** A line of the log as its JSON has it, not yet judged. */
export type RawLine = Readonly<Record<PropertyKey, unknown>>

/**
 * How a line of a former version becomes one of a later version.
 *
 * `upcast` is given the whole line and gives it anew; `v` is set for it. It takes any line with its tag, and leaves
 * what it does not know as it is: the schema judges the result. `tag` is the one that the event had in version `from`.
 */
export interface Upcaster<From extends number = number, To extends number = number> {
  readonly tag: string
  readonly from: From
  readonly to: To
  readonly upcast: (line: RawLine) => RawLine
}

/** All changes of the format so far. Version 1 is the only one. */
export const upcasters: readonly Upcaster<Exclude<LineVersion, typeof lineVersion>, LineVersion>[] = []

/**
 * Brings a line of a former version to the present one, step by step.
 *
 * Where a version changed other tags alone, a line goes to the next version as it is. A line of a version from which no step
 * leads is left as it is.
 */
export const upcast = (value: unknown, steps: readonly Upcaster[] = upcasters): unknown => {
  if (!isObject(value)) return value
  const { v, event } = value
  const ofVersion = steps.filter(({ from }) => from === v)
  const step = ofVersion.find(({ tag }) => isObject(event) && event._tag === tag)
  const to = step?.to ?? Math.min(...ofVersion.map((one) => one.to))
  if (ofVersion.length === 0 || to <= Number(v)) return value
  return upcast({ ...(step?.upcast(value) ?? value), v: to }, steps)
}

/** What is wrong with a list of upcasters, in words: a version from which no step leads, two steps for one, or one that leads nowhere. */
export const upcasterFaults = (
  steps: readonly Upcaster[],
  { oldest, newest }: { readonly oldest: number; readonly newest: number },
): readonly string[] => {
  const former = Array.from({ length: newest - oldest }, (_, index) => oldest + index)
  const gaps = former.filter((v) => !steps.some(({ from }) => from === v))
  const doubled = steps.filter(({ tag, from }, index) =>
    steps.slice(0, index).some((one) => one.tag === tag && one.from === from),
  )
  const astray = steps.filter(({ from, to }) => to <= from || to > newest || from < oldest)
  return [
    ...gaps.map((v) => `no step leads on from version ${v}`),
    ...doubled.map(({ tag, from }) => `${tag} has two steps from version ${from}`),
    ...astray.map(({ tag, from, to }) => `${tag} goes from version ${from} to ${to}, of ${oldest} to ${newest}`),
  ]
}
