import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { at, begin, between, observes, says } from '../../../model/given.js'
import { alliance, held, recordsIn } from '../cohort.js'

const question = { resolvedBy: 'client', settings: {} } as const
type Scores = readonly (number | null)[]
const rates = (session: number, by: string, score: number, more: object = {}) =>
  ({
    _tag: 'GiveRating',
    stamp: at(session, says(by)),
    rating: { of: between('c', 't'), instrument: 'own', scores: { warmth: score }, ...more },
  }) as const

/** A dyad whose client and therapist rate it so. */
const rated = (client: Scores, therapist: Scores, more: object = {}) =>
  alliance(
    'ann',
    begin('individual', { c: 'client', t: 'therapist' }),
    ...client.flatMap((score, place) => {
      const theirs = therapist[place] ?? null
      return [
        held(place + 1),
        ...(score === null ? [] : [rates(place + 1, 'c', score, more)]),
        ...(theirs === null ? [] : [rates(place + 1, 't', theirs)]),
      ]
    }),
  )
const rows = (...alliances: Parameters<typeof cohortTables.congruence>[0]) =>
  recordsIn(cohortTables.congruence(alliances, question))

const client = [4, 6, 5, 7, 6, 8, 7, 9]

describe('congruence of a dyad', () => {
  it('is the correlation over sessions, with and without what both rise', () => {
    // The therapist rises by as much and moves the other way around the line.
    const therapist = [4, 3, 5, 4, 6, 5, 7, 6]
    const [row] = rows(rated(client, therapist))
    expect(row).toMatchObject({ sessions: 8, discrepancy: 1.5, because: null })
    expect(row).toMatchObject({ alliance: 'ann', client: 'c', therapist: 't', instrument: 'own', dimension: 'warmth' })
    const { columns } = cohortTables.congruence([], question)
    expect(columns.at(-1)?.meaning).toMatch(/few-sessions \(under 8 that both rated\)/)
    expect(row?.temporal).toBeGreaterThan(0)
    expect(row?.temporal_detrended).toBeLessThan(-0.5)
  })
  it('keeps the direction and the unit of the difference', () => {
    const therapist = client.map((score, place) => score - 10 - (place % 2))
    const [row] = rows(rated(client, therapist))
    // Differences of 10 and 11 in turn: SD = √(8 · .25 / 7).
    expect(row).toMatchObject({ discrepancy: 10.5 })
    expect(row?.discrepancy_sd).toBeCloseTo(Math.sqrt(2 / 7), 12)
    expect(row?.discrepancy_se).toBeCloseTo(Math.sqrt(2 / 7 / 8), 12)
  })
  it('takes the sessions that both rated', () => {
    const [row] = rows(rated([...client, 1, null], [...client, null, 2]))
    expect(row).toMatchObject({ sessions: 8, client_sessions: 9, therapist_sessions: 9, discrepancy: 0 })
  })
  it('has none of fewer than eight sessions, and says so', () => {
    const seven = client.slice(0, 7)
    expect(rows(rated(seven, seven))).toMatchObject([
      { sessions: 7, temporal: null, temporal_detrended: null, discrepancy: null, because: 'few-sessions' },
    ])
    expect(rows(rated(client, []))).toMatchObject([{ sessions: 0, discrepancy: null, because: 'one-rater' }])
  })
  it('has no correlation where one does not vary, and has a discrepancy', () => {
    const flat = client.map(() => 0.3)
    expect(rows(rated(client, flat))).toMatchObject([
      { temporal: null, temporal_detrended: null, because: 'no-variance' },
    ])
    // On a line there is nothing left of the one, up to rounding.
    const line = client.map((_, place) => 0.1 * (place + 1))
    expect(rows(rated(client, line))).toMatchObject([{ temporal_detrended: null, because: null }])
    expect(rows(rated(flat, flat))).toMatchObject([{ discrepancy: 0, discrepancy_sd: 0, discrepancy_se: 0 }])
  })
  it('has no dyad without a therapist, and no rating that research may not see', () => {
    const friends = alliance('two', begin('relationship', { c: 'party', t: 'party' }), held(1), rates(1, 'c', 5))
    expect(rows(friends)).toEqual([])
    expect(rows(rated(client, client, { visibleTo: ['therapist'] }))).toMatchObject([{ client_sessions: 0 }])
  })
  it('has a dyad of each member with each leader', () => {
    const group = alliance(
      'group',
      begin('group', { ann: 'member', ben: 'member', t: 'leader' }),
      held(1, ['ann', 'ben', 't']),
      rates(1, 'ann', 5, { of: between('ann', 't') }),
      rates(1, 't', 4, { of: between('ben', 't') }),
    )
    expect(rows(group)).toMatchObject([
      { client: 'ann', therapist: 't', client_sessions: 1, therapist_sessions: 0 },
      { client: 'ben', therapist: 't', client_sessions: 0, therapist_sessions: 1 },
    ])
  })
  it('has a row for each dimension and instrument, of what the two say of the tie between them', () => {
    const people = { c: 'client', d: 'client', t: 'therapist' } as const
    const couple = alliance(
      ...(['couple', begin('couple', people), held(1, ['c', 'd', 't'])] as const),
      ...[
        rates(1, 'c', 5),
        rates(1, 't', 4, { instrument: 'other' }),
        rates(1, 'c', 1, { scores: { trust: 2, rupture: 1 } }),
      ],
      // The tie of two others, and what a third or an observer says of theirs.
      ...[rates(1, 'c', 3, { of: between('c', 'd'), instrument: 'pair' }), rates(1, 'd', 3, { instrument: 'third' })],
      { ...rates(1, 'c', 3, { instrument: 'seen' }), stamp: at(1, observes('o')) },
    )
    expect(
      rows(couple).map((row) => [
        row.client,
        row.instrument,
        row.dimension,
        row.client_sessions,
        row.therapist_sessions,
      ]),
    ).toEqual([
      ['c', 'own', 'warmth', 1, 0],
      ['c', 'other', 'warmth', 0, 1],
      ['c', 'own', 'trust', 1, 0],
    ])
  })
  it('has the reliability of the difference only from reliabilities that are given', () => {
    const therapist = [5, 6, 4, 8, 5, 8, 6, 9]
    const table = cohortTables.congruence([rated(client, therapist)], { ...question, reliabilities: [0.9, 0.9] })
    const [row] = recordsIn(table)
    const related = Number(row?.temporal)
    expect(row?.difference_reliability).toBeCloseTo((0.9 - related) / (1 - related), 12)
    expect(rows(rated(client, therapist))[0]?.difference_reliability).toBeNull()
    // Without a correlation it is not known what the difference shares with itself.
    const flat = cohortTables.congruence(
      [
        rated(
          client,
          client.map(() => 3),
        ),
      ],
      { ...question, reliabilities: [0.9, 0.9] },
    )
    expect(recordsIn(flat)).toMatchObject([{ temporal: null, difference_reliability: null }])
  })
})
