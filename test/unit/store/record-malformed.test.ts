import type { AllianceCommand, AllianceEvent, Either, NonEmpty } from 'rupture-repair'
import { right } from 'rupture-repair/kernel'
import { record } from 'rupture-repair/store'
import { describe, expect, it } from 'vitest'
import { by, dyad, held, hold, sampleLines, sampleStore, session } from './record-given.js'

describe('record', () => {
  const rate = (more: object) => ({
    _tag: 'GiveRating',
    stamp: { session, by },
    rating: { of: dyad, instrument: 'ours', scores: { bond: 3 }, ...more },
  })
  const holdWith = (more: object) => ({ ...hold(session + 1), held: { ...held, ...more } })
  const stampedWith = (more: object) => ({ ...hold(session + 1), stamp: { session: session + 1, by, ...more } })
  /** Values from outside that the types forbid, and where the form speaks of them. */
  const malformed: Readonly<Record<string, readonly [value: unknown, path: readonly (string | number)[]]>> = {
    'a misspelt key': [holdWith({ mediun: 'phone' }), ['held', 'mediun']],
    'nobody present': [holdWith({ present: [] }), ['held', 'present']],
    'an id with a space at its end': [holdWith({ present: ['client '] }), ['held', 'present', 0]],
    'words for nobody': [rate({ visibleTo: [] }), ['rating', 'visibleTo']],
    'a date of another form': [stampedWith({ at: '01.02.2026' }), ['stamp', 'at']],
    'a number too long': [stampedWith({ session: 2 ** 60 }), ['stamp', 'session']],
    'no number': [rate({ scores: { bond: Number.NaN } }), ['rating', 'scores', 'bond']],
    'a date object': [stampedWith({ at: new Date(0) }), ['stamp', 'at']],
    'a key that JavaScript keeps for itself': [
      JSON.parse(`{"__proto__":1,${JSON.stringify(hold(session + 1)).slice(1)}`),
      ['__proto__'],
    ],
    'no command': [undefined, []],
    'a tag of none': [{ ...hold(session + 1), _tag: 'HoldSesion' }, ['_tag']],
    'no stamp': [{ _tag: 'HoldSession', held }, ['stamp']],
  }
  it.each(Object.entries(malformed))('refuses %s, and goes on', async (_, [value, path]) => {
    const store = await sampleStore()
    const { version } = await store.read('a1')
    const command = value as AllianceCommand
    expect(await record(store, 'a1', command, { commandId: 'c1' })).toMatchObject({
      left: { _tag: 'Malformed', problems: [{ path }] },
    })
    expect((await store.read('a1')).version).toBe(version)
    expect(await record(store, 'a1', hold(session + 1), { commandId: 'c2' })).toMatchObject({ _tag: 'Right' })
  })

  it('reads the lines of a function before any is written', async () => {
    const store = await sampleStore()
    const next = (present: readonly string[]) => () =>
      right([{ _tag: 'SessionHeld', stamp: { session: session + 1, by }, held: { present, mediun: 'phone' } }])
    const deciding = next(['client', 'Secret ']) as unknown as () => Either<never, NonEmpty<AllianceEvent>>
    const refused = await record(store, 'a1', deciding, { commandId: 'c1' })
    expect(refused).toMatchObject({
      left: {
        _tag: 'Malformed',
        problems: [
          { path: ['lines', 0, 'event', 'held', 'present', 1] },
          { path: ['lines', 0, 'event', 'held', 'mediun'] },
        ],
      },
    })
    expect(JSON.stringify(refused)).not.toContain('Secret')
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length)
  })

  it('leaves out of meta what is undefined', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1', meta: { device: 'tablet', app: undefined } })
    expect((await store.read('a1')).lines.at(-1)).toContain('"meta":{"device":"tablet"}')
  })
})
