import { commandSchema, eventSchema, logLineSchema, parseCommand, parseEvent } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { ended, written } from './samples.js'

const stamp = { session: 3, by: { _tag: 'participant', id: 'ann' } }

describe('parseEvent', () => {
  test('lets in an event as it is in memory', () => {
    const event = { ...ended, stamp }
    expect(parseEvent(event)).toEqual({ _tag: 'Right', right: event })
  })
  test.each([undefined, null, 3, 'AttemptEnded', [], () => 1])('refuses %s', (value) =>
    expect(parseEvent(value)).toMatchObject({ left: [{ _tag: 'NotAnObject', path: [] }] }),
  )
  test('a key that is there and undefined is left out, one that is null is not', () => {
    expect(parseEvent({ ...ended, stamp: { ...stamp, note: undefined } })).toEqual(parseEvent({ ...ended, stamp }))
    expect(parseEvent({ ...ended, stamp: { ...stamp, note: null } })).toMatchObject({
      left: [{ _tag: 'WrongKind', path: ['stamp', 'note'], expected: 'a text' }],
    })
  })
  test('a value that contains itself is refused like any other', () => {
    const loop: Record<string, unknown> = { ...ended, stamp }
    loop.episode = loop
    expect(parseEvent(loop)).toMatchObject({ left: [{ _tag: 'WrongKind', path: ['episode'] }] })
  })
  test('gives back a new value, so that a later change of the input changes nothing', () => {
    const event = { _tag: 'PhaseEnded', stamp, ending: { _tag: 'left', leavers: ['ann'] } }
    const parsed = parseEvent(event)
    event.ending.leavers.push('ben')
    expect(parsed).toMatchObject({ right: { ending: { leavers: ['ann'] } } })
  })
})

describe('parseCommand', () => {
  test('knows imperatives only', () => {
    expect(parseCommand({ ...ended, _tag: 'EndAttempt', stamp })._tag).toBe('Right')
    expect(parseCommand({ ...ended, stamp })).toMatchObject({ left: [{ _tag: 'UnknownTag', path: ['_tag'] }] })
  })
  test('an ending may come with its account, and a stop says nothing more', () => {
    const account = { reason: 'dissatisfied', attributedTo: ['e1'] }
    const ending = { _tag: 'left', leavers: ['ann'] }
    expect(parseCommand({ _tag: 'EndPhase', stamp, ending, account })._tag).toBe('Right')
    expect(parseCommand({ _tag: 'EndPhase', stamp, ending, account: { ...account, of: {} } })).toMatchObject({
      left: [{ _tag: 'UnknownKey', path: ['account', 'of'] }],
    })
    expect(parseCommand({ _tag: 'StopRepair', stamp, episode: 'e1', as: 'stopped' })).toMatchObject({
      left: [{ _tag: 'UnknownKey', path: ['as'] }],
    })
  })
})

describe('Standard Schema', () => {
  test('a valid value is given in the form it has in memory', () =>
    expect(logLineSchema['~standard'].validate(JSON.parse(written(ended)))).toEqual({
      value: { v: 1, alliance: 'a1', seq: 7, event: { ...ended, stamp } },
    }))
  test('issues have a path and say what was expected', () => {
    const issues = [
      { path: ['result'], message: 'expected worked, partly, did-not-work, broken-off or led-to-referral' },
    ]
    expect(eventSchema['~standard'].validate({ ...ended, stamp, result: 'secret' })).toEqual({ issues })
    expect(commandSchema['~standard'].validate({ ...ended, _tag: 'EndAttempt', stamp, result: 'secret' })).toEqual({
      issues,
    })
  })
  test('names its version and vendor', () =>
    expect(logLineSchema['~standard']).toMatchObject({ version: 1, vendor: 'rupture-repair' }))
})
