import type * as z from 'zod/mini'
import { isObject } from '../../kernel/inside.js'
import { strategyAliases } from '../../vocabulary/inside.js'
import { areOfForm, keysIn } from '../builders/values.js'
import { mostProblems } from './first-problems.js'
import { meant } from './meant.js'
import type { Path, Problem } from './problem.js'

/** The value at a path; `undefined` also where the path leads nowhere. Used to choose the words, never shown. */
const found = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value)

const isAbsent = (value: unknown, path: Path): boolean => {
  const [last] = path.slice(-1)
  const parent = found(value, path.slice(0, -1))
  return last !== undefined && isObject(parent) && !Object.hasOwn(parent, last)
}

/** The values are our own lists, whose members are texts and numbers. */
const plain = (values: readonly unknown[]): readonly (string | number)[] =>
  values.filter((value) => typeof value === 'string' || typeof value === 'number')

const notOnTheList = (value: unknown, path: Path, expected: string, values: readonly unknown[]): Problem => {
  const allowed = plain(values)
  if (path.length === 1 && path[0] === 'v') return { _tag: 'UnknownVersion', path, expected: `version ${expected}` }
  const word = found(value, path)
  const canonical = typeof word === 'string' && Object.hasOwn(strategyAliases, word) ? strategyAliases[word] : undefined
  return canonical !== undefined && allowed.includes(canonical)
    ? { _tag: 'AliasOfStrategy', path, expected: `${canonical}, the name this strategy goes by in a log`, canonical }
    : {
        _tag: 'NotOnTheList',
        path,
        expected,
        allowed,
        ...meant(areOfForm(values) ? word : undefined, allowed.map(String)),
      }
}

/** What a tag tells the form of, besides a command, an event or a file: not whether someone died, or how treatment ended. */
const formsTold: ReadonlySet<unknown> = /* @__PURE__ */ new Set(
  'event instead by happened of ties tie directedTo severity span proposedBy setting dynamics design analyses missingRule'.split(
    ' ',
  ),
)

/** Says whether a tag only says which form is meant, and so nothing that a person said. */
const isOfForm = (path: Path): boolean => {
  const of = path.slice(0, -1).findLast((key) => typeof key === 'string')
  return of === undefined || formsTold.has(of)
}

const unknownTag = (value: unknown, path: Path, expected: string, allowed: readonly string[]): Problem =>
  found(value, path) === 'algorithm' && allowed.includes('observer')
    ? {
        _tag: 'AlgorithmNeverRecords',
        path,
        expected: `${expected}: an algorithm proposes and never records`,
      }
    : {
        _tag: 'UnknownTag',
        path,
        expected,
        allowed,
        ...meant(isOfForm(path) ? found(value, path) : undefined, allowed),
      }

type Union = Extract<z.core.$ZodIssue, { readonly code: 'invalid_union' }>

/** Says whether an issue is of a union distinguished by a field, whose one word is then the message (`orElse`). */
const isToldApart = ({ errors, message }: Union): boolean => errors.length > 0 && !message.includes(' ')

/** Returns the issues of the member whose field fits, with the path of the union before theirs; of the first where none does. */
const fitting = ({ errors, message, path }: Union): readonly z.core.$ZodIssue[] => {
  const fits = errors.find(
    (member) => !member.some((one) => (one.path[0] ?? (one.code === 'invalid_type' && message)) === message),
  )
  return (fits ?? errors[0] ?? []).map((one) => ({ ...one, path: [...path, ...one.path] }))
}

const problemsOfIssue = (value: unknown, issue: z.core.$ZodIssue): readonly Problem[] => {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const expected = issue.message
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key, index) => ({
      _tag: 'UnknownKey',
      path: [...path, key],
      expected,
      // Those beyond are not listed, and a near miss takes its time.
      ...(index < mostProblems ? meant(key, keysIn(expected)) : {}),
    }))
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ _tag: 'WrongFormat', path, expected: message }))
  if (isAbsent(value, path)) return [{ _tag: 'Missing', path, expected }]
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'never') return [{ _tag: 'UnknownKey', path, expected }]
      return issue.expected === 'object' || issue.expected === 'record'
        ? [{ _tag: 'NotAnObject', path, expected }]
        : [{ _tag: 'WrongKind', path, expected }]
    case 'invalid_value':
      return [notOnTheList(value, path, expected, issue.values)]
    case 'invalid_union': {
      if (isToldApart(issue)) return problemsOf(value, fitting(issue))
      const meant = issue.errors.filter((issues) => issues.every(({ code }) => code !== 'unrecognized_keys'))
      const [only, ...others] = meant
      if (only !== undefined && others.length === 0)
        return only.flatMap((inner) => problemsOfIssue(value, { ...inner, path: [...issue.path, ...inner.path] }))
      return issue.inclusive !== false && issue.options !== undefined
        ? [unknownTag(value, path, expected, plain(issue.options).map(String))]
        : [{ _tag: 'WrongFormat', path, expected }]
    }
    case 'too_small':
    case 'too_big':
      return [{ _tag: issue.origin === 'array' ? 'WrongLength' : 'OutOfRange', path, expected }]
    default:
      return [{ _tag: 'WrongFormat', path, expected }]
  }
}

/**
 * Returns zod's issues as problems.
 *
 * A problem's words come from the schema that raised the issue (`values.ts`, `lists.ts`, `objects.ts`); its kind from the
 * issue's code.
 */
export const problemsOf = (value: unknown, issues: readonly z.core.$ZodIssue[]): readonly Problem[] => {
  const named = new Set(issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [path.join('.')] : [])))
  // Behind unknown keys alone zod goes on to the next schema of a pipe: a union that fails for them says them a second time.
  const isSaidAlready = ({ code, path }: z.core.$ZodIssue): boolean =>
    code === 'invalid_union' && named.has(path.join('.'))
  return issues.flatMap((issue) => (isSaidAlready(issue) ? [] : problemsOfIssue(value, issue)))
}
