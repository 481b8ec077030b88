import { isNameInJson } from '../secrets.js'
import type { Target } from '../target.js'

type Read<Problem> =
  | { readonly _tag: 'Left'; readonly left: readonly Problem[] }
  | { readonly _tag: 'Right'; readonly right: unknown }

/** So many problems of an input are said in English. */
const mostSaid = 5

/** A parser of JSON, or of lines of JSON, as a target; `english` says a problem in words. */
export const jsonTarget = <Problem>(
  name: string,
  seeds: readonly string[],
  read: (text: string) => Read<Problem>,
  english?: (problem: Problem) => string,
): Target => ({
  ...{ name, seeds },
  isName: isNameInJson,
  read: (text) => {
    const parsed = read(text)
    if (parsed._tag === 'Right') return { accepted: true, said: '', made: parsed.right }
    const words = english === undefined ? [] : parsed.left.slice(0, mostSaid).map(english)
    return { accepted: false, said: [JSON.stringify(parsed.left), ...words].join('\n') }
  },
})
