import type { DefaultTheme } from 'vitepress'
import { wordsOnly } from './markdown/words-only'

type Field = string | readonly string[] | undefined

/** A section of a page, as VitePress hands it to the index. */
type Section = Readonly<Record<string, Field>>

/**
 * Guides before the API, except where what is typed is the name of something in it; and what people type, before all.
 * These functions are run in the reader's browser as they are written here, and can name nothing outside themselves.
 */
const found = {
  boostDocument: (id: string, term: string, stored?: Record<string, unknown>): number => {
    if (!id.startsWith('/api/')) return id.includes('/changes.html') || id.includes('/contributing.html') ? 0.2 : 1
    const name = String(stored?.title ?? '').replace('()', '')
    return /^[a-z]+[A-Z]/.test(name) && name.toLowerCase() === term ? 1 : 0.15
  },
  fuzzy: (term: string): number | boolean => (term.length > 4 ? 0.2 : false),
}

export const search: { provider: 'local'; options: DefaultTheme.LocalSearchOptions } = {
  provider: 'local',
  options: {
    _render: wordsOnly,
    miniSearch: {
      options: {
        fields: ['title', 'titles', 'text', 'alsoFoundBy'],
        extractField: (section: Section, field: string): Field =>
          field === 'alsoFoundBy' ? (/Also found by: (.+)\./.exec(String(section.text))?.[1] ?? '') : section[field],
      },
      searchOptions: { ...found, prefix: true, boost: { title: 4, text: 2, titles: 1, alsoFoundBy: 12 } },
    },
  },
}
