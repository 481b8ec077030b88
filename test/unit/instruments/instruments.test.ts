import { readdirSync } from 'node:fs'
import * as exported from 'rupture-repair/instruments'
import { type Instrument, instrumentById, instruments, scaleNames, scaleRange } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b)

describe('instruments', () => {
  it('are found by id', () => {
    const ids = [
      'wai-36',
      'wai-s',
      'wai-sr',
      'wai-sr-7',
      'haq-i',
      'haq-ii',
      'arm-5',
      'gcq-s',
      'gcs',
      'psq',
      'rating-4x10',
    ]
    expect(instruments.map(({ id }) => id)).toEqual(ids)
    expect(ids.map((id) => instrumentById(id)?.id)).toEqual(ids)
    expect(instrumentById('wai')).toBeUndefined()
  })

  it('are all in the list that have a file', () => {
    const files = readdirSync('src/instruments/keys').map((file) => file.replace('.ts', ''))
    expect(instruments.map(({ id }) => id).sort()).toEqual(files.filter((file) => file !== 'plain-key').sort())
  })

  it('are exported, each as a value of its own', () => {
    const values = new Set<unknown>(Object.values(exported))
    expect(instruments.filter((one) => !values.has(one)).map(({ id }) => id)).toEqual([])
  })

  it.each(instruments)('$id has a sound key', ({ items, reversed, subscales, answers }: Instrument) => {
    const all = numbers(items)
    expect(ascending(reversed)).toEqual(all.filter((item) => reversed.includes(item)))
    const members = Object.values(subscales).flat()
    if (members.length > 0) expect(ascending(members)).toEqual(all)
    expect(answers.min).toBeLessThan(answers.max)
  })

  it.each(instruments)('$id names its source, its licence, its confidence and who fills it in', (instrument) => {
    expect(instrument.literature.source).toMatch(/\((19|20)\d\d\)/)
    expect(instrument.literature.source).not.toMatch(/https?:/)
    expect(instrument.licence).not.toBe('')
    expect(instrument.version).not.toBe('')
    expect(instrument.perspectives).toContain('client')
    expect(['high', 'medium']).toContain(instrument.confidence)
  })

  it.each(instruments)(
    '$id gives reliabilities of scales it has, between 0 and 1, each with its source',
    (instrument) => {
      for (const { value, scale, source } of instrument.reliability) {
        expect([...scaleNames(instrument), 'not named']).toContain(scale)
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThan(1)
        expect(source).toMatch(/\((19|20)\d\d\)/)
      }
    },
  )

  it('says what of a key acts and was not read, as the answers by which HAq-II reverses', () => {
    const recalled = instruments.flatMap(({ id, recalled: what }) => (what === undefined ? [] : [id]))
    expect(recalled).toEqual(['wai-36', 'wai-s', 'wai-sr-7', 'haq-ii', 'psq'])
    expect(instrumentById('haq-ii')?.recalled).toBe('the answers 1 to 6, by which the five negative items are reversed')
  })

  it('serves the client, therapist and observer forms of the 36 items with one key, the therapist’s less surely', () => {
    const { perspectives, confidence, perspectiveConfidence } = instrumentById('wai-36') ?? {}
    expect({ perspectives, confidence, perspectiveConfidence }).toEqual({
      perspectives: ['client', 'therapist', 'observer'],
      confidence: 'high',
      perspectiveConfidence: { therapist: 'medium' },
    })
  })

  it('holds with medium confidence what no publication was seen for', () => {
    const medium = instruments.filter(({ confidence }) => confidence === 'medium').map(({ id }) => id)
    expect(medium).toEqual(['wai-sr-7', 'haq-i', 'gcs', 'psq'])
  })
})

describe('the range of a score', () => {
  it.each([
    ['wai-36', 'total', { min: 36, max: 252 }],
    ['wai-36', 'mean', { min: 1, max: 7 }],
    ['wai-sr', 'bond', { min: 4, max: 20 }],
    ['gcq-s', 'engaged', { min: 0, max: 30 }],
    ['gcq-s', 'total', undefined],
    ['gcq-s', 'mean', undefined],
    ['psq', 'occurrence', { min: 0, max: 1 }],
    ['psq', 'intensity', { min: 1, max: 5 }],
    ['haq-ii', 'bond', undefined],
    ['haq-ii', 'toString', undefined],
  ])('%s %s', (id, scale, range) => {
    const instrument = instrumentById(id)
    expect(instrument && scaleRange(instrument, scale)).toEqual(range)
  })
})
