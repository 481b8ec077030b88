import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MarkdownRenderer } from 'vitepress'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const docs = join(project, 'docs')

/** Where a link that leaves `docs/` leads on the site: to a copy of that file as plain text. `make.mjs` makes the copies. */
const onSite = (page: string, target: string): string | undefined => {
  if (/^([a-z]+:|\/|#)/i.test(target)) return undefined
  const file = join(dirname(page), target.split('#')[0] ?? '')
  if (!relative(docs, file).startsWith('..') || !existsSync(file)) return undefined
  return `/files/${relative(project, file)}.txt`
}

/** Pages are read as files too, where `../examples/x.ts` is right; on the site such links lead to copies. */
export const linkedFiles = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('linked-files', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const target = token.type === 'link_open' ? token.attrGet('href') : null
      const copy = target && onSite(env.path, target)
      if (!copy) continue
      token.attrSet('href', copy)
      token.attrSet('target', '_self')
    }
  })
}
