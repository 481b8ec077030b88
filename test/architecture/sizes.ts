import type { Check } from './tree.js'

const longest = 300

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** Programs in whatever language, but no data, and no pages. */
const isProgram = (path: string): boolean =>
  /^(?:src|test|examples|bench)\/.*\.(?:[mc]?[jt]sx?|py|R|[ch]|css)$/.test(path)

/** No source, test, example or bench over 300 lines. */
export const sizesKept: Check = (tree) =>
  [...tree]
    .filter(([path]) => isProgram(path))
    .map(([file, text]) => ({ file, lines: linesOf(text) }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => ({ check: 'sizes', file, what: `${lines} lines` }))
