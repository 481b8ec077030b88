/** Words as a sentence lists them: `a`, `a or b`, `a, b or c`. */
export const listed = (words: readonly (string | number)[], joint: 'or' | 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
