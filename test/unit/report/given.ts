import { parse } from 'parse5'
import type { Plot, Report } from 'rupture-repair/report'
import { sampleAlliance } from '../../../src/alliance/index.js'

/** A report of one invented alliance, changed as a test needs it. */
export const reportOf = (changed: Partial<Report> = {}): Report => ({
  title: 'Alliances',
  measure: 'score',
  alliances: [{ id: 'a1', provenance: 'recorded', record: sampleAlliance, series: [], findings: [] }],
  audience: 'supervision',
  names: 'keep',
  remarks: [],
  ...changed,
})

/** Draws nothing, but something. */
export const plain = (_: Plot): string => '<svg width="1" height="1"></svg>'

/** What a parser made by others finds wrong with a page, by the rules of HTML itself. */
export const pageFaults = (page: string): readonly string[] => {
  const faults: string[] = []
  parse(page, { onParseError: ({ code, startLine, startCol }) => faults.push(`${code} ${startLine}:${startCol}`) })
  return faults
}

interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

const flat = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(flat)]

/** Every element and text of a page, as a browser would have them. */
export const nodesOf = (page: string): readonly Node[] => flat(parse(page) as Node)

/** Texts of a page, its style sheet left out. */
export const textOf = (page: string): string =>
  nodesOf(page)
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ value }) => value ?? '')
    .filter((value) => !value.includes('color-scheme'))
    .join(' ')
    .replaceAll(/\s+/g, ' ')

const within = (node: Node): string => node.value ?? (node.childNodes ?? []).map(within).join('')

/** The rows of the table whose caption begins so, cell by cell. */
export const rowsOf = (nodes: readonly Node[], caption: string): readonly (readonly string[])[] => {
  const table = nodes.find(
    (node) =>
      node.nodeName === 'table' &&
      flat(node).some((one) => one.nodeName === 'caption' && within(one).startsWith(caption)),
  )
  return (table === undefined ? [] : flat(table))
    .filter(({ nodeName, childNodes = [] }) => nodeName === 'tr' && childNodes[0]?.nodeName === 'th')
    .slice(1)
    .map(({ childNodes = [] }) => childNodes.map((cell) => within(cell).trim()))
}
