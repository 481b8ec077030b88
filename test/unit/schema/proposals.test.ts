/** Lines of proposals and decisions: their form alone, and never a value in a problem. */
import { propose } from 'rupture-repair/detection'
import { parseDecision, parseProposal } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'

const by = { _tag: 'observer', id: 'lead' }
const problemsOf = (line: object) => {
  const parsed = parseDecision(JSON.stringify(line))
  return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
}

describe('a decision', () => {
  it('is read as it was written', () => {
    const line = { proposal: 'q1', decision: 'corrected', session: 4, by, instead: { kind: 'mixed' } }
    expect(parseDecision(JSON.stringify(line))).toEqual({ _tag: 'Right', right: line })
  })
  it('has instead where it is corrected, and only there', () => {
    expect(problemsOf({ proposal: 'q1', decision: 'corrected', session: 4, by })).toEqual([['Missing', 'instead']])
    expect(problemsOf({ proposal: 'q1', decision: 'accepted', session: 4, by, instead: {} })).toEqual([
      ['UnknownKey', 'instead'],
    ])
  })
  it('says where instead may be given, and names the fields that any decision has', () => {
    const parsed = parseDecision(
      JSON.stringify({ proposal: 'q1', decision: 'accepted', session: 4, by, instead: { kind: 'secret' }, why: 'no' }),
    )
    expect(parsed).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'UnknownKey', path: ['instead'], expected: 'only where the decision is corrected' },
        { _tag: 'UnknownKey', path: ['why'], expected: 'only proposal, decision, session, at, by and note' },
      ],
    })
    expect(problemsOf({ proposal: 'q1', decision: 'rejected', session: 4, by, instead: null })).toEqual([
      ['UnknownKey', 'instead'],
    ])
  })
  it('is a person’s', () => {
    const algorithm = { _tag: 'algorithm', rule: 'drop' }
    expect(problemsOf({ proposal: 'q1', decision: 'rejected', session: 4, by: algorithm })[0]?.[0]).toBe(
      'AlgorithmNeverRecords',
    )
  })
})

describe('a proposal', () => {
  const finding = {
    ...({ _tag: 'Finding', id: 'a', rule: 'drop', parameters: { floor: 5 }, from: 1, to: 2, kind: 'drop' } as const),
    ...({ counts: true, verdict: 'met', criteria: {}, magnitude: 6, recoveredAt: null, status: 'censored' } as const),
    evidence: { fall: 6 },
  }
  it('of a finding is read as trace writes it', () => {
    const proposal = propose(finding)
    expect(parseProposal(JSON.stringify(proposal))).toEqual({ _tag: 'Right', right: proposal })
  })
  it('names its problems without a value', () => {
    const parsed = parseProposal(JSON.stringify({ ...propose(finding), evidence: { _tag: 'Quote', text: 'secret' } }))
    expect(parsed._tag).toBe('Left')
    expect(JSON.stringify(parsed)).not.toContain('secret')
  })
})
