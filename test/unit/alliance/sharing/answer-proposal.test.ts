/** A proposal becomes an entry only by a person’s word, and says no more than that person and the coder said. */
import { type AllianceState, recordAll } from 'rupture-repair'
import { answerProposal } from 'rupture-repair/alliance'
import type { CodedRun } from 'rupture-repair/coding'
import type { Proposal } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../../src/alliance/inside.js'
import { algorithm } from '../../../model/alliance-candidates.js'
import { allianceAfter, at, between, during, observes, pair, rupture, says, trio } from '../../../model/given.js'

const drop: Proposal = {
  _tag: 'Proposal',
  id: 'c/drop/0-0/drop',
  alliance: 'c',
  proposedBy: { _tag: 'algorithm', rule: 'drop' },
  evidence: {
    _tag: 'Finding',
    id: 'c',
    rule: 'drop',
    parameters: {},
    from: 0,
    to: 0,
    kind: 'drop',
    counts: true,
    verdict: 'met',
    criteria: {},
    magnitude: 6.75,
    recoveredAt: null,
    status: 'censored',
    evidence: {},
  },
}
const anna = { _tag: 'person', id: 'anna' } as const
const tagger = { _tag: 'machine', id: 'tagger', model: 'tagger-2', run: '1' } as const
const run: CodedRun = {
  _tag: 'CodedRun',
  sheet: 's',
  alliance: 'c',
  session: 0,
  coder: anna,
  codeSet: '3RS-2022',
  moments: [
    {
      kind: 'withdrawal',
      segments: [
        { at: 2, codes: { WD_P: 3 } },
        { at: 3, codes: { WD_P: 3, CF_T: 2 } },
      ],
    },
  ],
  of: ['patient'],
}
const proposed = (changed: Partial<CodedRun> = {}): Proposal => {
  const evidence = { ...run, ...changed }
  return { _tag: 'Proposal', id: 's/2-3/withdrawal', alliance: 'c', evidence, proposedBy: evidence.coder }
}
const byObserver = at(0, observes('lead'))
const accepted = (stamp = byObserver): Decision => ({ decision: 'accepted', stamp })

const commandsOf = (proposal: Proposal, decision: Decision, before: AllianceState = allianceAfter(pair)) => {
  const answered = answerProposal(before, proposal, decision)
  if (answered._tag === 'Left') throw new Error(answered.left.fields.join())
  return answered.right
}
const refusalOf = (proposal: Proposal, decision: Decision, before: AllianceState) => {
  const answered = answerProposal(before, proposal, decision)
  return answered._tag === 'Left' ? answered.left : undefined
}
const tagsOf = (...asked: Parameters<typeof commandsOf>) => commandsOf(...asked).map(({ _tag }) => _tag)
const fieldsNeeded = (proposal: Proposal, decision: Decision, before: AllianceState = allianceAfter(pair)) => {
  const answered = answerProposal(before, proposal, decision)
  return answered._tag === 'Left' ? answered.left.fields : undefined
}

