import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MarkdownRenderer } from 'vitepress'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const docs = join(project, 'docs')

/** The files outside `docs/` that the site has as pages, which take them in. */
const asPages: Readonly<Record<string, string>> = {
  'CHANGELOG.md': '/changes.md',
  'CONTRIBUTING.md': '/contributing.md',
}

/**
 * Where a link that its page's own file explains, and the site does not, leads there: to a page, or to a copy as plain text, which
 * `make.mjs` makes. Links of a file that a page takes in are seen from where that file lies.
 */
const onSite = (page: string, target: string): string | undefined => {
  if (/^([a-z]+:|\/|#)/i.test(target)) return undefined
  const isTakenIn = Object.values(asPages).includes(`/${relative(docs, page)}`)
  const [path = '', anchor] = target.split('#')
  const place = relative(project, join(isTakenIn ? project : dirname(page), path))
  const part = anchor === undefined ? '' : `#${anchor}`
  if (place in asPages) return `${asPages[place]}${part}`
  if (place.startsWith('docs/')) return isTakenIn ? `${place.slice('docs'.length)}${part}` : undefined
  return existsSync(join(project, place)) ? `/files/${place}.txt` : undefined
}

/** Pages are read as files too, where `../examples/x.ts` is right; on the site such links lead to copies. */
export const linkedFiles = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('linked-files', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const target = token.type === 'link_open' ? token.attrGet('href') : null
      const there = target && onSite(env.path, target)
      if (!there) continue
      token.attrSet('href', there)
      if (there.startsWith('/files/')) token.attrSet('target', '_self')
    }
  })
}
