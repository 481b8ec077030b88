import { describe, expect, it } from 'vitest'
import { evidenceReference } from '../../../../src/coding/sheet/evidence-reference.js'

describe('a reference', () => {
  it.each([
    'turn 4',
    'turns 4–6',
    'recording-1#t=120,180',
    'https://example.org/session.mp3#t=1,2',
    'tape 2, minute 12',
    '#opening',
    'part/two',
    ' turn 4 ',
  ])('is %j', (text) => expect(evidenceReference.test(text)).toBe(true))
  it.each([
    'client: I hate coming here and you never listen to me',
    'client: 2 times I told you so',
    'I hate you',
    'never',
    '',
    ' ',
    '4\nturn',
    '4\u0085turn',
    'turn\u20284',
    `#${'x'.repeat(200)}`,
  ])('is not %j', (text) => expect(evidenceReference.test(text)).toBe(false))
  it('is judged however long a text is, without trying its words in every way', () => {
    expect(evidenceReference.test(' 1'.repeat(100_000))).toBe(false)
    expect(evidenceReference.test(`1${' '.repeat(190)}\n`)).toBe(false)
  })
})
