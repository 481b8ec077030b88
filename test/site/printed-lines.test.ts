/** What a program printed, marked so that a phone can show it: the text stays as it was, whatever is made of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printedLines } from '../../docs/.vitepress/markdown/printed-lines.js'
import { shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const outputs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
  .flatMap((name) =>
    [...readFileSync(`docs/${name}`, 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, fence = '']) =>
      shownCommands(fence.trimEnd()).map(({ output }) => output),
    ),
  )

test('every printed text of the pages stays what it was', () => {
  expect(outputs.length).toBeGreaterThan(100)
  for (const output of outputs) expect(`${textOf(printedLines(output))}\n`).toBe(output === '' ? '\n' : output)
})

test('a sentence that the terminal broke is one; a list is not', () => {
  const sentence =
    'How often noise alone brings the score back after a fall: where nothing\n  changes, in 0.33 of them.\n'
  expect(printedLines(sentence).match(/class="said joined"/g)).toHaveLength(1)
  const list = 'What became of it, by the judgement of each person:\n  too-fast: resolved\n'
  expect(printedLines(list).match(/class="said"/g)).toHaveLength(2)
})

test('the lines of a cell are one text, in its row', () => {
  const table = [
    '               from                                  back at',
    'id          session  score  which is  the share      session  so far',
    'invented-a        4  fell   worse     0.42 (0.34           7  score came',
    '                                      to 0.40)                back',
    'invented-c        4  fell   worse     0.42 (0.34           –  not back',
  ].join('\n')
  const markup = printedLines(`${table}\n`)
  expect(textOf(markup)).toBe(table)
  expect(markup.match(/class="row"/g)).toHaveLength(3)
  expect(markup.match(/class="row more"/g)).toHaveLength(2)
  expect(markup).toContain('data-more=" to 0.40)"')
  expect(markup).toContain('data-more=" session"')
  expect(markup).toMatch(/class="cell right"[^>]*> *4 /)
})

test('what fits a phone is left alone', () =>
  expect(printedLines(' id session total\nann       4    36\n')).toBe(
    '<span class="said" style="--indent: 1"> id session total</span>\n<span class="said">ann       4    36</span>',
  ))
