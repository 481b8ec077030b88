/** Who may see a rating is said by the entry as it stands: a rater who thought better of it is obeyed in every line that shows the scores. */
import { type AllianceEvent, type Redaction, redact } from 'rupture-repair/alliance'
import type { Audience } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, between, course, judge, pair, rupture, says } from '../../../model/given.js'

type Rated = Extract<AllianceEvent, { _tag: 'RatingGiven' }>
const rated = (bond: number, ...visibleTo: readonly Audience[]): Rated => {
  const [first, ...others] = visibleTo
  return {
    _tag: 'RatingGiven',
    stamp: at(0, says('c')),
    rating: {
      of: between('c', 't'),
      instrument: 'wai-s',
      scores: { bond },
      ...(first === undefined ? {} : { visibleTo: [first, ...others] }),
    },
  }
}
const amended = (entry: number, instead: Rated): AllianceEvent => ({
  _tag: 'EntryAmended',
  stamp: at(0, says('c')),
  entry,
  instead,
})
const withdrawn = (entry: number): AllianceEvent => ({ _tag: 'EntryWithdrawn', stamp: at(0, says('c')), entry })
const asked: Redaction = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' }
const began = course(pair).events
const shown = (...events: readonly AllianceEvent[]): readonly unknown[] =>
  redact([...began, ...events], asked).events.flatMap((event) =>
    event._tag === 'RatingGiven'
      ? [event.rating.scores]
      : event._tag === 'EntryAmended' && event.instead._tag === 'RatingGiven'
        ? [event.instead.rating.scores]
        : [],
  )

describe('a rating whose visibility was amended', () => {
  it('to fewer: nothing of it is shown, not as it was written either', () => {
    expect(shown(rated(17), amended(2, rated(17, 'rater-only')))).toEqual([{}, {}])
    expect(redact([...began, rated(17), amended(2, rated(17, 'rater-only'))], asked).removed.ratings).toBe(2)
  })
  it('to fewer, by a later amendment: not in the earlier amendment either', () => {
    expect(shown(rated(17), amended(2, rated(18)), amended(2, rated(18, 'therapist')))).toEqual([{}, {}, {}])
  })
  it('to more: what was written for fewer stays with them', () => {
    expect(shown(rated(17, 'rater-only'), amended(2, rated(18, 'research')))).toEqual([{}, { bond: 18 }])
  })
  it('to fewer, and that taken back: as it was first', () => {
    expect(shown(rated(17), amended(2, rated(18, 'rater-only')), withdrawn(3))).toEqual([{ bond: 17 }, {}])
  })
})

describe('a rating that was withdrawn', () => {
  it('is shown to nobody', () => {
    expect(shown(rated(17), withdrawn(2))).toEqual([{}])
    expect(shown(rated(17), amended(2, rated(18)), withdrawn(2))).toEqual([{}, {}])
  })
  it('is shown again once that is taken back', () => {
    expect(shown(rated(17), withdrawn(2), withdrawn(3))).toEqual([{ bond: 17 }])
  })
  it('nor is one that became another word', () => {
    const { events } = course(pair, rupture('e', [between('c', 't')]), judge('e', says('c'), 2))
    const [judged] = events.slice(-1)
    if (judged?._tag !== 'ResolutionJudged') throw new Error('no judgement')
    const instead: AllianceEvent = { _tag: 'EntryAmended', stamp: at(0, says('c')), entry: 2, instead: judged }
    expect(shown(rated(17), instead)).toEqual([{}])
  })
})

it('a rating nobody corrected is shown as before', () => {
  expect(shown(rated(17), rated(18, 'rater-only'))).toEqual([{ bond: 17 }, {}])
})
