/**
 * Kleene’s strong tables as published: Kleene (1952), Introduction to Metamathematics, §64, with t, f and u for *undefined*;
 * written out cell by cell in the order t, u, f.
 */
import { and, not, or, type Verdict } from 'rupture-repair/kernel'
import { describe, expect, it } from 'vitest'
import { verdict } from '../../../src/kernel/inside.js'

const values = { t: 'met', u: 'unknown', f: 'unmet' } as const
type Letter = keyof typeof values
const letters: readonly Letter[] = ['t', 'u', 'f']
const table = (...rows: readonly string[]): readonly (readonly [Letter, Letter, Verdict])[] =>
  rows.flatMap((row, first) =>
    [...row].map((cell, second) => [letters[first] ?? 'u', letters[second] ?? 'u', values[cell as Letter]] as const),
  )

describe('Kleene’s strong logic', () => {
  it.each(table('tuf', 'uuf', 'fff'))('%s and %s', (a, b, expected) => {
    expect(and([values[a], values[b]])).toBe(expected)
  })
  it.each(table('ttt', 'tuu', 'tuf'))('%s or %s', (a, b, expected) => {
    expect(or([values[a], values[b]])).toBe(expected)
  })
  it('not', () => {
    expect(letters.map((letter) => not(values[letter]))).toEqual(['unmet', 'unknown', 'met'])
  })
  it('of many parts as of two at a time, and of none their neutral element', () => {
    const all: readonly Verdict[] = ['met', 'unknown', 'unmet']
    for (const a of all)
      for (const b of all)
        for (const c of all) {
          expect(and([a, b, c])).toBe(and([and([a, b]), c]))
          expect(or([a, b, c])).toBe(or([a, or([b, c])]))
          expect(not(and([a, b]))).toBe(or([not(a), not(b)]))
        }
    expect([and([]), or([])]).toEqual(['met', 'unmet'])
  })
  it('of a truth value or its absence', () => {
    expect([true, false, undefined].map(verdict)).toEqual(['met', 'unmet', 'unknown'])
  })
})
