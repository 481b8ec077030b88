import type { ShikiTransformer } from '@shikijs/types'

/** Where a line does not fit, it goes on under itself: the style sheet is told how far the line is indented. */
export const hangingLines: ShikiTransformer = {
  name: 'hanging-lines',
  line(node, line) {
    const indent = /^ */.exec(this.source.split('\n')[line - 1] ?? '')?.[0].length ?? 0
    if (indent > 0) node.properties.style = `--indent: ${indent}`
  },
}
