import { describe, expect, it } from 'vitest'
import { withoutUndefined } from '../../../src/kernel/inside.js'

describe('withoutUndefined', () => {
  it('leaves out keys at any depth, in lists too, and no element of a list', () => {
    const given = { a: undefined, b: [{ c: undefined, d: 1 }, undefined], e: { f: { g: undefined } }, h: null }
    expect(withoutUndefined(given)).toStrictEqual({ b: [{ d: 1 }, undefined], e: { f: {} }, h: null })
    expect(given).toHaveProperty('a')
  })

  it('gives back what has nothing to leave out', () => {
    const given = { a: [1, { b: null }], c: new Date(0), d: Number.NaN }
    expect(withoutUndefined(given)).toBe(given)
    expect([withoutUndefined(undefined), withoutUndefined(null), withoutUndefined(Number.NaN)]).toEqual([
      undefined,
      null,
      Number.NaN,
    ])
  })

  it('keeps a key named __proto__ a key', () => {
    const given: object = JSON.parse('{"__proto__":{"a":1}}')
    const kept = withoutUndefined({ given, b: undefined })
    expect(Object.keys(kept.given)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(kept.given)).toBe(Object.prototype)
  })

  it('ends on what leads back to itself, is wide, or is deep', () => {
    const round: Record<string, unknown> = { at: undefined }
    round.self = [round, { round, at: undefined }]
    expect(Object.keys(withoutUndefined(round))).toEqual(['self'])
    const wide: unknown[] = []
    for (let number = 0; number < 30; number += 1) wide.push({ wide, at: undefined })
    expect(withoutUndefined(wide)).toHaveLength(30)
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(Array.isArray(withoutUndefined([{ at: undefined }, deep])[1])).toBe(true)
  })
})
