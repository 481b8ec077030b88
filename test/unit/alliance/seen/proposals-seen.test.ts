import { type Alliance, type AllianceCommand, type Reader, viewFor } from 'rupture-repair/alliance'
import { narrate } from 'rupture-repair/language'
import type { ProposedBy } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, begin, between, rupture, says } from '../../../model/given.js'

const group = begin('group', { lee: 'leader', kim: 'coleader', ann: 'member', ben: 'member' })
const answer = (id: string, proposedBy: ProposedBy): AllianceCommand => ({
  _tag: 'AnswerProposal',
  stamp: at(0, says('lee')),
  proposal: { id, proposedBy },
  answer: { _tag: 'rejected' },
})
const rule: ProposedBy = { _tag: 'algorithm', rule: 'drop', movement: { from: 0, to: 0 } }
const codes = { codeSet: '3RS-2022', session: 0, span: { _tag: 'segments', first: 2, last: 3 } } as const
const recorded = allianceAfter(
  group,
  rupture('e', [between('ann', 'lee')], { by: says('lee') }),
  answer('ann/drop/1-2/drop', rule),
  answer('a-s0-coder2/2-3/withdrawal', { _tag: 'person', id: 'coder2', ...codes }),
  answer('a-s0-m1/2-3/withdrawal', { _tag: 'machine', id: 'm1', ...codes }),
  answer('ben/drop/1-2/drop', rule),
) as Alliance
const seenBy = (reader: Reader) => viewFor(recorded, reader).record.log
const proposalsOf = (reader: Reader) =>
  seenBy(reader).flatMap((one) => (one._tag === 'ProposalAnswered' ? [one.proposal] : []))

describe('an answer to a proposal', () => {
  test('does not tell by the name of the proposal which scores of which person moved', () => {
    for (const audience of ['leaders', 'therapist', 'research'] as const) {
      const seen = seenBy({ audience })
      expect(JSON.stringify(seen)).not.toMatch(/ann\/drop|ben\/drop/)
      expect(narrate(seen, 'clinician').join()).not.toMatch(/ann\/drop|ben\/drop/)
    }
    expect(proposalsOf({ audience: 'leaders', person: 'kim' })).toEqual([
      { id: 'q1', proposedBy: { _tag: 'algorithm', rule: 'drop' } },
      { id: 'q2', proposedBy: { _tag: 'algorithm', rule: 'drop' } },
    ])
  })
  test('on codes is for those who may see what coders coded', () => {
    for (const audience of ['leaders', 'therapist'] as const)
      expect(JSON.stringify(seenBy({ audience }))).not.toMatch(/coder2|2-3|3RS/)
    expect(proposalsOf({ audience: 'supervision' }).map(({ id, proposedBy }) => [id, proposedBy._tag])).toEqual([
      ['q1', 'algorithm'],
      ['q2', 'person'],
      ['q3', 'machine'],
      ['q4', 'algorithm'],
    ])
  })
  test('is as it was for the person who gave it', () => {
    expect(proposalsOf({ audience: 'leaders', person: 'lee' }).map(({ id }) => id)).toEqual([
      'ann/drop/1-2/drop',
      'a-s0-coder2/2-3/withdrawal',
      'a-s0-m1/2-3/withdrawal',
      'ben/drop/1-2/drop',
    ])
  })
})
