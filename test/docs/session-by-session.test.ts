/** The table of the page on feeding a rule session by session: whether a rule's word stays, and whether it keeps all scores. */
import { readFileSync } from 'node:fs'
import { aboutRule, parseRule, type Rule, ruleIds, start, step, type Watch } from 'rupture-repair/detection'
import { expect, test } from 'vitest'

const page = readFileSync('docs/rules/session-by-session.md', 'utf8')
const rows = Array.from(
  page.matchAll(/^\| (stays|may change) \| (.+?) \| (.+) \|$/gm),
  ([, word, kept = '', rules = '']) =>
    rules.split(';').map((rule) => {
      const [, id = '', settings = ''] = /^ ?`([a-z-]+)`((?: `\w+=[^`]+`)*)/.exec(rule) ?? []
      return { id, settings, word, kept }
    }),
).flat()

const ruleOf = (id: string, settings: string): Rule => {
  const texts = Object.fromEntries(
    Array.from(settings.matchAll(/`(\w+)=([^`]+)`/g), ([, name, value]) => [name, value]),
  )
  const rule = parseRule(id, texts)
  if (rule._tag === 'Left') throw new Error(`${id}${settings}: ${rule.left[0]._tag}`)
  return rule.right
}

/** How much a watch is, written down, after so many sessions in which nothing is found. */
const sizeAfter = (rule: Rule, sessions: number): number => {
  let watch: Watch = start({ id: 'ann', better: 'higher' }, rule)
  for (let session = 1; session <= sessions; session += 1) {
    const next = step(watch, { session: 1_000 + session, score: session % 2 === 0 ? 5 : 5.5 })
    if (next._tag === 'Left') throw new Error(next.left[0]._tag)
    watch = next.right
  }
  return JSON.stringify(watch).length
}

test('every rule has a row', () => expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ruleIds)))

test.each(rows)('$id$settings: what was said $word', ({ id, settings, word, kept }) => {
  const rule = ruleOf(id, settings)
  expect(aboutRule(rule).looksAhead).toBe(word === 'may change')
  const growth = sizeAfter(rule, 80) - sizeAfter(rule, 40)
  if (kept === 'every score') expect(growth).toBeGreaterThan(40)
  else expect(growth).toBeLessThan(10)
})
