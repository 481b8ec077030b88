import type { Diagram, DiagramArc, DiagramNode } from './diagram.js'

/**
 * Returns a diagram as the text of a Mermaid flowchart, one line for each node and each arc; possible arcs are dotted.
 *
 * Starts and ends have round ends. No errors: names are quoted, so any text may be in them. Source: Mermaid's flowchart syntax.
 *
 * @example
 * const nodes = [{ id: 'marker', start: true, end: false }, { id: 'closure', start: false, end: true }]
 * mermaid({ nodes, arcs: [{ from: 'marker', to: 'closure', is: 'possible' }] }).split('\n')
 * // => ['flowchart TD', '  n0(["marker"])', '  n1(["closure"])', '  n0 -.-> n1']
 */
export const mermaid = ({ nodes, arcs }: Diagram): string => {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]))
  return [
    'flowchart TD',
    ...nodes.map((node) => nodeLine(node, names)),
    ...arcs.map((arc) => arcLine(arc, names)),
  ].join('\n')
}

type Names = ReadonlyMap<string, string>

const nodeLine = ({ id, start, end }: DiagramNode, names: Names): string => {
  const [open, shut] = start || end ? ['([', '])'] : ['[', ']']
  return `  ${names.get(id)}${open}${quoted(id)}${shut}`
}

const arcLine = ({ from, to, is, label }: DiagramArc, names: Names): string => {
  const line = is === 'expected' ? '-->' : '-.->'
  return `  ${names.get(from)} ${line}${label === undefined ? '' : `|${quoted(label)}|`} ${names.get(to)}`
}

/** Returns a quoted text; Mermaid reads `#name;` as a character and ends a text at a quote. */
const quoted = (text: string): string => `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`
