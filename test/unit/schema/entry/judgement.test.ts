/** A judgement is a rating, on the library's own scale or on one that is named, or words, or both; anything else is a clear problem. */
import { parseEvent } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'

const stamp = { session: 3, by: { _tag: 'participant', id: 'ann' } }
const judged = (judgement: unknown) => parseEvent({ _tag: 'ResolutionJudged', stamp, episode: 'e1', judgement })
const closed = (content: object) => parseEvent({ _tag: 'EpisodeClosed', stamp, episode: 'e1', ...content })
const problems = (parsed: ReturnType<typeof parseEvent>) =>
  parsed._tag === 'Right' ? [] : parsed.left.map(({ path, expected }) => [path.join('.'), expected])

describe('a judgement', () => {
  test.each([
    { rating: 3 },
    { rating: 3, allianceAfter: 'restored' },
    { rating: 7.5, scale: 'PSQ' },
    { rating: -1, scale: '3RS', allianceAfter: 'weaker', over: 'stopped' },
    { allianceAfter: 'restored' },
    { over: 'let-go' },
    { allianceAfter: 'weaker', over: 'faded' },
  ])('may be %o', (judgement) => {
    expect(judged(judgement)).toMatchObject({ _tag: 'Right', right: { judgement } })
  })
  test.each([
    [{}, 'judgement', 'an object with a rating, allianceAfter or over'],
    [[], 'judgement', 'an object with a rating, allianceAfter or over'],
    [null, 'judgement', 'an object with a rating, allianceAfter or over'],
    [4, 'judgement', 'an object with a rating, allianceAfter or over'],
    [{ ratting: 4 }, 'judgement', 'an object with a rating, allianceAfter or over'],
    [{ rating: 6 }, 'judgement.rating', '1, 2, 3, 4 or 5'],
    [{ rating: 'four' }, 'judgement.rating', '1, 2, 3, 4 or 5'],
    [{ rating: null, allianceAfter: 'restored' }, 'judgement.rating', '1, 2, 3, 4 or 5'],
    [{ scale: 'PSQ' }, 'judgement.rating', 'a number'],
    [{ scale: 'PSQ', rating: Number.POSITIVE_INFINITY }, 'judgement.rating', 'a number'],
    [
      { scale: ' ', rating: 1 },
      'judgement.scale',
      'the name of a scale: a text that is not empty and neither begins nor ends with white space',
    ],
    [{ allianceAfter: 'better' }, 'judgement.allianceAfter', 'weaker, restored or stronger'],
    [{ over: 'resolved' }, 'judgement.over', 'let-go, faded or stopped'],
    [{ rating: 4, cut: 3 }, 'judgement.cut', 'only rating, allianceAfter and over'],
  ])('%o is refused', (judgement, path, expected) => {
    expect(problems(judged(judgement))).toEqual([[path, expected]])
  })
  test('that is left out is missing', () => {
    expect(parseEvent({ _tag: 'ResolutionJudged', stamp, episode: 'e1' })).toMatchObject({
      left: [{ _tag: 'Missing', path: ['judgement'] }],
    })
  })
})

describe('a closing', () => {
  test.each([
    { as: 'resolved' },
    { as: 'stopped' },
    { as: 'faded' },
    { as: 'led-to-referral' },
    { as: 'let-go' },
    { as: 'let-go', why: 'no-longer-matters' },
  ])('may be %o', (content) => expect(closed(content)).toMatchObject({ _tag: 'Right', right: content }))
  test.each(['resolved', 'stopped', 'faded', 'led-to-referral'])('as %s has no reason for letting go', (as) => {
    expect(closed({ as, why: 'no-longer-matters' })).toMatchObject({ left: [{ _tag: 'UnknownKey', path: ['why'] }] })
  })
  test('names one of its ways, and one of its reasons', () => {
    expect(problems(closed({ as: 'gone' }))).toEqual([['as', 'resolved, stopped, let-go, faded or led-to-referral']])
    expect(problems(closed({ as: 'let-go', why: 'tired' }))).toEqual([
      ['why', 'agreed-to-leave-it, no-longer-matters or overtaken-by-events'],
    ])
    expect(closed({})).toMatchObject({ left: [{ path: ['as'] }] })
  })
})
