import { isObject } from '../kernel/inside.js'
import { english } from './english/english.js'
import type { Language } from './language.js'

/**
 * Lists the sentences that a language lacks or has from the English, by their names; none where it is complete.
 *
 * The compiler finds those that are lacking. This finds the rest, in plain JavaScript too: what was spread from the English and
 * never replaced.
 *
 * @example
 * unspoken({ ...english, line: () => '' }).includes('line') // => false
 * unspoken(english).includes('rejections.HasDied') // => true
 */
export const unspoken = (language: Language): readonly string[] => alike(language, english, [])

const alike = (own: unknown, pattern: unknown, path: readonly string[]): readonly string[] => {
  const names = path.join('.')
  if (isObject(pattern))
    return Object.entries(pattern).flatMap(([key, one]) =>
      alike(isObject(own) ? own[key] : undefined, one, [...path, key]),
    )
  return own === undefined || own === pattern ? [names] : []
}
