import fc from 'fast-check'
import { parseCommand, parseEvent } from 'rupture-repair/schema'
import { describe, it } from 'vitest'
import { command, commands, event, events } from '../../src/testing/arbitraries/event.js'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { decidedIsWithoutUndefined, problemsAreTheSame, undefinedIsAbsent } from './undefined.js'

const seed = 20261122
const held = { seed, numRuns: runs(50) }

describe(`what is given as undefined is not given (seed ${seed})`, () => {
  it.each(Object.entries(events))('%s, parsed', (_, one) => fc.assert(undefinedIsAbsent(parseEvent, one), held))
  it.each(Object.entries(commands))('%s, parsed', (_, one) => fc.assert(undefinedIsAbsent(parseCommand, one), held))
  it('and hides no problem of an event', () => fc.assert(problemsAreTheSame(parseEvent, event), held))
  it('and hides no problem of a command', () => fc.assert(problemsAreTheSame(parseCommand, command), held))
  it.each([individual, group])('$name, decided and written', (roster) =>
    fc.assert(decidedIsWithoutUndefined(roster), held),
  )
})
