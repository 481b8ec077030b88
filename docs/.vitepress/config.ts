import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformerTwoslash } from '@shikijs/vitepress-twoslash'
import { createFileSystemTypesCache } from '@shikijs/vitepress-twoslash/cache-fs'
import { defineConfig } from 'vitepress'
import { consoleFences } from './markdown/console-fences'
import { drawnDiagrams } from './markdown/drawn-diagrams'
import { fileCaptions } from './markdown/file-captions'
import { linkedFiles } from './markdown/linked-files'
import { sidebar } from './sidebar'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** On the site the package's name means the sources, as in the tests: what runs in the page is the library itself. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
  { find: /^fp-ts\/lib/, replacement: 'fp-ts/es6' },
]

const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())

export default defineConfig({
  lang: 'en',
  title: 'rupture-repair',
  description: 'Ruptures and repair of an alliance, as pure functions over a recorded history.',
  cleanUrls: false,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/why' },
      { text: 'Play', link: '/live/walk-a-repair' },
      { text: 'Examples', link: '/examples' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: sidebar(),
    footer: { message: 'A record, not advice and not an evaluation of any therapist. MIT licence.' },
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // Fences marked `ts twoslash` show the types of their names; more than a few make the build slow.
    codeTransformers: [
      transformerTwoslash({
        explicitTrigger: true,
        // A page is rendered for the browser and for the build; `make.mjs` empties the cache, since the sources may have changed.
        typesCache: createFileSystemTypesCache({ dir: fileURLToPath(new URL('./cache/twoslash', import.meta.url)) }),
        twoslashOptions: {
          // Whether a fence satisfies the compiler, under our own options, is judged by test/docs.
          handbookOptions: { noErrors: true },
          compilerOptions: {
            target: 9,
            module: 99,
            moduleResolution: 100,
            lib: ['es2023'],
            types: ['node'],
            typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))],
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            baseUrl: fileURLToPath(new URL('../..', import.meta.url)),
            paths: {
              'rupture-repair': [`${src}/index.ts`],
              ...Object.fromEntries(rooms.map(({ name }) => [`rupture-repair/${name}`, [`${src}/${name}/index.ts`]])),
            },
          },
        },
      }),
    ],
    config: (markdown) => {
      markdown.use(linkedFiles).use(drawnDiagrams).use(fileCaptions).use(consoleFences)
    },
  },
  vite: {
    publicDir: fileURLToPath(new URL('./public', import.meta.url)),
    resolve: { alias },
    build: { chunkSizeWarningLimit: 2000 },
    plugins: [
      {
        // The pages lie outside the folder that has Vue, so the bundler would look for it in vain; what it makes of them finds it.
        name: 'vue-for-pages',
        enforce: 'pre',
        resolveId: (id, _importer, { ssr }) =>
          ssr && /^vue(\/server-renderer)?$/.test(id) ? { id, external: true } : undefined,
      },
    ],
    ssr: { noExternal: ['fp-ts', 'immer', 'floating-vue'] },
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  },
})
