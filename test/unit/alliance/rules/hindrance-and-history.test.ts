/** What hindered an attempt, and what a person told of repair in other relationships. */
import type { AllianceCommand } from 'rupture-repair'
import { redact } from 'rupture-repair/alliance'
import { explain, registers } from 'rupture-repair/language'
import { describe, expect, it } from 'vitest'
import { at, attempt, between, course, pair, refusal, resolve, rupture, says } from '../../../model/given.js'

const strained = [pair, rupture('e', [between('c', 't')])]
const hindered = (number?: number): AllianceCommand => ({
  _tag: 'NoteHindrance',
  stamp: at(0),
  episode: 'e',
  kind: 'defensive',
  ...(number === undefined ? {} : { attempt: number }),
})
const ended: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' }

describe('a response that hindered', () => {
  it('is said of the episode, or of one attempt by its place', () => {
    expect(refusal(...strained, hindered())).toBeUndefined()
    expect(refusal(...strained, attempt('e', 't'), hindered(1))).toBeUndefined()
    expect(refusal(...strained, attempt('e', 't'), ended, attempt('e', 't'), hindered(2))).toBeUndefined()
  })
  it.each([0, 2, 1.5, -1])('is refused for attempt %d of one', (number) => {
    expect(refusal(...strained, attempt('e', 't'), hindered(number))).toBe('UnknownAttempt')
  })
  it('is a word: it moves no machine, and may be said after the closing', () => {
    const { state } = course(...strained, attempt('e', 't'), ended, resolve('e', says('c'), 5), hindered(1))
    const [phased] = state._tag === 'NotBegun' ? [] : state.record.episodes
    expect(phased?.episode._tag).toBe('Closed')
    expect(phased?.episode.record.said.at(-1)).toMatchObject({ _tag: 'ResponseHindered', attempt: 1 })
  })
  it('keeps the attempt it names from being withdrawn', () => {
    const withdraw: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0), entry: 3 }
    expect(refusal(...strained, attempt('e', 't'), hindered(1), withdraw)).toBe('WouldBreakHistory')
    expect(refusal(...strained, attempt('e', 't'), hindered(), withdraw)).toBeUndefined()
  })
})

describe('a history of repair', () => {
  const told: AllianceCommand = {
    _tag: 'TellRepairHistory',
    stamp: at(0, says('t')),
    told: { of: 'c', history: 'none' },
  }
  it('names a person of the alliance', () => {
    expect(refusal(pair, told)).toBeUndefined()
    expect(refusal(pair, { ...told, told: { of: 'x', history: 'none' } })).toBe('UnknownParticipant')
  })
  it('is dropped and kept as notes are', () => {
    const { events } = course(pair, told)
    const asked = { names: 'numbered', dates: 'keep', audience: 'everyone' } as const
    expect(redact(events, { ...asked, notes: 'keep' }).events[1]).toMatchObject({ told: { of: 'p2', history: 'none' } })
    const { events: without, removed } = redact(events, { ...asked, notes: 'remove' })
    expect(without[1]).toEqual({
      _tag: 'RepairHistoryTold',
      stamp: { session: 0, by: { _tag: 'participant', id: 'p3' } },
      told: { of: 'p2' },
    })
    expect(removed.notes).toBe(1)
  })
  it('says who told it, and tells a client no more than that', () => {
    const [, event] = course(pair, told).events
    if (event === undefined) throw new Error('nothing was told')
    const [client, clinician, coder] = registers.map((one) => explain(event, one))
    expect(client).toBe('t put down what c said about strains in other relationships.')
    expect(clinician).toBe('t put down what c said about strains in other relationships: none that were mended.')
    expect(coder).toBe('t recorded the history of repair of c in other relationships: none.')
  })
})
