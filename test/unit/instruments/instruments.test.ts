import { type Instrument, instrumentById, instruments } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b)

describe('instruments', () => {
  it('are found by id', () => {
    const ids = ['wai-36', 'wai-s', 'wai-sr', 'haq-ii', 'arm-5', 'rating-4x10']
    expect(instruments.map(({ id }) => id)).toEqual(ids)
    expect(ids.map((id) => instrumentById(id)?.id)).toEqual(ids)
    expect(instrumentById('wai')).toBeUndefined()
  })

  it.each(instruments)('$id has a sound key', ({ items, reversed, subscales, answers }: Instrument) => {
    const all = numbers(items)
    expect(ascending(reversed)).toEqual(all.filter((item) => reversed.includes(item)))
    const members = Object.values(subscales).flat()
    if (members.length > 0) expect(ascending(members)).toEqual(all)
    expect(answers.min).toBeLessThan(answers.max)
  })

  it.each(instruments)('$id names its source, its licence and who fills it in', (instrument: Instrument) => {
    expect(instrument.literature.source).toMatch(/\((19|20)\d\d\)/)
    expect(instrument.literature.source).not.toMatch(/https?:/)
    expect(instrument.licence).not.toBe('')
    expect(instrument.perspectives).toContain('client')
  })

  it('serves the client, therapist and observer forms of the 36 items with one key', () => {
    expect(instrumentById('wai-36')?.perspectives).toEqual(['client', 'therapist', 'observer'])
  })
})
