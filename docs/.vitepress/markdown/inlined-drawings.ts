import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { timelineFigure } from '../live/timeline-figure'

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** A drawing whose words are read out in its place. */
const spoken = (svg: string, words: string): string =>
  svg.replaceAll('\n', '').replace('<svg ', `<svg class="drawing" role="img" aria-label="${quoted(words)}" `)

/** The folders of drawings, and what a drawing of each becomes. */
const forms: Readonly<Record<string, typeof spoken>> = { drawings: spoken, timelines: timelineFigure }

/** A paragraph that is only pictures of such a folder becomes the drawings themselves, so that they have the colours of the page. */
export const inlinedDrawings = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('inlined-drawings', ({ tokens, env, Token }) => {
    const { path = '' } = env as MarkdownEnv
    for (const [index, { type, children }] of tokens.entries()) {
      const pictures = children?.filter(({ type }) => type !== 'softbreak') ?? []
      const drawn = pictures.flatMap(({ attrs, content }) => {
        const source = attrs?.find(([name]) => name === 'src')?.[1] ?? ''
        const form = forms[/(?:^|\/)(\w+)\/[\w-]+\.svg$/.exec(source)?.[1] ?? '']
        return form === undefined ? [] : [form(readFileSync(join(dirname(path), source), 'utf8'), content)]
      })
      if (type !== 'inline' || drawn.length === 0 || drawn.length < pictures.length) continue
      const block = new Token('html_block', '', 0)
      block.content = drawn.join('\n')
      tokens.splice(index - 1, 3, block)
    }
  })
}
