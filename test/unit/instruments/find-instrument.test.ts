import { findInstrument, instruments, withheldInstruments } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'

describe('findInstrument', () => {
  it.each(instruments)('finds $id', (instrument) => {
    expect(findInstrument(instrument.id)).toEqual({ _tag: 'Right', right: instrument })
  })

  it.each(['calpas-p', 'ans', 'rrq', 'br-wai', 'sai', 'wai-6', 'gq', 'gq-12', 'csrs', 'srs', 'ors', 'arm-12', 'S-ARM'])(
    'says why %s is not shipped',
    (id) => {
      const found = findInstrument(id)
      expect(found).toMatchObject({ _tag: 'Left', left: { _tag: 'InstrumentWithheld', id } })
      expect(found._tag === 'Left' && 'reason' in found.left && found.left.reason.length).toBeGreaterThan(20)
    },
  )

  it('lists what there is where the name says nothing', () => {
    expect(findInstrument('wai')).toEqual({
      _tag: 'Left',
      left: { _tag: 'UnknownInstrument', id: 'wai', known: instruments.map(({ id }) => id) },
    })
  })
})

describe('what is withheld', () => {
  const names = withheldInstruments.flatMap(({ id, also }) => [id, ...also])

  it('has each name once, in small letters, and none that is shipped', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
    expect(names.filter((name) => instruments.some(({ id }) => id === name))).toEqual([])
  })

  it.each(withheldInstruments)('$id gives a reason without a link', ({ name, reason }) => {
    expect(name).not.toBe('')
    expect(reason).not.toMatch(/https?:|\.$/)
  })
})
