import type { MarkdownRenderer } from 'vitepress'

/** A fence cut from a file says which: ```js examples/cases/withdrawal.mjs. */
export const fileCaptions = (markdown: MarkdownRenderer): void => {
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const path = /^\w+ ([\w./-]+\.\w+)/.exec(tokens[index]?.info ?? '')?.[1]
    const code = fence?.(tokens, index, options, env, self) ?? ''
    return path === undefined ? code : `<p class="file-caption"><code>${path}</code></p>${code}`
  }
}