describe('a run of codes that is accepted', () => {
  it('is reported where and as it was coded, with the coder’s markers and the answer', () => {
    expect(commandsOf(proposed(), accepted())).toEqual([
      {
        _tag: 'ReportRupture',
        stamp: byObserver,
        episode: 's/2-3/withdrawal',
        rupture: {
          ties: [between('c', 't')],
          expressedBy: ['c'],
          directedTo: [],
          affected: [],
          moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 0, part: 'during', segment: 2 } },
        },
      },
      {
        _tag: 'CodeMarkers',
        stamp: at(0, observes('anna')),
        episode: 's/2-3/withdrawal',
        moment: 1,
        markers: [
          { codeSet: '3RS-2022', construct: 'WD_P', salience: 3 },
          { codeSet: '3RS-2022', construct: 'CF_T', salience: 2 },
        ],
      },
      {
        _tag: 'AnswerProposal',
        stamp: byObserver,
        proposal: {
          id: 's/2-3/withdrawal',
          proposedBy: { ...anna, codeSet: '3RS-2022', session: 0, span: { _tag: 'segments', first: 2, last: 3 } },
        },
        answer: { _tag: 'accepted', episode: 's/2-3/withdrawal' },
      },
    ])
  })
  it('is lawful as a batch', () => {
    expect(recordAll(allianceAfter(pair), commandsOf(proposed(), accepted()))._tag).toBe('Right')
  })
  it('brings a person’s rating of resolution on its own scale, and no machine’s', () => {
    const resolution = { scale: '3RS-2022', rating: 4 }
    expect(commandsOf(proposed({ resolution }), accepted())[2]).toEqual({
      _tag: 'JudgeResolution',
      stamp: at(0, observes('anna')),
      episode: 's/2-3/withdrawal',
      judgement: resolution,
    })
    expect(tagsOf(proposed({ resolution, coder: tagger }), accepted())).not.toContain('JudgeResolution')
  })
  it('brings no rating where the session holds another episode', () => {
    const before = allianceAfter(pair, rupture('e', [between('c', 't')]))
    const resolution = { scale: '3RS-2022', rating: 4 }
    expect(tagsOf(proposed({ resolution }), accepted(), before)).toEqual([
      'ReportRupture',
      'CodeMarkers',
      'AnswerProposal',
    ])
  })
  it('makes a machine’s codes those of the observer who accepts them, and of no participant', () => {
    const [, coded, answered] = commandsOf(proposed({ coder: tagger, confidence: 0.7 }), accepted())
    expect(coded).toMatchObject({ _tag: 'CodeMarkers', stamp: { by: { id: 'lead' } } })
    expect(answered).toMatchObject({ proposal: { proposedBy: { ...tagger, confidence: 0.7 } } })
    expect(tagsOf(proposed({ coder: tagger }), accepted(at(0, says('t'))))).toEqual(['ReportRupture', 'AnswerProposal'])
  })
  it('has a coder who takes part speak as a participant', () => {
    const [, coded] = commandsOf(proposed({ coder: { _tag: 'person', id: 't' } }), accepted())
    expect(coded).toMatchObject({ stamp: { by: says('t') } })
  })
  it('needs the tie where more than one is possible, and an observer the kind where the codes mark none', () => {
    const group = allianceAfter(trio)
    const [{ segments }] = run.moments
    const kindless = proposed({ moments: [{ segments }] })
    expect(fieldsNeeded(kindless, accepted(), group)).toEqual(['ties', 'kind'])
    expect(fieldsNeeded(kindless, accepted(at(0, says('ann'))), group)).toEqual(['ties'])
  })
  it('is answered alone where its episode is on record: another person agrees', () => {
    const before = recordAll(allianceAfter(pair), commandsOf(proposed(), accepted()))
    if (before._tag === 'Left') throw new Error('refused')
    expect(tagsOf(proposed(), accepted(at(0, says('t'))), before.right.state)).toEqual(['AnswerProposal'])
  })
  it('names places in seconds', () => {
    const segment = { at: { from: 60, to: 120 }, codes: { WD_P: 3 } } as const
    const commands = commandsOf(proposed({ moments: [{ kind: 'withdrawal', segments: [segment] }] }), accepted())
    expect(commands[0]).toMatchObject({ rupture: { moment: { happened: { _tag: 'in', session: 0, part: 'during' } } } })
    expect(commands.at(-1)).toMatchObject({
      proposal: { proposedBy: { span: { _tag: 'seconds', start: 60, end: 120 } } },
    })
  })
})

describe('a run of several moments', () => {
  const moments: CodedRun['moments'] = [
    { kind: 'withdrawal', segments: [{ at: 2, codes: { WD_P: 3 } }] },
    { kind: 'confrontation', segments: [{ at: 3, codes: { CF_P: 2 } }] },
  ]
  const happened = (segment: number) => ({ _tag: 'in', session: 0, part: 'during', segment })
  const several = proposed({ moments })
  const resolution = { scale: '3RS-2022', rating: 4 }
  it('is one rupture with these moments, each with the markers of its segments', () => {
    const commands = commandsOf(proposed({ moments, resolution }), accepted())
    expect(commands).toMatchObject([
      { _tag: 'ReportRupture', rupture: { moment: { kind: 'withdrawal', happened: happened(2) } } },
      { _tag: 'RecordMoment', stamp: byObserver, moment: { kind: 'confrontation', happened: happened(3) } },
      { _tag: 'CodeMarkers', moment: 1, markers: [{ construct: 'WD_P', salience: 3 }] },
      { _tag: 'CodeMarkers', moment: 2, markers: [{ construct: 'CF_P', salience: 2 }] },
      { _tag: 'JudgeResolution' },
      { _tag: 'AnswerProposal', proposal: { proposedBy: { span: { _tag: 'segments', first: 2, last: 3 } } } },
    ])
    expect(recordAll(allianceAfter(pair), commands)._tag).toBe('Right')
  })
  it('keeps them where a person corrects who was hurt, or says what they touched', () => {
    const instead = { affected: ['t'], components: ['goal'] } as const
    const commands = commandsOf(several, { decision: 'corrected', stamp: byObserver, instead })
    expect(commands).toMatchObject([
      { rupture: { affected: ['t'], moment: { kind: 'withdrawal', components: ['goal'] } } },
      { moment: { kind: 'confrontation', components: ['goal'] } },
      { moment: 1 },
      { moment: 2 },
      {},
    ])
  })
  it('is one moment where a person says its kind or when it happened', () => {
    const kind: Decision = { decision: 'corrected', stamp: byObserver, instead: { kind: 'mixed' } }
    expect(commandsOf(several, kind)).toMatchObject([
      { rupture: { moment: { kind: 'mixed', happened: happened(2) } } },
      { _tag: 'CodeMarkers', moment: 1, markers: [{ construct: 'WD_P' }, { construct: 'CF_P' }] },
      { _tag: 'AnswerProposal' },
    ])
    const when: Decision = { decision: 'corrected', stamp: byObserver, instead: { happened: during(0) } }
    expect(fieldsNeeded(several, when)).toEqual(['kind'])
    expect(tagsOf(several, { ...when, stamp: at(0, says('t')) })).toEqual(['ReportRupture', 'AnswerProposal'])
  })
})

