import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'
import { listedGroups } from './listed-pages'

/** The sidebar is the list of pages in docs/all-pages.md, in groups that fold. */
export const sidebar = (): DefaultTheme.SidebarItem[] => [
  ...listedGroups().map(({ text, pages }) => ({
    text,
    collapsed: true,
    items: pages.map(({ text, path }) => ({ text, link: `/${path.replace(/\.md$/, '')}` })),
  })),
  { text: 'API reference', link: '/api/', collapsed: true, items: api() },
]

/** What TypeDoc wrote down of its own pages; absent until `npm run docs` has run it. */
const api = (): DefaultTheme.SidebarItem[] => {
  const list = fileURLToPath(new URL('../api/typedoc-sidebar.json', import.meta.url))
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}
