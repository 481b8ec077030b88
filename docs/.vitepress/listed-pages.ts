import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A page as docs/all-pages.md lists it: where it lies under `docs/`, what it is called and what it is about. */
interface ListedPage {
  readonly path: string
  readonly text: string
  readonly about: string
}

interface Group {
  readonly text: string
  readonly pages: ListedPage[]
}

/** The groups of docs/all-pages.md, which the sidebar and the description of each page are made from. */
export const listedGroups = (): readonly Group[] => {
  const groups: Group[] = []
  for (const line of readFileSync(fileURLToPath(new URL('../all-pages.md', import.meta.url)), 'utf8').split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1]
    if (heading !== undefined) groups.push({ text: heading, pages: [] })
    const [, text, path, about = ''] = /^\* \[([^\]]+)\]\(([^)]+\.md)\): (.+)$/.exec(line) ?? []
    if (text !== undefined && path !== undefined) groups.at(-1)?.pages.push({ path, text, about })
  }
  return groups
}
