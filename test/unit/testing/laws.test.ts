/** The laws that are public: they hold of this package, and each of them fails of parts with one fault. */
import fc from 'fast-check'
import { type AllianceEvent, type AllianceState, decide, evolve, initial } from 'rupture-repair'
import { left } from 'rupture-repair/kernel'
import { anyCourse, laws, type OwnParts } from 'rupture-repair/testing'
import { describe, expect, it } from 'vitest'

const seed = 20_261_204

const failing = (own: Partial<OwnParts>): readonly string[] =>
  laws(own).flatMap(({ name, property }) =>
    fc.check(property, { seed, numRuns: 50, endOnFailure: true }).failed ? [name] : [],
  )

describe('the laws hold', () => {
  for (const { name, property } of laws()) it(name, () => fc.assert(property, { seed, numRuns: 50 }))

  it('of courses in which nearly every kind of entry is recorded', () => {
    const recorded = new Set<AllianceEvent['_tag']>()
    for (const course of fc.sample(anyCourse, { seed, numRuns: 300 })) {
      let state: AllianceState = initial
      for (const command of course) {
        const decided = decide(state, command)
        if (decided._tag === 'Left') continue
        for (const { _tag } of decided.right) recorded.add(_tag)
        state = decided.right.reduce(evolve, state)
      }
    }
    expect(recorded.size).toBeGreaterThan(25)
  })
})

describe('a law finds', () => {
  it('an answer that is another the second time', () => {
    let asked = 0
    const moody: OwnParts['decide'] = (state, command) => {
      asked += 1
      return asked % 7 === 0 ? left('not today') : decide(state, command)
    }
    expect(failing({ decide: moody })).toContain('the same question has the same answer, and changes nothing')
  })

  it('a question that changes the command', () => {
    const stamping: OwnParts['decide'] = (state, command) => {
      Object.assign(command.stamp, { at: '2026-01-01' })
      return decide(state, command)
    }
    expect(failing({ decide: stamping })).toEqual(['the same question has the same answer, and changes nothing'])
  })

  it('a state without some of what was recorded', () => {
    const deaf: OwnParts['evolve'] = (state, event) => (event._tag === 'EffectNoted' ? state : evolve(state, event))
    expect(failing({ evolve: deaf })).toEqual(['what is recorded replays to the state that it led to'])
  })

  it('a log that is kept without what a word names as its audiences', () => {
    const lossy: OwnParts['readBack'] = (log) =>
      log.map((event): AllianceEvent => {
        const { session, by } = event.stamp
        return { ...event, stamp: { session, by } }
      })
    expect(failing({ readBack: lossy })).toEqual(['a log is read back as it was written'])
  })

  it('a log given out from which reports are taken, and what is said of them is not', () => {
    const torn: OwnParts['giveOut'] = (log) => log.filter(({ _tag }) => _tag !== 'RuptureReported')
    expect(failing({ giveOut: torn })).toEqual(['what is given out can be replayed'])
  })
})
