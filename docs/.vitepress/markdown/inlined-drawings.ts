import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** A drawing of `drawings/` becomes part of the page, so that it takes its colours; its words are read out in its place. */
export const inlinedDrawings = (markdown: MarkdownRenderer): void => {
  const image = markdown.renderer.rules.image
  markdown.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index]
    const source = token?.attrGet('src') ?? ''
    if (!/(^|\/)drawings\/[\w-]+\.svg$/.test(source)) return image?.(tokens, index, options, env, self) ?? ''
    const svg = readFileSync(join(dirname(env.path), source), 'utf8').replaceAll('\n', '')
    return svg.replace('<svg ', `<svg class="drawing" role="img" aria-label="${quoted(token?.content ?? '')}" `)
  }
}
