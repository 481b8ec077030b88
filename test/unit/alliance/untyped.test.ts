/** What plain JavaScript can hand in, and types keep out: it is rejected or renamed like any other entry, never waved through. */
import { type AllianceCommand, type AllianceEvent, decide, evolve, initial, recordAll, replay } from 'rupture-repair'
import { amendWith, type Reader, type Redaction, redact, viewFor } from 'rupture-repair/alliance'
import { describe, expect, it } from 'vitest'
import type { RecordingCommand } from '../../../src/alliance/inside.js'
import { allianceAfter, between, pair, rupture } from '../../model/given.js'

const untyped = (value: unknown): AllianceCommand => value as AllianceCommand
const stamp = { session: 0, by: { _tag: 'participant', id: 'c' } } as const
const begun = allianceAfter(pair, rupture('e', [between('c', 't')]))
const redaction = { names: 'numbered', notes: 'keep', dates: 'keep', audience: 'research' } as const

describe('a tag where the model has none', () => {
  it('hides no stranger', () => {
    const legacy = { _tag: 'Legacy', for: 'ghost', legacy: 'insight' }
    expect(decide(begun, untyped({ _tag: 'NoteLegacy', stamp, episode: 'e', legacy }))).toMatchObject({
      left: { _tag: 'UnknownParticipant', participant: 'ghost' },
    })
  })
  it('keeps no id from being replaced', () => {
    const legacy = { _tag: 'Legacy', for: 'c', legacy: 'insight' }
    const event = { _tag: 'LegacyNoted', stamp, episode: 'e', legacy } as unknown as AllianceEvent
    const { events } = redact([...begun.record.log, event], redaction)
    expect(JSON.stringify(events)).not.toMatch(/"id":"(c|t)"|"for":"c"/)
  })
})

describe('a setting that there is not', () => {
  const slips = [
    [{ notes: 'remov' }, 'notes: expected keep or remove; did you mean remove?'],
    [{ notes: undefined }, 'notes: expected keep or remove'],
    [{ dates: 'removed' }, 'dates: expected keep or remove; did you mean remove?'],
    [{ names: 'numberd' }, 'names: expected keep, numbered or names; did you mean numbered?'],
    [{ names: undefined }, 'names: expected keep, numbered or names'],
  ] as const
  it.each(slips)('redacts nothing: %j', (slip, message) =>
    expect(() => redact(begun.record.log, { ...redaction, ...slip } as unknown as Redaction)).toThrow(
      new TypeError(message),
    ),
  )
  const readers = 'clients, therapist, leaders, group, supervision, research, everyone'
  it.each([
    ['therapst', '; did you mean therapist?'],
    ['rater-only', ''],
    [undefined, ''],
  ])('shows nothing to the audience %s', (given, meant) => {
    const audience = given as Reader['audience']
    const slip = new TypeError(`audience: expected one of ${readers}${meant}`)
    expect(() => viewFor(begun, { audience })).toThrow(slip)
    expect(() => redact(begun.record.log, { ...redaction, audience })).toThrow(slip)
  })
})

describe('a list where an id belongs', () => {
  it.each([[[[]]], [[['c']]]])('is nobody who was present: %j', (present) => {
    const command = { _tag: 'HoldSession', stamp: { ...stamp, session: 1 }, held: { present } }
    expect(decide(begun, untyped(command))).toMatchObject({ left: { _tag: 'UnknownParticipant' } })
  })
})

describe('an end of a tie', () => {
  it.each([[{ id: 't' }], [{ _tag: 'crowd', id: 't' }]])('of no kind is rejected: %j', (end) => {
    const command = {
      _tag: 'GiveRating',
      stamp,
      rating: { of: [{ _tag: 'person', id: 'c' }, end], instrument: 'srs', scores: { total: 1 } },
    }
    expect(decide(begun, untyped(command))).toMatchObject({ left: { _tag: 'UnknownParticipant' } })
  })
})

describe('a kind of entry that there is not', () => {
  const nonsense = { _tag: 'Nonsense', stamp } as unknown as AllianceEvent
  it('breaks a history', () => {
    expect(replay([...begun.record.log, nonsense])).toMatchObject({ left: { seq: begun.record.log.length + 1 } })
  })
  it('stands in no amendment', () => {
    const command = { _tag: 'AmendEntry', stamp, entry: 2, instead: { stamp } }
    expect(decide(begun, untyped(command))._tag).toBe('Left')
  })
  it('is named in a batch and in what takes an entry’s place, with the parser that would have said so', () => {
    const hold = untyped({ _tag: 'HoldSesion', stamp, held: { present: ['c'] } })
    const slip = new TypeError('expected a command as parseCommand reads it, found HoldSesion')
    expect(() => recordAll(begun, [hold])).toThrow(slip)
    expect(() => amendWith(begun, 1, hold as RecordingCommand, stamp)).toThrow(slip)
    const strategy = untyped({ _tag: 'UseStrategie', stamp, episode: 'e' })
    expect(() => decide(begun, strategy)).toThrow('expected a command as parseCommand reads it, found UseStrategie')
  })
  it('is named where it is asked for', () => {
    expect(() => decide(begun, untyped({ _tag: 'Nonsense', stamp }))).toThrow(/Nonsense/)
    expect(evolve(initial, nonsense)).toBe(initial)
  })
})
