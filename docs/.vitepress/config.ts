import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { consoleFences } from './markdown/console-fences'
import { drawnDiagrams } from './markdown/drawn-diagrams'
import { fileCaptions } from './markdown/file-captions'
import { inlinedDrawings } from './markdown/inlined-drawings'
import { linkedFiles } from './markdown/linked-files'
import { typedNames } from './markdown/typed-names'
import { wordsOnly } from './markdown/words-only'
import { sidebar } from './sidebar'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** On the site the package's name means the sources, as in the tests: what runs in the page is the library itself. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
  { find: /^fp-ts\/lib/, replacement: 'fp-ts/es6' },
  { find: /^csv-(parse|stringify)\/sync$/, replacement: 'csv-$1/browser/esm/sync' },
]

export default defineConfig({
  lang: 'en',
  title: 'rupture-repair',
  description: 'Ruptures and repair of an alliance, as pure functions over a recorded history.',
  cleanUrls: false,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search: { provider: 'local', options: { _render: wordsOnly } },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/why' },
      { text: 'Play', link: '/live/walk-a-repair' },
      { text: 'Examples', link: '/cases' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: sidebar(),
    footer: { message: 'A record, not advice and not an evaluation of any therapist. MIT licence.' },
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: [typedNames],
    config: (markdown) => {
      markdown.use(linkedFiles).use(drawnDiagrams).use(inlinedDrawings).use(fileCaptions).use(consoleFences)
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
    ssr: { noExternal: ['fp-ts', 'immer'] },
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  },
})
