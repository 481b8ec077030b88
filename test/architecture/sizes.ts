import { type Check, sourcePaths } from './tree.js'

const longest = 300

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** No source over 300 lines. */
export const sizesKept: Check = (tree) =>
  sourcePaths(tree)
    .map((file) => ({ file, lines: linesOf(tree.get(file) ?? '') }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => ({ check: 'sizes', file, what: `${lines} lines` }))
