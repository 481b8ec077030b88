import type { MarkdownRenderer } from 'vitepress'

/** A DOI, as printed; parentheses belong to it where they are balanced, a full stop at its end does not. */
const doi = /\b10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s()|;,])*(?:\([^\s()]*\)|[^\s()|;,.])/g

/** Every DOI in the text of a page leads to what it names. Nothing is asked of that host until a reader follows it. */
export const doiLinks = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('doi-links', ({ tokens, Token }) => {
    for (const token of tokens) {
      if (token.type !== 'inline') continue
      let within = 0
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') within += 1
        if (child.type === 'link_close') within -= 1
        if (child.type !== 'text' || within > 0) return [child]
        return linked(child.content, Token)
      })
    }
  })
}

type Token = ReturnType<MarkdownRenderer['parse']>[number]
type Made = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token

const linked = (text: string, Made: Made): Token[] => {
  const plain = (content: string): Token => Object.assign(new Made('text', '', 0), { content })
  const pieces: Token[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(doi)) {
    const open = new Made('link_open', 'a', 1)
    open.attrSet('href', `https://doi.org/${found}`)
    pieces.push(plain(text.slice(from, index)), open, plain(found), new Made('link_close', 'a', -1))
    from = index + found.length
  }
  return [...pieces, plain(text.slice(from))]
}
