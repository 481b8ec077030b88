/** What an answer says of its proposal, and of a rupture that it reports. */
import { type Alliance, answerProposal } from 'rupture-repair/alliance'
import type { CodedRun } from 'rupture-repair/coding'
import type { Proposal } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { initial } from '../../../../src/alliance/index.js'
import type { Decision } from '../../../../src/alliance/inside.js'
import { allianceAfter, at, begin, between, during, observes, pair, rupture, says } from '../../../model/given.js'

const run: CodedRun = {
  ...{ _tag: 'CodedRun', sheet: 's', alliance: 'c', session: 0, codeSet: '3RS-2022', of: ['patient'] },
  coder: { _tag: 'person', id: 'anna' },
  moments: [
    {
      kind: 'withdrawal',
      segments: [
        { at: 2, codes: { WD_P: 3 } },
        { at: 5, codes: { WD_P: 4 } },
      ],
    },
  ],
}
const proposed = (over: Partial<CodedRun> = {}): Proposal => {
  const evidence = { ...run, ...over }
  return { _tag: 'Proposal', id: 'p', alliance: 'c', evidence, proposedBy: evidence.coder }
}
const finding: Proposal = {
  ...{ _tag: 'Proposal', id: 'f', alliance: 'c', proposedBy: { _tag: 'algorithm', rule: 'drop' } },
  evidence: {
    ...{
      _tag: 'Finding',
      id: 'c',
      rule: 'drop',
      parameters: {},
      from: 2,
      to: 4,
      kind: 'drop',
      counts: true,
      verdict: 'met',
    },
    ...{ criteria: {}, magnitude: 6, recoveredAt: null, status: 'censored', evidence: {} },
  },
}
const stamp = at(0, observes('lead'))
const accepted: Decision = { decision: 'accepted', stamp }
const rejected: Decision = { decision: 'rejected', stamp }
const answer = (
  proposal: Proposal,
  decision: Decision = accepted,
  state: Parameters<typeof answerProposal>[0] = allianceAfter(pair),
) => {
  const answered = answerProposal(state, proposal, decision)
  return answered._tag === 'Left' ? answered.left : answered.right.at(-1)
}
const reported = (proposal: Proposal, decision: Decision = accepted, state = allianceAfter(pair) as Alliance) => {
  const answered = answerProposal(state, proposal, decision)
  return answered._tag === 'Left' ? answered.left : answered.right[0]
}

describe('an answer', () => {
  it('names an algorithm with its rule and where it saw the scores move', () => {
    expect(answer(finding, rejected)).toEqual({
      ...{ _tag: 'AnswerProposal', stamp, answer: { _tag: 'rejected' } },
      proposal: { id: 'f', proposedBy: { _tag: 'algorithm', rule: 'drop', movement: { from: 2, to: 4 } } },
    })
  })
  it('names a person by what they coded, and a machine also by how sure it was', () => {
    const coded = { codeSet: '3RS-2022', session: 0, span: { _tag: 'segments', first: 2, last: 5 } }
    expect(answer(proposed({ confidence: 0.5 }), rejected)).toMatchObject({
      proposal: { id: 'p', proposedBy: { _tag: 'person', id: 'anna', ...coded } },
    })
    expect(answer(proposed({ confidence: 0.5 }), rejected)).not.toHaveProperty('proposal.proposedBy.confidence')
    const coder = { _tag: 'machine', id: 'm', run: '1' } as const
    expect(answer(proposed({ coder, confidence: 0.5 }), rejected)).toMatchObject({
      proposal: { proposedBy: { ...coder, ...coded, confidence: 0.5 } },
    })
    expect(answer(proposed({ coder }), rejected)).not.toHaveProperty('proposal.proposedBy.confidence')
  })
  it('has the span from the first segment to the last of all moments, in seconds where these are', () => {
    const [a, b, c] = [
      [0, 60],
      [60, 90],
      [120, 150],
    ].map(([from = 0, to = 0]) => ({ at: { from, to }, codes: { WD_P: 3 } }))
    if (!a || !b || !c) throw new Error('no segment')
    const spanned = answer(proposed({ moments: [{ segments: [a, b] }, { segments: [c] }] }), rejected)
    expect(spanned).toMatchObject({ proposal: { proposedBy: { span: { _tag: 'seconds', start: 0, end: 150 } } } })
    expect(answer(proposed({ moments: [{ segments: [a] }] }), rejected)).toMatchObject({
      proposal: { proposedBy: { span: { start: 0, end: 60 } } },
    })
  })
  it('says which fields it needs, and stands alone where nothing has begun', () => {
    expect(answer(finding)).toEqual({
      _tag: 'InsteadNeeded',
      fields: expect.arrayContaining(['expressedBy', 'affected']),
    })
    expect(answer(finding, accepted, initial)).toMatchObject({
      _tag: 'AnswerProposal',
      answer: { _tag: 'accepted', episode: 'f' },
    })
  })
  it('leaves an episode on record as it is, whatever it says as undefined', () => {
    const state = allianceAfter(pair, rupture('e', [between('c', 't')]))
    const corrected = (more: object): Decision => ({ decision: 'corrected', stamp, instead: { episode: 'e', ...more } })
    expect(answer(proposed(), corrected({ kind: undefined }), state)).toMatchObject({ answer: { episode: 'e' } })
    expect(answer(proposed(), corrected({ affected: ['c'] }), state)).toEqual({
      ...{ _tag: 'EpisodeOnRecord', episode: 'e', fields: ['affected'] },
    })
  })
})

