/** Whether the word that a criterion asks for is on record at all; what follows from words is said by a second implementation in test/model. */
import { type AllianceCommand, isForWantOfAWord, outcomesOf } from 'rupture-repair/alliance'
import { type ResolutionCriterion, resolutionCriteria } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  between,
  endTogether,
  judge,
  observes,
  pair,
  resolve,
  rupture,
  says,
} from '../../model/given.js'

const strain = rupture('e', [between('c', 't')], { affected: ['c'] })
const given = (...commands: readonly AllianceCommand[]): readonly ResolutionCriterion[] =>
  resolutionCriteria.filter((criterion) => outcomesOf(allianceAfter(...commands), criterion)[0]?.wordGiven === true)
const wanting = (...commands: readonly AllianceCommand[]): readonly ResolutionCriterion[] =>
  resolutionCriteria.filter((criterion) => outcomesOf(allianceAfter(...commands), criterion).some(isForWantOfAWord))

describe('whose word is on record', () => {
  it('a yes and a no are both words', () => {
    expect(given(pair, strain)).toEqual([])
    expect(given(pair, strain, judge('e', says('c'), 1))).toEqual(['client', 'any'])
    expect(given(pair, strain, judge('e', says('t'), 5))).toEqual(['therapist', 'any'])
    expect(given(pair, strain, judge('e', observes(), 5))).toEqual(['observer', 'any'])
    expect(given(pair, strain, judge('e', says('c'), 1), judge('e', says('t'), 5))).toEqual([
      'client',
      'therapist',
      'any',
      'all',
    ])
  })
  it('what is said after the alliance ended comes too late to count', () => {
    expect(given(pair, strain, endTogether(), judge('e', says('c'), 5))).toEqual([])
  })
  it('an episode is not resolved for want of a word only once it is closed, and not where that word says no', () => {
    expect(wanting(pair, strain)).toEqual([])
    expect(wanting(pair, strain, resolve('e', says('t')))).toEqual(['client', 'observer', 'all'])
    expect(wanting(pair, strain, judge('e', says('c'), 1), resolve('e', says('t')))).toEqual(['observer'])
    expect(wanting(pair, strain, endTogether())).toEqual(['client', 'therapist', 'observer', 'any', 'all'])
  })
})

it('a criterion that does not exist is no criterion', () => {
  const alliance = allianceAfter(pair, strain, resolve('e', says('t')))
  expect(() => outcomesOf(alliance, 'doctor' as ResolutionCriterion)).toThrow('unreachable: doctor')
})
