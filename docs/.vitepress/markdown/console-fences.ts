import type { MarkdownRenderer } from 'vitepress'
import { printedLines } from './printed-lines'
import { shownCommands } from './shown-commands'

/**
 * A command and what it printed are blocks of their own: the first is copied without its prompt, which the style sheet draws,
 * and the second is no code, so that it has neither colours nor a button.
 */
export const consoleFences = (markdown: MarkdownRenderer): void => {
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token?.info !== 'console') return fence?.(tokens, index, options, env, self) ?? ''
    return shownCommands(token.content.trimEnd())
      .map(({ command, output }) => {
        Object.assign(token, { info: 'text', content: `${command}\n` })
        const typed = `<div class="command">${fence?.(tokens, index, options, env, self) ?? ''}</div>`
        if (output === '') return typed
        const printed = `<div class="language-text"><pre><code v-pre>${printedLines(output)}</code></pre></div>`
        return `${typed}<div class="printed" role="group" aria-label="Output">${printed}</div>`
      })
      .join('')
  }
}