describe('a rupture that an answer reports', () => {
  const corrected = (instead: object): Decision => ({ decision: 'corrected', stamp, instead })
  it('comes back from the one that the person names, and from none where they name none', () => {
    const state = allianceAfter(pair, rupture('e', [between('c', 't')])) as Alliance
    expect(reported(proposed(), corrected({ recurrenceOf: 'e' }), state)).toMatchObject({
      rupture: { recurrenceOf: 'e' },
    })
    expect(reported(proposed())).not.toHaveProperty('rupture.recurrenceOf')
  })
  it('was shown by the only person on the side that was coded', () => {
    expect(reported(proposed({ of: ['therapist'] }))).toMatchObject({ rupture: { expressedBy: ['t'] } })
    expect(reported(proposed({ of: ['patient', 'therapist'] }))).toMatchObject({ rupture: { expressedBy: ['c', 't'] } })
    expect(reported(proposed({ of: undefined as never }))).toMatchObject({ rupture: { expressedBy: [] } })
    const friends = allianceAfter(begin('relationship', { c: 'party', d: 'party' })) as Alliance
    expect(reported(proposed(), accepted, friends)).toMatchObject({
      rupture: { expressedBy: [], ties: [between('c', 'd')] },
    })
  })
  it('was when its first segment was, by its number where it has one', () => {
    expect(reported(proposed())).toMatchObject({ rupture: { moment: { happened: { ...during(0), segment: 2 } } } })
    const seconds = proposed({
      moments: [{ kind: 'withdrawal', segments: [{ at: { from: 0, to: 60 }, codes: { WD_P: 3 } }] }],
    })
    expect(reported(seconds)).toMatchObject({ rupture: { moment: { happened: during(0) } } })
    expect(reported(seconds)).not.toHaveProperty('rupture.moment.happened.segment')
  })
  it('has a marker for each code and each value of it', () => {
    const moments = [
      {
        kind: 'withdrawal' as const,
        segments: [
          { at: 1, codes: { WD_P: 3, CF_P: 3 } },
          { at: 2, codes: { WD_P: 4 } },
          { at: 3, codes: { WD_P: 3 } },
        ] as const,
      },
    ] as const
    const answered = answerProposal(allianceAfter(pair), proposed({ moments }), accepted)
    expect(answered._tag === 'Right' && answered.right[1]).toMatchObject({
      _tag: 'CodeMarkers',
      markers: [
        { construct: 'WD_P', salience: 3 },
        { construct: 'CF_P', salience: 3 },
        { construct: 'WD_P', salience: 4 },
      ],
    })
  })
  it('is judged by the coder only where no moment of that session is on record', () => {
    const resolution = { scale: '3RS-2022', rating: 4 } as const
    const judged = (state: Alliance) => {
      const answered = answerProposal(state, proposed({ session: 1, resolution }), {
        ...accepted,
        stamp: at(1, observes('lead')),
      })
      return answered._tag === 'Right' && answered.right.some(({ _tag }) => _tag === 'JudgeResolution')
    }
    const held = { _tag: 'HoldSession', stamp: at(1, says('t')), held: { present: ['c', 't'] } } as const
    const state = (session: number) =>
      allianceAfter(
        pair,
        ...(session === 0 ? [rupture('e', [between('c', 't')])] : []),
        held,
        ...(session === 1 ? [rupture('e', [between('c', 't')], { session: 1 })] : []),
      ) as Alliance
    expect([judged(state(0)), judged(state(1)), judged(allianceAfter(pair, held) as Alliance)]).toEqual([
      true,
      false,
      true,
    ])
  })
})
