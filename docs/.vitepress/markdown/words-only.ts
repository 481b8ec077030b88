import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/** A page for the search, which wants its words and neither the colours of its code nor the types in it. */
export const wordsOnly = (page: string, env: MarkdownEnv, markdown: MarkdownRenderer): string => {
  const { highlight } = markdown.options
  markdown.set({ highlight: null })
  const html = markdown.render(page, env)
  markdown.set({ highlight: highlight ?? null })
  return html
}
