import { expect, test } from 'vitest'
import { camelCase, recordsOf } from '../../../src/vocabulary/inside.js'

test.each([
  ['resolved', 'resolved'],
  ['first_attempt', 'firstAttempt'],
  ['led-to-referral', 'ledToReferral'],
  ['n_2', 'n_2'],
])('%s is the key %s', (name, key) => expect(camelCase(name)).toBe(key))

test('rows as objects have a key for every column, null where there is nothing', () =>
  expect(
    recordsOf({
      columns: [
        { name: 'at_risk', type: 'yes-no', meaning: 'a' },
        { name: 'session', type: 'whole', meaning: 'b' },
      ],
      rows: [
        [true, 1],
        [null, 2],
      ],
    }),
  ).toEqual([
    { atRisk: true, session: 1 },
    { atRisk: null, session: 2 },
  ]))
