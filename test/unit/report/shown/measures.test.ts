import type { AllianceCommand } from 'rupture-repair/alliance'
import type { Happened } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'
import { panelsOf, ratingMeasures } from '../../../../src/report/shown/measures.js'
import { allianceAfter, at, between, during, held, pair, says } from '../../../model/given.js'

const rates = (
  session: number,
  instrument: string,
  total: number | null,
  happened: Happened = during(session),
): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(session, says('c')),
  rating: { of: between('t', 'c'), instrument, scores: { total }, happened },
})
const measuresOf = (...ratings: readonly AllianceCommand[]) =>
  ratingMeasures(allianceAfter(pair, held(1), held(2), ...ratings))

test('ratings on a shipped instrument have its range and its better end, others neither', () => {
  const measures = measuresOf(rates(2, 'wai-sr', 40), rates(2, 'my own', 4))
  expect(measures).toMatchObject([
    { name: 'wai-sr, total', range: { min: 12, max: 60 }, better: 'higher' },
    { name: 'my own, total' },
  ])
  expect(Object.keys(measures[1] ?? {})).toEqual(['name', 'lines'])
})

test('what was withheld takes no score away, and a rating about an unknown time is of no session', () => {
  const [measure] = measuresOf(
    ...[rates(2, 'wai-sr', 40), rates(2, 'wai-sr', null), rates(2, 'wai-sr', 12, { _tag: 'unknown' })],
  )
  expect(measure?.lines.map(({ points }) => points)).toEqual([[{ session: 2, score: 40 }]])
})

test('in the drawings of ties one voice is always the first, whoever rated first', () => {
  const line = (by: string, voice: string, between: string) => ({ by, voice, between, points: [] })
  const lines = [
    ...[line('ann of leader', 'client', 'ann'), line('leader of ann', 'therapist', 'ann')],
    ...[line('leader of ben', 'therapist', 'ben'), line('ben of leader', 'client', 'ben')],
    line('cleo of leader', 'client', 'cleo'),
  ]
  const panels = panelsOf({ name: 'form', lines })
  expect(panels.map(({ between }) => between)).toEqual(['ann', 'ben', 'cleo'])
  for (const { lines } of panels) expect(lines[0]?.voice).toBe('client')
})
