import fc from 'fast-check'
import { describe, it } from 'vitest'
import { commands, events, lineOf, logLine } from '../../src/testing/arbitraries/event.js'
import { runs } from '../runs.js'
import {
  beginningsAreCutOff,
  commandsAreLetIn,
  countedKeysAreFound,
  damageIsFoundWhereItIs,
  envelopeHasOneOrder,
  eventsAreLetIn,
  missingKeysAreNamed,
  nothingThrows,
  parsingUndoesFormatting,
  quickYesIsThatOfTheSchema,
  unknownKeysAreNamed,
} from './schema.js'

const seed = 20261122

describe(`laws of the log line (seed ${seed})`, () => {
  for (const [tag, event] of Object.entries(events)) {
    it(`${tag}: parsing undoes formatting`, () => fc.assert(parsingUndoesFormatting(lineOf(event)), { seed }))
    it(`${tag} is let in`, () => fc.assert(eventsAreLetIn(event), { seed }))
  }
  for (const [tag, command] of Object.entries(commands))
    it(`${tag} is let in`, () => fc.assert(commandsAreLetIn(command), { seed }))
  it('the keys of a line stand in one order', () => fc.assert(envelopeHasOneOrder(logLine), { seed }))
  it('damage is found where it is', () => fc.assert(damageIsFoundWhereItIs(), { seed, numRuns: runs(1000) }))
  it('missing keys are named', () => fc.assert(missingKeysAreNamed(), { seed, numRuns: runs(500) }))
  it('unknown keys are named', () => fc.assert(unknownKeysAreNamed(), { seed, numRuns: runs(500) }))
  it('beginnings of lines are cut off', () => fc.assert(beginningsAreCutOff(), { seed, numRuns: runs(300) }))
  it('a quick yes is that of the schema', () => fc.assert(quickYesIsThatOfTheSchema(), { seed, numRuns: runs(3000) }))
  it('counted keys are each there once', () => fc.assert(countedKeysAreFound(), { seed, numRuns: runs(2000) }))
  it('nothing throws', () => fc.assert(nothingThrows(), { seed, numRuns: runs(1000) }))
})
