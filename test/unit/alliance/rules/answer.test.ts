/** A proposal is history only once a person has answered it; every answer is an entry. */
import { type AllianceCommand, decide, redact, replay } from 'rupture-repair/alliance'
import type { ProposalAnswer } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { AnsweredProposal } from '../../../../src/alliance/inside.js'
import { allianceAfter, at, begin, between, observes, pair, rupture, says } from '../../../model/given.js'

const byRule: AnsweredProposal = {
  id: 'c/drop/3-4/drop',
  proposedBy: { _tag: 'algorithm', rule: 'drop', movement: { from: 3, to: 4 } },
}
const byCoder: AnsweredProposal = {
  id: 'c-s4-anna/2-3/withdrawal',
  proposedBy: {
    _tag: 'person',
    id: 'anna',
    codeSet: '3RS-2022',
    session: 4,
    span: { _tag: 'segments', first: 2, last: 3 },
  },
}
const answers = (answer: ProposalAnswer, by = says('t'), proposal = byRule): AllianceCommand => ({
  _tag: 'AnswerProposal',
  stamp: at(0, by),
  proposal,
  answer,
})
const strained = rupture('e', [between('c', 't')])
const rejected = { _tag: 'rejected' } as const

const refusal = (before: readonly AllianceCommand[], command: AllianceCommand) => {
  const decided = decide(allianceAfter(...before), command)
  return decided._tag === 'Left' ? decided.left : undefined
}

describe('an answer', () => {
  it.each<ProposalAnswer>([{ _tag: 'accepted', episode: 'e' }, { _tag: 'corrected', episode: 'e' }, rejected])(
    'is recorded: $_tag',
    (answer) => {
      const decided = decide(allianceAfter(pair, strained), answers(answer))
      expect(decided).toMatchObject({ right: [{ _tag: 'ProposalAnswered', proposal: byRule, answer }] })
    },
  )
  it('names an episode on record', () => {
    expect(refusal([pair], answers({ _tag: 'accepted', episode: 'e' }))).toEqual({
      _tag: 'UnknownEpisode',
      episode: 'e',
    })
  })
  it('is given once by a person; another person may see it otherwise', () => {
    const first = answers({ _tag: 'accepted', episode: 'e' })
    expect(refusal([pair, strained, first], answers(rejected))).toEqual({
      _tag: 'ProposalAlreadyAnswered',
      proposal: byRule.id,
    })
    expect(refusal([pair, strained, first], answers(rejected, says('c')))).toBeUndefined()
    expect(refusal([pair, strained, first], answers(rejected, observes()))).toBeUndefined()
  })
  it('can be withdrawn, and then be given again', () => {
    const withdrawn: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, says('t')), entry: 3 }
    expect(refusal([pair, strained, answers(rejected), withdrawn], answers(rejected))).toBeUndefined()
  })
  it('is corrected by the person who gave it, and by no other', () => {
    const amend = (by: ReturnType<typeof says>): AllianceCommand => ({
      _tag: 'AmendEntry',
      stamp: at(0, by),
      entry: 3,
      instead: {
        _tag: 'ProposalAnswered',
        stamp: at(0, says('t')),
        proposal: byRule,
        answer: { _tag: 'corrected', episode: 'e' },
      },
    })
    expect(refusal([pair, strained, answers(rejected)], amend(says('t')))).toBeUndefined()
    expect(refusal([pair, strained, answers(rejected)], amend(says('c')))?._tag).toBe('NotTheirsToCorrect')
  })
  it('is never a machine’s', () => {
    const withMachine = begin('individual', { c: 'client', t: 'therapist' }, ['t'])
    expect(refusal([withMachine], { ...answers(rejected), stamp: at(0, says('t')) })?._tag).toBe('NotAMachinesToRecord')
  })
  it('keeps its episode on record: the report cannot be withdrawn alone', () => {
    const withdrawn: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(0, observes()), entry: 2 }
    const before = [pair, { ...strained, stamp: at(0, observes()) }, answers({ _tag: 'accepted', episode: 'e' })]
    expect(refusal(before, withdrawn)).toMatchObject({ _tag: 'WouldBreakHistory', breaks: 3 })
  })
  it('takes no session that cannot be', () => {
    const odd: AnsweredProposal = { id: 'x', proposedBy: { ...byCoder.proposedBy, session: -1 } as never }
    expect(refusal([pair], answers(rejected, says('t'), odd))).toEqual({ _tag: 'NotASessionNumber', session: -1 })
  })
})

describe('a redaction', () => {
  const log = allianceAfter(pair, answers(rejected, says('t'), byCoder), answers(rejected, says('c'))).record?.log ?? []
  const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
  it('renames coders, and proposals, whose names hold others', () => {
    const { events, removed } = redact(log, asked)
    expect(JSON.stringify(events)).not.toMatch(/anna|"c-s4|c\/drop/)
    expect(events[1]).toMatchObject({ proposal: { id: 'q1', proposedBy: { id: 'p4', codeSet: '3RS-2022' } } })
    expect(removed).toMatchObject({ proposals: 2, prompts: 0 })
    expect(replay(events)._tag).toBe('Right')
  })
  it('keeps the names where names are kept', () => {
    expect(redact(log, { ...asked, names: 'keep' }).events).toEqual(log)
  })
  it('takes a movement of scores out with the scores that it is made from, and the name that tells of it', () => {
    const hidden: AllianceCommand = {
      _tag: 'GiveRating',
      stamp: at(0, says('c')),
      rating: { of: between('c', 't'), instrument: 'a scale', scores: { bond: 1 }, visibleTo: ['supervision'] },
    }
    const withRating = allianceAfter(pair, hidden, answers(rejected)).record?.log ?? []
    const { events, removed } = redact(withRating, { ...asked, names: 'keep' })
    expect(events[2]).toMatchObject({ proposal: { id: 'q1', proposedBy: { _tag: 'algorithm', rule: 'drop' } } })
    expect(JSON.stringify(events[2])).not.toContain('movement')
    expect(removed).toMatchObject({ proposals: 1, prompts: 1 })
  })
})
