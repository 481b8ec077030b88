import type { MarkdownRenderer } from 'vitepress'

/** Fences of pages that import the package show their types; those of the API reference are cut from docstrings, imports left out. */
export const twoslashFences = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('twoslash-fences', ({ tokens, env }) => {
    if (String(env.relativePath).startsWith('api/')) return
    for (const token of tokens) {
      if (token.type === 'fence' && token.info.trim() === 'ts' && token.content.includes("from 'rupture-repair"))
        token.info = 'ts twoslash'
    }
  })
}
