import { fileURLToPath } from 'node:url'
import { createTransformerFactory, defaultHoverInfoProcessor } from '@shikijs/twoslash/core'
import { createTwoslasher } from 'twoslash'

const project = fileURLToPath(new URL('../../..', import.meta.url))

/** Whether a fence satisfies the compiler, under our own options, is judged by test/docs; here are only its types. */
const twoslasher = createTwoslasher({
  handbookOptions: { noErrors: true },
  compilerOptions: {
    target: 9,
    module: 99,
    moduleResolution: 100,
    lib: ['es2023'],
    types: ['node'],
    typeRoots: [`${project}node_modules/@types`],
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    paths: { 'rupture-repair': [`${project}src/index.ts`], 'rupture-repair/*': [`${project}src/*/index.ts`] },
  },
})

const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).trimEnd()} …` : text

/** What a docstring says first, as plain text. */
const summary = (docs: string): string =>
  (docs.split('\n\n')[0] ?? '')
    .replaceAll(/\{@link ([^}]*)\}/g, '$1')
    .replaceAll('`', '')
    .replaceAll('\n', ' ')

/**
 * Every name of a fence that imports this package carries its type and the first words of its docstring, as plain text
 * in two attributes: ready-made boxes, one for each name, would double the weight of the site. `NameType.vue` shows them.
 */
export const typedNames = createTransformerFactory(twoslasher, {
  nodeStaticInfo: ({ text, docs }, name) => ({
    type: 'element',
    tagName: 'span',
    properties: {
      'data-type': shortened(defaultHoverInfoProcessor(text), 500),
      ...(docs === undefined ? {} : { 'data-about': shortened(summary(docs), 300) }),
    },
    children: [name],
  }),
})({ filter: (language, code) => language === 'ts' && /from 'rupture-repair/.test(code) })
