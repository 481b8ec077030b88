import type { ShikiTransformer } from '@shikijs/types'
import type { MarkdownRenderer } from 'vitepress'

type Piece = Parameters<NonNullable<ShikiTransformer['code']>>[0]['children'][number]

/** On a phone what is further in than that begins a cell of a table. */
const mostIndented = 16

/** An option with its value, or a word with a hyphen, as long as it has room on a line of a phone; no line breaks at a minus. */
const oneWord = /(?<=^|\s)--?[a-z][\w-]* [^\s\\-]\S{0,20}|(?<!\S)(?!-\d)\S*-\S*/g
const longest = 34

/** A browser may break a line at any hyphen; what is one word on a command line or in a string stays whole. */
const whole = (node: Piece): Piece[] => {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(whole) }]
  if (node.type !== 'text') return [node]
  const parts: Piece[] = []
  let last = 0
  for (const { 0: word, index } of node.value.matchAll(oneWord)) {
    if (word.length > longest) continue
    if (index > last) parts.push({ type: 'text', value: node.value.slice(last, index) })
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { class: 'whole' },
      children: [{ type: 'text', value: word }],
    })
    last = index + word.length
  }
  if (last < node.value.length) parts.push({ type: 'text', value: node.value.slice(last) })
  return parts
}

/** Where a line does not fit, it goes on under itself: the style sheet gets the indent of the line. */
export const hangingLines: ShikiTransformer = {
  name: 'hanging-lines',
  line(node, line) {
    const indent = /^ */.exec(this.source.split('\n')[line - 1] ?? '')?.[0].length ?? 0
    if (indent > 0) node.properties.style = `--indent: ${Math.min(indent, mostIndented)}`
  },
  // After the types of the names, which look for their words in the lines.
  code(node) {
    node.children = node.children.flatMap(whole)
  },
}

/** The same for code in a sentence. */
export const wholeOptions = (markdown: MarkdownRenderer): void => {
  const inline = markdown.renderer.rules.code_inline
  markdown.renderer.rules.code_inline = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token?.content.includes('-') && token.content.length <= longest) token.attrJoin('class', 'whole')
    return inline?.(tokens, index, options, env, self) ?? ''
  }
}
