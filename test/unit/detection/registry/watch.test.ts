import { finish, type Rule, rules, start, step, type Watch } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { ScorePoint } from '../../../../src/series/index.js'

const head = { id: 'ann', better: 'higher', range: { min: 0, max: 40 } } as const
const rule: Rule<'drop'> = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
const fed = (...points: readonly ScorePoint[]): Watch => {
  let watch: Watch = start(head, rule)
  for (const point of points) {
    const next = step(watch, point)
    if (next._tag === 'Left') throw new Error(next.left[0]._tag)
    watch = next.right
  }
  return watch
}

describe('a rule fed session by session', () => {
  it('says nothing before the first session', () => {
    expect(finish(start(head, rule))).toEqual({
      rule: 'drop',
      parameters: rule.parameters,
      findings: [],
      intervals: [],
      unknowable: [],
    })
  })

  it('takes sessions left out for gaps', () => {
    const skipped = fed({ session: 1, score: 20 }, { session: 4, score: 10 })
    const told = [2, 3].map((session) => ({ session, score: null }))
    expect(finish(skipped)).toEqual(finish(fed({ session: 1, score: 20 }, ...told, { session: 4, score: 10 })))
    expect(finish(skipped).findings.map(({ from, to }) => [from, to])).toEqual([[1, 4]])
  })

  it('begins where the first session is', () => {
    expect(finish(fed({ session: 7, score: 20 }, { session: 8, score: 10 })).findings).toHaveLength(1)
  })

  it('changes nothing of the watch it was given', () => {
    const before = fed({ session: 1, score: 20 })
    const copy = structuredClone(before)
    step(before, { session: 2, score: 5 })
    expect(before).toEqual(copy)
  })

  it('is plain data: kept as text between two sessions it goes on as before', () => {
    const kept: Watch = JSON.parse(JSON.stringify(fed({ session: 1, score: 20 })))
    const next = step(kept, { session: 2, score: 5 })
    expect(next._tag === 'Right' && finish(next.right)).toEqual(
      finish(fed({ session: 1, score: 20 }, { session: 2, score: 5 })),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined])('takes a score of %d for a gap', (score) => {
    const strange = { session: 4, score: score as number }
    const after = { session: 5, score: 10 }
    expect(fed({ session: 3, score: 20 }, strange, after)).toEqual(
      fed({ session: 3, score: 20 }, { session: 4, score: null }, after),
    )
  })

  it.each([
    [{ session: 3, score: 1 }, 'SessionAlreadyFed'],
    [{ session: 2, score: 1 }, 'SessionAlreadyFed'],
    [{ session: 4.5, score: 1 }, 'SessionNotWhole'],
    [{ session: Number.NaN, score: 1 }, 'SessionNotWhole'],
    [{ session: -1, score: 1 }, 'SessionNotWhole'],
    [{ session: 4, score: 1e16 }, 'ScoreTooLarge'],
    [{ session: 4, score: 41 }, 'ScoreOutsideRange'],
    [{ session: 20_000, score: 1 }, 'SpanTooLong'],
  ])('refuses %j: %s', (point, tag) => {
    const refused = step(fed({ session: 3, score: 20 }), point)
    expect(refused._tag === 'Left' && refused.left.map(({ _tag }) => _tag)).toEqual([tag])
    expect(JSON.stringify(refused)).not.toContain('41')
  })
})
