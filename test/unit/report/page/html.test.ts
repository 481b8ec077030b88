import fc from 'fast-check'
import { visible } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import { html } from '../../../../src/report/page/html.js'
import { nodesOf, pageFaults } from '../given.js'

const page = (content: string): string =>
  html`<!doctype html><html lang="en"><head><title>t</title></head><body><p title="${content}">${content}</p></body></html>`
    .markup

test(
  'whatever a text holds, it comes out as that text, in an attribute too, and the page is without fault',
  () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [paragraph] = nodesOf(page(text)).filter(({ nodeName }) => nodeName === 'p')
        expect(pageFaults(page(text))).toEqual([])
        expect(paragraph?.attrs).toEqual([{ name: 'title', value: visible(text) }])
        expect((paragraph?.childNodes ?? []).map(({ value }) => value).join('')).toBe(visible(text))
      }),
      { seed: 1, numRuns: 200 },
    ),
  60_000,
)

test.each([
  ['\u202Eabc', '⟨U+202E⟩abc'],
  ['a\u200Bb', 'a⟨U+200B⟩b'],
  ['a\u0000b\n', 'a⟨U+0000⟩b⟨U+000A⟩'],
  ['\uD800', '⟨U+D800⟩'],
  ['\uFFFE', '⟨U+FFFE⟩'],
  ['Ann Müller 王', 'Ann Müller 王'],
])('what cannot be seen is shown: %j', (text, shown) => expect(visible(text)).toBe(shown))

test.each([
  ['José'.normalize('NFD'), 'José'.normalize('NFD')],
  ['x\u0301', 'x\u0301'],
  ['हिन्दी', 'हिन्दी'],
  ['a\u034Fb\u3164\u2800\uFE0F', 'a⟨U+034F⟩b⟨U+3164⟩⟨U+2800⟩⟨U+FE0F⟩'],
])('%j is shown as %j', (text, shown) => expect(visible(text)).toBe(shown))