describe('a proposal that is corrected', () => {
  it('says what the person says, and else what was proposed', () => {
    const [report, coded, answer] = commandsOf(proposed(), {
      decision: 'corrected',
      stamp: byObserver,
      instead: { kind: 'confrontation', affected: ['t'], episode: 'e' },
    })
    expect(report).toMatchObject({
      episode: 'e',
      rupture: { expressedBy: ['c'], affected: ['t'], moment: { kind: 'confrontation' } },
    })
    expect(coded).toMatchObject({ _tag: 'CodeMarkers', stamp: { by: observes('anna') } })
    expect(answer).toMatchObject({ answer: { _tag: 'corrected', episode: 'e' } })
  })
  it('leaves the codes out where it happened elsewhere, and a machine’s codes always', () => {
    const moved: Decision = { decision: 'corrected', stamp: byObserver, instead: { happened: during(0) } }
    expect(tagsOf(proposed(), moved)).toEqual(['ReportRupture', 'AnswerProposal'])
    const kind: Decision = { decision: 'corrected', stamp: byObserver, instead: { kind: 'mixed' } }
    expect(tagsOf(proposed({ coder: tagger }), kind)).toEqual(['ReportRupture', 'AnswerProposal'])
  })
  it('may be about an episode on record, which is not reported again', () => {
    const before = allianceAfter(pair, rupture('e', [between('c', 't')]))
    const same: Decision = { decision: 'corrected', stamp: byObserver, instead: { episode: 'e' } }
    expect(tagsOf(proposed(), same, before)).toEqual(['AnswerProposal'])
  })
  it('is refused where it says more of an episode on record than that the proposal is about it', () => {
    const before = allianceAfter(pair, rupture('e', [between('c', 't')]))
    const more = { episode: 'e', kind: 'mixed', affected: ['c'] } as const
    expect(refusalOf(proposed(), { decision: 'corrected', stamp: byObserver, instead: more }, before)).toEqual({
      _tag: 'EpisodeOnRecord',
      episode: 'e',
      fields: ['kind', 'affected'],
    })
    const reported = recordAll(allianceAfter(pair), commandsOf(proposed(), accepted()))
    if (reported._tag === 'Left') throw new Error('refused')
    const second: Decision = { decision: 'corrected', stamp: at(0, says('t')), instead: { kind: 'mixed' } }
    expect(refusalOf(proposed(), second, reported.right.state)).toEqual({
      _tag: 'EpisodeOnRecord',
      episode: 's/2-3/withdrawal',
      fields: ['kind'],
    })
  })
})

describe('a score drop', () => {
  it('cannot be merely accepted, since scores do not say who did what and when', () => {
    expect(fieldsNeeded(drop, accepted())).toEqual(['expressedBy', 'affected', 'happened', 'kind'])
    expect(fieldsNeeded(drop, accepted(at(0, says('c'))))).toEqual(['expressedBy', 'affected', 'happened'])
  })
  it('is reported with the movement that made people ask, and nothing else of the scores', () => {
    const commands = commandsOf(drop, {
      decision: 'corrected',
      stamp: at(0, says('t')),
      instead: { expressedBy: ['c'], affected: ['c'], happened: during(0) },
    })
    expect(commands[0]).toMatchObject({ rupture: { promptedBy: { rule: 'drop', from: 0, to: 0 } } })
    expect(JSON.stringify(commands)).not.toMatch(/magnitude|verdict|Finding|6\.75/)
    expect(recordAll(allianceAfter(pair), commands)._tag).toBe('Right')
  })
  it('is refused for an algorithm that passes itself off as a source', () => {
    const commands = commandsOf(drop, { decision: 'rejected', stamp: at(0, algorithm) })
    expect(recordAll(allianceAfter(pair), commands)).toMatchObject({ left: { why: { _tag: 'OnlyPeopleRecord' } } })
  })
})

it('a rejected proposal is an entry, and no episode', () => {
  expect(tagsOf(proposed(), { decision: 'rejected', stamp: byObserver })).toEqual(['AnswerProposal'])
})
