import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { listedGroups } from './listed-pages'
import { consoleFences } from './markdown/console-fences'
import { doiLinks } from './markdown/doi-links'
import { drawnDiagrams } from './markdown/drawn-diagrams'
import { fileCaptions } from './markdown/file-captions'
import { hangingLines, wholeOptions } from './markdown/hanging-lines'
import { inlinedDrawings } from './markdown/inlined-drawings'
import { linkedFiles } from './markdown/linked-files'
import { slug } from './markdown/slug'
import { typedNames } from './markdown/typed-names'
import { packageFacts } from './package-facts.mjs'
import { search } from './search'
import { sidebar } from './sidebar'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** On the site the package's name means the sources, as in the tests: what runs in the page is the library itself. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
  { find: /^fp-ts\/lib/, replacement: 'fp-ts/es6' },
  { find: /^csv-(parse|stringify)\/sync$/, replacement: 'csv-$1/browser/esm/sync' },
]

const { name, version, description, repository } = packageFacts

/** What a page is about, by its path under `docs/`; a page of the API says so with its title. */
const about = new Map(listedGroups().flatMap(({ pages }) => pages.map(({ path, about }) => [path, about])))
const described = (path: string, title: string): string =>
  about.get(path) ??
  (path.startsWith('api/') ? `The names of ${title}, with types and runnable examples.` : description)

/** Pages of docstrings, and those that take in a file, are not to be edited where they lie; of the former the names are enough of an outline. */
const made = (path: string): Record<string, unknown> => {
  if (path.startsWith('api/')) return { editLink: false, outline: 2 }
  return /^(?:changes|contributing)\.md$/.test(path) ? { editLink: false } : {}
}

export default defineConfig({
  lang: 'en',
  title: name,
  description,
  transformPageData: ({ relativePath, title, frontmatter }) => ({
    description: described(relativePath, title),
    frontmatter: { ...frontmatter, ...made(relativePath) },
  }),
  cleanUrls: false,
  // A page fetches what it shows, and not the pages that it links to.
  router: { prefetchLinks: false },
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search,
    outline: [2, 3],
    nav: [
      {
        text: 'Start',
        items: [
          { text: 'In a program', link: '/quick-start/developer' },
          { text: 'With files', link: '/quick-start/researcher' },
          { text: 'In the browser', link: '/quick-start/reader' },
          { text: 'Why', link: '/why' },
          { text: 'All pages', link: '/all-pages' },
        ],
      },
      { text: 'Rules', link: '/detection', activeMatch: '^/(?:detection|rules/)' },
      { text: 'Command line', link: '/command-line' },
      { text: 'Report', link: '/report' },
      { text: 'Play', link: '/live/walk-a-repair', activeMatch: '^/live/' },
      { text: 'API', link: '/api/', activeMatch: '^/api/' },
      {
        text: version,
        items: [
          { text: 'Install', link: '/quick-start/developer' },
          { text: 'Changes', link: '/changes' },
          { text: 'Contributing', link: '/contributing' },
          repository === undefined
            ? { text: 'Repository: not public yet', link: '/contributing#before-it-is-published' }
            : { text: 'Repository', link: repository },
        ],
      },
    ],
    sidebar: sidebar(),
    editLink: {
      pattern:
        repository === undefined ? '/contributing.html#how-to-write-a-page' : `${repository}/edit/main/docs/:path`,
      text: repository === undefined ? 'How to edit this page' : 'Edit this page',
    },
    install: packageFacts.install,
    footer: { message: 'A record, not advice and not an evaluation of any therapist. MIT licence.' },
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slug },
    codeTransformers: [typedNames, hangingLines],
    config: (markdown) => {
      markdown
        .use(linkedFiles)
        .use(drawnDiagrams)
        .use(inlinedDrawings)
        .use(fileCaptions)
        .use(doiLinks)
        .use(consoleFences)
        .use(wholeOptions)
    },
  },
  vite: {
    publicDir: fileURLToPath(new URL('./public', import.meta.url)),
    resolve: { alias },
    build: { chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' },
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
