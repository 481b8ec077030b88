/** Whether the word that a criterion asks for is on record at all; what follows from words is said by a second implementation in test/model. */
import { type AllianceCommand, awaitsJudgement, outcomesOf } from 'rupture-repair/alliance'
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
  resolutionCriteria.filter((criterion) => outcomesOf(allianceAfter(...commands), criterion).some(awaitsJudgement))

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
  it('a word is wanting where somebody calls a closed episode resolved and nobody unresolved', () => {
    expect(wanting(pair, strain, judge('e', says('t'), 5))).toEqual([])
    expect(wanting(pair, strain, resolve('e', says('t')))).toEqual(['client', 'observer', 'all'])
    expect(wanting(pair, strain, judge('e', says('t'), 5), endTogether())).toEqual(['client', 'observer', 'all'])
  })
  it('and not where anybody whose word is weighed says no, in time or late, or nobody says yes', () => {
    const no = judge('e', says('c'), 1)
    expect(wanting(pair, strain, no, resolve('e', says('t')))).toEqual([])
    expect(wanting(pair, strain, resolve('e', says('t')), judge('e', observes(), 1))).toEqual([])
    expect(wanting(pair, strain, resolve('e', says('c')), no)).toEqual([])
    expect(wanting(pair, strain, endTogether(), no)).toEqual([])
    expect(wanting(pair, strain, endTogether())).toEqual([])
  })
})

it('a criterion that does not exist is no criterion', () => {
  const alliance = allianceAfter(pair, strain, resolve('e', says('t')))
  expect(() => outcomesOf(alliance, 'doctor' as ResolutionCriterion)).toThrow('unreachable: doctor')
})
