/** An episode reported when its phase is over, or by someone who has left. */
import type { AllianceCommand } from 'rupture-repair'
import { expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  begin,
  between,
  endTogether,
  leave,
  observes,
  pair,
  person,
  resume,
  rupture,
  says,
  whole,
} from '../../model/given.js'

it('closes with the ending of the phase that is over, not of an earlier one', () => {
  const left: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'left', leavers: ['c'] } }
  const { record, past } = allianceAfter(pair, endTogether(), resume, left, rupture('e', [between('c', 't')]))
  expect(record.episodes[0]).toMatchObject({
    phase: 2,
    episode: { closing: { _tag: 'phase-ended', phase: 2, event: past[1]?.ended } },
  })
  expect(past[0]).not.toHaveProperty('resumes')
  expect(past[1]).toMatchObject({ resumes: 1, ended: { ending: { _tag: 'left' } } })
})
it('concerns those who take part, and whoever reports it after leaving', () => {
  const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const everyone = (by = observes()) =>
    allianceAfter(group, leave('ann'), rupture('e', [[person('ben'), whole]], { by })).record.episodes[0]?.everyone
  expect(everyone(says('ann'))).toEqual(['lee', 'ben', 'cas', 'ann'])
  expect(everyone(says('ben'))).toEqual(['lee', 'ben', 'cas'])
  expect(everyone()).toEqual(['lee', 'ben', 'cas'])
})
