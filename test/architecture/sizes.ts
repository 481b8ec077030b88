import { type Check, type Fault, sourcePaths, type Tree } from './tree.js'

const longest = 300
const median = 80

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** The files with their lines, shortest first. */
export const sizes = (tree: Tree): readonly { readonly file: string; readonly lines: number }[] =>
  sourcePaths(tree)
    .map((file) => ({ file, lines: linesOf(tree.get(file) ?? '') }))
    .sort((a, b) => a.lines - b.lines)

/** The lines of the file in the middle; the lower one of two. */
export const medianSize = (tree: Tree): number => {
  const all = sizes(tree)
  return all[Math.floor((all.length - 1) / 2)]?.lines ?? 0
}

/** No source over 300 lines, and the one in the middle at most 80. */
export const sizesKept: Check = (tree) => {
  const tooLong = sizes(tree).filter(({ lines }) => lines > longest)
  const middle = medianSize(tree)
  const faults: Fault[] = tooLong.map(({ file, lines }) => ({ check: 'sizes', file, what: `${lines} lines` }))
  return middle > median ? [...faults, { check: 'sizes', file: 'src', what: `median file of ${middle} lines` }] : faults
}
