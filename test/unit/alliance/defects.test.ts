/** RED: what is said otherwise than it is, or is still open to question. Each test says what should hold. */
import { type AllianceCommand, decide, initial, outcomesOf } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  between,
  endTogether,
  judge,
  leave,
  pair,
  refusal,
  resolve,
  rupture,
  says,
  trio,
  whole,
} from '../../model/given.js'

describe('RED 6b: the order of the checks is a contract', () => {
  it('resolving, which is an act, meets the end of the phase before what the entry names', () => {
    expect(refusal(pair, endTogether(), resolve('nowhere', says('c')))).toBe('PhaseIsOver')
  })
})

describe('RED 15: decide answers, whatever it is asked', () => {
  it('an unknown command from a caller without types is refused, not thrown at', () => {
    const command: AllianceCommand = JSON.parse(
      '{"_tag":"Nonsense","stamp":{"session":0,"by":{"_tag":"observer","id":"o"}}}',
    )
    expect(() => decide(initial, command)).not.toThrow()
  })
})

describe('RED 20: an ended phase keeps its outcomes, whoever comes or goes later', () => {
  const resume: AllianceCommand = { _tag: 'ResumePhase', stamp: at(0), resumes: 1 }
  const ofWhole = rupture('e', [[whole, whole]])
  const yes = (...ids: readonly string[]) => ids.map((id) => judge('e', says(id), 5))
  const outcome = (commands: readonly AllianceCommand[], criterion: 'all' | 'client') =>
    outcomesOf(allianceAfter(...commands), criterion)[0]?.outcome

  it('a newcomer of the second phase has no say in the first', () => {
    const first = [trio, ofWhole, ...yes('leader', 'ann', 'ben'), endTogether(), resume]
    const join: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'new', role: 'member' } }
    expect(outcome(first, 'all')).toBe('resolved')
    expect(outcome([...first, join], 'all')).toBe('resolved')
  })
  it('who leaves in the second phase still said what they said in the first', () => {
    const first = [trio, ofWhole, ...yes('ann'), judge('e', says('ben'), 1), endTogether(), resume]
    expect(outcome(first, 'client')).toBe('unresolved-at-ending')
    expect(outcome([...first, leave('ben')], 'client')).toBe('unresolved-at-ending')
  })
  it('what is said in a later phase resolves nothing that somebody else had closed and the ending left unresolved', () => {
    const first = [pair, rupture('e', [between('c', 't')]), resolve('e', says('t')), endTogether(), resume]
    expect(outcome(first, 'client')).toBe('unresolved-at-ending')
    expect(outcome([...first, judge('e', says('c'), 5)], 'client')).toBe('unresolved-at-ending')
  })
})

describe('RED 21: within a phase too, leaving takes back no word', () => {
  it('a member who said it is not resolved, and left, is not outvoted by their absence', () => {
    const said = [trio, rupture('e', [[whole, whole]]), judge('e', says('ann'), 5), judge('e', says('ben'), 1)]
    const alliance = allianceAfter(...said, leave('ben'), endTogether())
    expect(outcomesOf(alliance, 'client')[0]?.outcome).toBe('unresolved-at-ending')
  })
})
