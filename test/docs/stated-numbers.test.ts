/** Numbers of the code that pages say in words or in tables written by hand, the pages of rules apart. */
import { readFileSync } from 'node:fs'
import { ratings, resolvedFrom } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'

const read = (page: string): string => readFileSync(`docs/${page}.md`, 'utf8')

test('from which judgement on an episode is resolved', () => {
  const greatest = ratings.at(-1)
  const enough = ratings.filter((rating) => rating >= resolvedFrom.value)
  expect(read('outcomes')).toContain(`judge it resolved, at least ${resolvedFrom.value} of ${greatest} |`)
  expect(read('episode')).toContain(`on their own judgement of ${enough.join(' or ')} of ${greatest};`)
})
