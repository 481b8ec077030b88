import type { ShikiTransformer } from '@shikijs/types'

/** On a phone what is further in than that begins a cell of a table. */
const mostIndented = 16

/** Where a line does not fit, it goes on under itself: the style sheet gets the indent of the line. */
export const hangingLines: ShikiTransformer = {
  name: 'hanging-lines',
  line(node, line) {
    const indent = /^ */.exec(this.source.split('\n')[line - 1] ?? '')?.[0].length ?? 0
    if (indent > 0) node.properties.style = `--indent: ${Math.min(indent, mostIndented)}`
  },
}
