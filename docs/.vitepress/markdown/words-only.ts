import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { alsoFoundBy } from './also-found-by'

/** A page for the search, which wants its words and neither the colours of its code nor the types in it, and what else it is found by. */
export const wordsOnly = (page: string, env: MarkdownEnv, markdown: MarkdownRenderer): string => {
  const { highlight } = markdown.options
  markdown.set({ highlight: null })
  const html = markdown.render(page, env)
  markdown.set({ highlight: highlight ?? null })
  const words = alsoFoundBy[env.relativePath] ?? []
  return words.length === 0 ? html : html.replace('</h1>', `</h1>\n<p>Also found by: ${words.join(', ')}.</p>`)
}
