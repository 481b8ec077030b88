import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'
import { listedGroups } from './listed-pages'

/**
 * The sidebar is the list of pages in docs/all-pages.md, in groups that fold. A group leads to its first page: the theme makes of
 * one that leads nowhere a button with a button in it.
 */
export const sidebar = (): DefaultTheme.SidebarItem[] => [
  ...listedGroups().map(({ text, pages }) => {
    const items = pages.map(({ text, path }) => ({ text, link: `/${path.replace(/\.md$/, '')}` }))
    const [first] = items
    return { text, collapsed: true, ...(first && { link: first.link, docFooterText: first.text }), items }
  }),
  { text: 'API reference', link: '/api/', collapsed: true, items: api() },
]

/** What TypeDoc wrote down of its own pages; absent until `npm run docs` has run it. */
const api = (): DefaultTheme.SidebarItem[] => {
  const list = fileURLToPath(new URL('../api/typedoc-sidebar.json', import.meta.url))
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}
