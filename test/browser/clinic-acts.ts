/** Acts of the clinic as its screen sends them, and its forms on a page. */
import type { Locator, Page } from 'playwright-core'

const by = (id: string) => ({ _tag: 'participant', id }) as const
export const stamped = (id: string, session: number): object => ({ session, by: by(id) })
export const held = (
  session: number,
  present: readonly string[] = ['therapist', 'client'],
  id = 'therapist',
): object => ({ _tag: 'HoldSession', stamp: stamped(id, session), held: { present } })
export const strained = (id: string, episode: string, visibleTo?: string): object => ({
  _tag: 'ReportRupture',
  stamp: { ...stamped(id, 1), ...(visibleTo === undefined ? {} : { visibleTo: [visibleTo] }) },
  episode,
  rupture: {
    ties: [[by('therapist'), by('client')].map(({ id }) => ({ _tag: 'person', id }))],
    ...{ expressedBy: [], directedTo: [], affected: [] },
    moment: { happened: { _tag: 'in', session: 1, part: 'during' } },
  },
})

export const form = (page: Page, name: RegExp): Locator => page.getByRole('form', { name })
export const record = (page: Page, name: RegExp): Promise<void> =>
  form(page, name).getByRole('button', { name: 'Record' }).click()
export const says = (page: Page | Locator, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor()
