/** A series written by hand, as rules read it: a session left out is a gap, and its better end is a word they know. */
import { detect, type Rule, rules, start } from 'rupture-repair/detection'
import { makeSeries } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'

const rule: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 5 } }
const scores = [20, 21, 20, 40, 41, 40]
const points = [1, 2, 3, 9, 10, 11].map((session, index) => ({ session, score: scores[index] ?? null }))
const byHand = { id: 'a', better: 'higher', points } as const

describe('sessions that were left out', () => {
  it('are gaps, as where makeSeries has filled them in: no sudden change reaches over them', () => {
    const made = makeSeries(byHand)
    if (made._tag === 'Left') throw new Error('a sound series')
    expect(detect(byHand, rule).findings).toEqual([])
    expect(detect(byHand, rule)).toEqual(detect(made.right, rule))
  })
})

describe('a better end that is no word of ours', () => {
  const misspelt: typeof byHand = Object({ ...byHand, better: 'hihger' })
  it('is refused, and not read as the other one', () => {
    expect(() => detect(misspelt, rule)).toThrow("sudden-change: better: expected 'higher' or 'lower'")
    expect(() => start({ id: 'a', better: misspelt.better }, rule)).toThrow(RangeError)
  })
})
