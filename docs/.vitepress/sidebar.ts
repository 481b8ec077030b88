import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The sidebar is the list of pages in docs/index.md: a heading is a group, a link is a page. */
export const sidebar = (): DefaultTheme.SidebarItem[] => {
  const groups: { text: string; items: DefaultTheme.SidebarItem[] }[] = []
  for (const line of readFileSync(file('../index.md'), 'utf8').split('\n')) {
    const heading = /^### (.+)$/.exec(line)?.[1]
    if (heading !== undefined) groups.push({ text: heading, items: [] })
    const [, text, link] = /^\* \[([^\]]+)\]\(([^)]+)\.md\)/.exec(line) ?? []
    if (text !== undefined) groups.at(-1)?.items.push({ text, link: `/${link}` })
  }
  return [...groups, { text: 'API reference', link: '/api/', items: api() }]
}

/** What TypeDoc wrote down of its own pages; absent until `npm run docs` has run it. */
const api = (): DefaultTheme.SidebarItem[] => {
  const list = file('../api/typedoc-sidebar.json')
  const rooms: { text: string; link: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  return rooms.map(({ text, link }) => ({ text, link }))
}
