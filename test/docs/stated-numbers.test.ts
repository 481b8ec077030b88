/** Numbers of the code that pages say in words or in tables written by hand, the pages of rules apart. */
import { readFileSync } from 'node:fs'
import { resolvedFrom } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'

const read = (page: string): string => readFileSync(`docs/${page}.md`, 'utf8')

test('from which judgement on an episode is resolved', () => {
  expect(read('outcomes')).toContain(`so the cut is ${resolvedFrom.value} unless you say`)
  expect(read('episode')).toContain(`${resolvedFrom.value} or more on the library's own scale`)
})

/** The probability of one or more in n independent tries, as pages print it. */
const atLeastOne = (probability: number, n: number): string => (1 - (1 - probability) ** n).toFixed(2).replace(/^0/, '')

test('how a share of people grows with the sessions they have', () => {
  const page = read('how-common')
  expect(page).toContain('If each session has a rupture with probability one in ten, independently:')
  const rows = Array.from(page.matchAll(/^\| (\d+) \| (\.\d\d) \|$/gm), ([, sessions, share]) => [sessions, share])
  expect(rows).toEqual([6, 16, 30].map((sessions) => [`${sessions}`, atLeastOne(1 / 10, sessions)]))
})

test('how a share of sessions grows with finer windows', () =>
  expect(read('how-common')).toContain(
    `one segment in fifty by mistake. Then ten segments of five minutes hold a mark in ${atLeastOne(1 / 50, 10)} of sessions, and fifty segments of one minute in ${atLeastOne(1 / 50, 50)}.`,
  ))
