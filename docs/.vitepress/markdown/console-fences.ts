import type { MarkdownRenderer } from 'vitepress'

/** A row of a table in plain text: its columns are set apart by several blanks. */
const isRow = (line: string): boolean => /\S {2,}\S/.test(line.replaceAll(/<[^>]*>/g, ''))

/**
 * What a terminal printed is not code: it has no colours, and its sentences are wrapped. Rows of tables are not, since
 * their columns would no longer be aligned.
 */
export const consoleFences = (markdown: MarkdownRenderer): void => {
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token?.info !== 'console') return fence?.(tokens, index, options, env, self) ?? ''
    token.info = 'text'
    const code = fence?.(tokens, index, options, env, self) ?? ''
    const lines = code.replaceAll(/<span class="line">.*/g, (line) =>
      isRow(line) ? line.replace('class="line"', 'class="line row"') : line,
    )
    return `<div class="printed">${lines}</div>`
  }
}
