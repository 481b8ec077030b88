import type { Plan } from './plan.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const shown = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

/** Every place in which two JSON values differ, as `path: one there, other here`. */
const differences = (there: unknown, here: unknown, path: string): readonly string[] => {
  if (Object.is(there, here)) return []
  if (!isObject(there) || !isObject(here)) return [`${path}: ${shown(there)} there, ${shown(here)} here`]
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  return keys.flatMap((key) => differences(there[key], here[key], path === '' ? key : `${path}.${key}`))
}

/** What differs between the run that stands in a folder and the one that is asked for; nothing where they are the same. */
export const differing = (there: Plan, here: Plan): readonly string[] => [
  ...differences({ ...there, tables: there.tables.join(',') }, { ...here, tables: here.tables.join(',') }, ''),
]
