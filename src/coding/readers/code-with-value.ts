import type { CodeSet } from '../../vocabulary/inside.js'

/** A code, and what was written as its values. */
export interface CodeWithValue {
  readonly code: string
  readonly values: readonly string[]
}

/**
 * Returns the code that a text is, or the code that it begins with and what follows it as its value, after a blank, = or :. Nothing
 * where it is neither, and where the set has no values to follow a code.
 *
 * @example
 * codeWithValue('WD_P=3', codeSet3RS2022) // => { code: 'WD_P', values: ['3'] }
 */
export const codeWithValue = (text: string, { codes, values }: CodeSet): CodeWithValue | undefined => {
  const [code] = codes
    .map(({ code }) => code)
    .filter(
      (code) =>
        text === code || (values.length > 0 && text.startsWith(code) && /^[\s=:]/.test(text.slice(code.length))),
    )
    .sort((one, other) => other.length - one.length)
  if (code === undefined) return undefined
  const value = text.slice(code.length).replace(/^\s*[=:]?\s*/, '')
  return { code, values: value === '' ? [] : [value] }
}
