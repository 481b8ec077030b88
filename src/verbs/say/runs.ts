/** Values that follow one another, taken together. */
const stretches = <Value>(values: readonly Value[], follows: (value: Value, before: Value) => boolean) => {
  const found: { readonly first: Value; last: Value; length: number }[] = []
  for (const value of values) {
    const open = found.at(-1)
    if (open !== undefined && follows(value, open.last)) Object.assign(open, { last: value, length: open.length + 1 })
    else found.push({ first: value, last: value, length: 1 })
  }
  return found
}

const sessionParts = (sessions: readonly number[]): readonly string[] =>
  stretches(sessions, (value, before) => value === before + 1).map(({ first, last }) =>
    first === last ? String(first) : `${first} to ${last}`,
  )

/** `2 to 6, 8`. */
export const sessionList = (sessions: readonly number[]): string => sessionParts(sessions).join(', ')

/** `session 4`, or `sessions 2 to 6, 8 and 10 to 11`. */
export const sessionWords = (sessions: readonly number[]): string => {
  const ordered = [...new Set(sessions)].sort((a, b) => a - b)
  const parts = sessionParts(ordered)
  const words = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `${ordered.length === 1 ? 'session' : 'sessions'} ${words}`
}

/** The name with its last number raised by one; a name without a number has none that follows. */
const next = (name: string): string | undefined => {
  const [, before = '', digits, after = ''] = /^(.*?)(\d+)(\D*)$/.exec(name) ?? []
  return digits === undefined
    ? undefined
    : `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`
}

/**
 * Column names with three or more that count on taken together: `id, q1 … q36`. Where more than `most` parts would be
 * there, the rest is cut off and the number of names given.
 */
export const nameRuns = (names: readonly string[], joint: string, most: number = Number.POSITIVE_INFINITY): string => {
  const parts = stretches(names, (name, before) => name === next(before)).flatMap(({ first, last, length }) =>
    length > 2 ? [`${first}${joint}${last}`] : length > 1 ? [first, last] : [first],
  )
  return parts.length <= most ? parts.join(', ') : `${parts.slice(0, most).join(', ')}, … (${names.length} in all)`
}
