import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { timelineFigure } from '../live/timeline-figure'

/** A paragraph that is only the picture of a timeline becomes the drawing itself, so that it has the colours of the page. */
export const inlineTimelines = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('inline-timelines', ({ tokens, env, Token }) => {
    const { path = '' } = env as MarkdownEnv
    for (const [index, token] of tokens.entries()) {
      const [image, ...others] = token.children ?? []
      const source = image?.type === 'image' ? (image.attrGet('src') ?? '') : ''
      if (token.type !== 'inline' || others.length > 0 || !/(^|\/)timelines\/[^/]+\.svg$/.test(source)) continue
      const block = new Token('html_block', '', 0)
      block.content = timelineFigure(readFileSync(join(dirname(path), source), 'utf8'), image?.content ?? '')
      tokens.splice(index - 1, 3, block)
    }
  })
}
