import type { MarkdownRenderer } from 'vitepress'

/** A Mermaid fence that names its diagram is drawn by our own component; elsewhere the fence is read as Mermaid. */
export const drawnDiagrams = (markdown: MarkdownRenderer): void => {
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const name = /^mermaid ([\w-]+)/.exec(tokens[index]?.info ?? '')?.[1]
    return name === undefined ? (fence?.(tokens, index, options, env, self) ?? '') : `<DrawnDiagram name="${name}" />`
  }
}
