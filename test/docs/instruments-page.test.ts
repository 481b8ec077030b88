import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { instrumentFaults } from './instruments-page.js'

const page = readFileSync('docs/instruments.md', 'utf8')

test('the tables say what the registry holds', () => expect(instrumentFaults(page)).toEqual([]))

test.each([
  ['an item that is not reversed', '4 8 11 16 19', '4 8 11 16 18'],
  ['a number of items', '| `haq-i` | 11 |', '| `haq-i` | 12 |'],
  ['a range of answers', '| 0–10, fractions allowed |', '| 0–10 |'],
  ['a range of one item', 'occurrence 0–1', 'occurrence 0–2'],
  ['a total', '36–252', '36–250'],
  ['a subscale', 'avoiding (3), conflict (4)', 'avoiding (4), conflict (3)'],
  ['a confidence', '| 3 | high |', '| 3 | medium |'],
  ['a confidence of one form', '; therapist form medium', ''],
  ['an instrument that is not there', '| `gcs` | 7 ', '| `gcs-2` | 7 '],
  ['a coefficient', '| .64 |', '| .46 |'],
  [
    'where a coefficient is from',
    '| .87 | 96 inpatients | [Wongpakaran et al. (2013)',
    '| .87 | 96 inpatients | [Munder et al. (2013)',
  ],
  [
    'how a coefficient was seen',
    '(references.md#munder-2010) | abstract |',
    '(references.md#munder-2010) | recalled |',
  ],
  ['a withheld instrument', '`sai`, `wai-6`', '`sai`'],
  ['why it is withheld', 'not even the number of its items is verified', 'it is copyrighted'],
  ['a DOI', 'doi:10.1037/0022-0167.36.2.223', 'doi:10.1037/0022-0167.36.2.232'],
  ['pages', '241–255', '241–256'],
  ['a year', '[Muran, Safran, Samstag & Winston (1992)]', '[Muran, Safran, Samstag & Winston (1993)]'],
])('another %s is noticed', (_what, said, otherwise) => {
  expect(page).toContain(said)
  expect(instrumentFaults(page.replace(said, otherwise))).not.toEqual([])
})
