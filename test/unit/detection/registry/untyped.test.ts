/** What plain JavaScript can hand in: parameters of a rule as values in place of texts. */
import { parseRule } from 'rupture-repair/detection'
import { expect, test } from 'vitest'

test.each<readonly [rule: string, texts: object | undefined, message: string]>([
  ['drop', { floor: 1.5 }, "floor: expected a text, such as '1.5'"],
  ['sudden-change', { cutoff: '7', adjust: true }, "adjust: expected a text, such as 'true'"],
  ['sudden-change', { cutoff: null }, 'cutoff: expected a text'],
  ['drop', undefined, 'texts: expected an object of the texts of the parameters'],
])('%s of %j is refused readably', (rule, texts, message) =>
  expect(() => parseRule(rule, texts as Readonly<Record<string, string>>)).toThrow(new TypeError(message)),
)
