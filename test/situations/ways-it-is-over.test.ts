/** Referral, letting go, fading, death and leaving: what each makes of the episode. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair/alliance'
import type { ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { OwnCut } from '../../src/vocabulary/conclusion.js'
import type { EndingReason } from '../../src/vocabulary/inside.js'
import { allianceAfter, at, pair, sessionWith } from '../model/given.js'
import {
  account,
  attempted,
  type Command,
  client,
  clientLeft,
  closed,
  ended,
  judges,
  observer,
  outcomeOf,
  planned,
  sessions,
  strain,
  therapist,
} from './told-in-words.js'

describe('an agreed referral', () => {
  const told = [
    pair,
    ...sessions(1, 3),
    strain(3),
    ...attempted(3, 'led-to-referral'),
    judges(client, { rating: 4 }, 3),
    ended({ _tag: 'together' }, 3),
    account(therapist, 'referral', [], 3),
  ]
  it('is the closure alone where no one attributes it to the episode', () => {
    expect(outcomeOf([...told, account(client, 'referral', [], 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      closure: 'referral-agreed',
      attributed: 'no',
    })
  })
  it('is led to by the episode where the client says so', () => {
    expect(outcomeOf([...told, account(client, 'referral', ['e'], 3)], 'client')).toMatchObject({
      outcome: 'led-to-referral',
      attributed: 'yes',
    })
    expect(outcomeOf([...told, account(client, 'referral', ['e'], 3)], 'therapist')?.outcome).toBe('not-judged')
  })
  it('is no referral where the client left and says so alone, or where the accounts differ', () => {
    const left = [...told.slice(0, -2), clientLeft(3), account(client, 'referral', ['e'], 3)]
    expect(outcomeOf(left, 'client')).toMatchObject({ outcome: 'termination', closure: 'left' })
    const differ = [...told.slice(0, -1), account(client, 'referral', ['e'], 3), account(therapist, 'planned', [], 3)]
    expect(outcomeOf(differ, 'client')).toMatchObject({ outcome: 'termination', closure: 'together' })
  })
  it('can be said by closing the episode so, which attributes it for the source that closes', () => {
    const referred = [pair, ...sessions(1, 3), strain(3), closed('led-to-referral', client, 3)]
    expect(outcomeOf(referred, 'client')).toMatchObject({ outcome: 'led-to-referral', closure: 'referral-agreed' })
    expect(outcomeOf(referred, 'therapist')).toMatchObject({ outcome: 'not-judged', attributed: 'yes' })
    const taken = [...referred, judges(client, { rating: 4 }, 3)]
    expect(outcomeOf(taken, 'client')).toMatchObject({ outcome: 'resolved', attributed: 'no' })
  })
  it('is what the attributed ending was, also where the episode was closed before it', () => {
    const before = [...told.slice(0, -3), closed('faded', therapist, 3), ...told.slice(-2)]
    expect(outcomeOf([...before, account(client, 'referral', ['e'], 3)], 'client')).toMatchObject({
      outcome: 'led-to-referral',
      closure: 'faded',
    })
  })
})

describe('let go and faded', () => {
  const open = [pair, ...sessions(1, 3), strain(3)]
  const word = (commands: readonly AllianceCommand[], criterion: ResolutionCriterion, cut: OwnCut = 3) =>
    outcomeOf([...open, ...commands], criterion, cut)?.outcome
  it('hold for those who said so', () => {
    const alone = [closed('let-go', therapist, 3)]
    expect([word(alone, 'therapist'), word(alone, 'client'), word(alone, 'both')]).toEqual([
      'let-go',
      'not-judged',
      'not-judged',
    ])
    const both = [...alone, judges(client, { over: 'let-go' }, 3)]
    expect([word(both, 'therapist'), word(both, 'client'), word(both, 'both')]).toEqual(['let-go', 'let-go', 'let-go'])
  })
  it('faded is no word of those who rate it as worse than before', () => {
    const faded = (rating: 2 | 3) => [closed('faded', therapist, 3), judges(client, { rating, over: 'faded' }, 3)]
    expect([word(faded(2), 'client'), word(faded(3), 'client'), word(faded(3), 'client', 4)]).toEqual([
      'unresolved',
      'resolved',
      'faded',
    ])
    expect(word([closed('faded', therapist, 3)], 'therapist')).toBe('faded')
  })
  it('let go holds beside a low rating of the same person', () => {
    expect(word([closed('faded', therapist, 3), judges(client, { rating: 2, over: 'let-go' }, 3)], 'client')).toBe(
      'let-go',
    )
  })
  it('to have stopped trying is no judgement, and unsuccessful', () => {
    const stopped: AllianceCommand = { _tag: 'StopRepair', stamp: at(3, therapist), episode: 'e' }
    const tried = [...attempted(3, 'did-not-work'), stopped]
    expect([word(tried, 'therapist'), word(tried, 'client')]).toEqual(['unsuccessful-repair', 'not-judged'])
    // Treatment goes on, so that a later word still counts.
    expect(word([...tried, sessionWith(4, 'c', 't'), judges(client, { rating: 4 }, 4)], 'client')).toBe('resolved')
    const late = [...tried, ended({ _tag: 'together' }, 3), judges(client, { rating: 4 }, 3)]
    expect(outcomeOf([...open, ...late], 'client')).toMatchObject({ outcome: 'not-judged', reason: 'too-late' })
  })
})

describe('the ending', () => {
  const open = [pair, ...sessions(1, 3), strain(3)]
  it('by death is never attributed to an episode', () => {
    const died = [...open, judges(client, { rating: 2 }, 3), ended({ _tag: 'death', of: 'c' }, 3)]
    expect(() => allianceAfter(...died, account(therapist, 'death', ['e'], 3))).toThrow('DeathIsItsOwnEnding')
    expect(outcomeOf([...died, account(therapist, 'death', [], 3)], 'client')).toMatchObject({
      outcome: 'unresolved',
      closure: 'death',
    })
  })
  it('is no longer attributed by those who later say that it is resolved', () => {
    const left = [...open, judges(client, { rating: 4 }, 3), clientLeft(3), account(client, 'dissatisfied', ['e'], 3)]
    expect(outcomeOf(left, 'client')?.outcome).toBe('termination')
    expect(outcomeOf([...left, account(client, 'planned', [], 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      attributed: 'no',
    })
    expect(outcomeOf([...left, judges(client, { rating: 5 }, 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      attributed: 'no',
    })
  })
  it.each<readonly [string, Command<'EndPhase'>['ending'], readonly EndingReason[], string]>([
    ['agreed', { _tag: 'together' }, ['planned'], 'together'],
    ['left', { _tag: 'left', leavers: ['c'] }, ['dissatisfied'], 'left'],
    ['the therapist left', { _tag: 'left', leavers: ['t'] }, [], 'therapist-left'],
    ['the therapist moved on', { _tag: 'together' }, ['therapist-left'], 'therapist-left'],
    ['transfer', { _tag: 'unknown' }, ['transfer'], 'transfer'],
    ['the limit was reached', { _tag: 'together' }, ['agency-or-fee-limit'], 'service-ended'],
    ['discharged', { _tag: 'unknown' }, ['discharge', 'unknown'], 'service-ended'],
    ['for protection', { _tag: 'left', leavers: ['c'] }, ['protection'], 'protection'],
    ['accounts that differ', { _tag: 'left', leavers: ['c'] }, ['transfer', 'dissatisfied'], 'left'],
    ['not known', { _tag: 'unknown' }, [], 'unknown'],
  ])('%s', (_, ending, reasons, closure) => {
    const accounts = reasons.map((reason, index) => account([therapist, client][index] ?? observer, reason, [], 3))
    expect(outcomeOf([...open, ended(ending, 3), ...accounts], 'client')?.closure).toBe(closure)
  })
  it('is open while treatment runs, and censored where observation stopped', () => {
    const running = allianceAfter(...open)
    expect(outcomesOf(running, 'client')[0]).toMatchObject({ outcome: 'open', closure: 'open' })
    expect(outcomesOf(running, 'client', { observationStopped: true })[0]).toMatchObject({
      outcome: 'open',
      closure: 'censored',
    })
  })
})

it('an episode can be resolved without an attempt on record', () => {
  const mended = [pair, ...sessions(1, 8), strain(8), judges(client, { rating: 5 }, 8), ...planned]
  expect(outcomeOf(mended, 'client')).toMatchObject({ outcome: 'resolved', attempted: false })
})
