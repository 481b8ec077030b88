import { getOrThrow } from 'rupture-repair'
import { toPersonPeriod } from 'rupture-repair/outcomes'
import { lifeTable } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import type { ObservedEpisode } from '../../../../src/outcomes/tables/person-period.js'

const endings = ['resolved', 'let-go', 'left'] as const
const observed = (
  episode: string,
  [first, entry, exit]: readonly [number, number, number],
  ending: string | null,
): ObservedEpisode => ({ alliance: `of ${episode}`, episode, therapist: null, first, entry, exit, ending })

const some = [
  observed('at once', [3, 0, 1], 'resolved'),
  observed('late', [2, 2, 4], 'let-go'),
  observed('open', [1, 0, 3], null),
]

it('has a row for each interval at risk, the event in the last, and a column of 0 and 1 for each ending', () => {
  const { columns, rows } = getOrThrow(toPersonPeriod(some, endings))
  expect(columns.map(({ name }) => name)).toEqual([
    ...['alliance', 'episode', 'therapist', 'session', 'interval', 'event', 'resolved', 'let_go', 'left'],
  ])
  expect(columns[7]?.meaning).toBe('1: it ended in this interval as let-go; else 0')
  expect(rows[0]?.slice(0, 3)).toEqual(['of at once', 'at once', null])
  expect(rows.map((row) => [row[1], ...row.slice(3)])).toEqual([
    ['at once', 3, 1, 'resolved', 1, 0, 0],
    ['late', 4, 3, null, 0, 0, 0],
    ['late', 5, 4, 'let-go', 0, 1, 0],
    ['open', 1, 1, null, 0, 0, 0],
    ['open', 2, 2, null, 0, 0, 0],
    ['open', 3, 3, null, 0, 0, 0],
  ])
})

it('has the hazards of the life table: events over rows, interval by interval', () => {
  const { rows } = getOrThrow(toPersonPeriod(some, endings))
  for (const { interval, atRisk, endings: risks } of getOrThrow(lifeTable(some, endings))) {
    const there = rows.filter((row) => row[4] === interval)
    expect(there).toHaveLength(atRisk)
    expect(risks.map(({ events }) => events)).toEqual(
      endings.map((ending) => there.filter((row) => row[5] === ending).length),
    )
  }
})

it('refuses times that no one can be at risk in, all at once', () => {
  const wrong = [
    observed('none', [1, 2, 2], null),
    observed('half', [1, 0, 1.5], null),
    observed('other', [1, 0, 1], 'x'),
  ]
  const found = toPersonPeriod(wrong, endings)
  expect(found._tag === 'Left' && found.left.map(({ _tag }) => _tag)).toEqual([
    'NeverAtRisk',
    'NotWhole',
    'UnknownEnding',
  ])
})
