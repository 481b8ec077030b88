import { describe, expect, it } from 'vitest'
import { decide, evolve, sampleAlliance } from '../../../src/alliance/index.js'
import { reportHtml } from '../../../src/report/index.js'
import { nodesOf, plain, reportOf, rowsOf } from './given.js'

const { session } = sampleAlliance.record
const by = { _tag: 'participant', id: 'therapist' } as const
const decided = decide(sampleAlliance, {
  _tag: 'AnswerProposal',
  stamp: { session, by },
  proposal: {
    id: 'planted-proposal',
    proposedBy: {
      ...{ _tag: 'machine', id: 'bot', model: 'm-1', codeSet: '3RS-2022', session },
      span: { _tag: 'segments', first: 1, last: 2 },
    },
  },
  answer: { _tag: 'rejected' },
})

describe('answers to proposals in a report', () => {
  it('are in a table, with who proposed and who answered', () => {
    if (decided._tag === 'Left') throw new TypeError(decided.left._tag)
    const answered = decided.right.reduce(evolve, sampleAlliance)
    if (answered._tag === 'NotBegun') throw new TypeError('unreachable: it has begun')
    const page = reportHtml(
      reportOf({ alliances: [{ id: 'a1', provenance: 'invented', record: answered, series: [], findings: [] }] }),
      plain,
    )
    expect(rowsOf(nodesOf(page), 'What was proposed')).toEqual([
      [String(session), `bot (machine: m-1), 3RS-2022, session ${session}`, 'rejected', 'therapist'],
    ])
    expect(page).not.toContain('planted-proposal')
  })
  it('have no table where there are none', () =>
    expect(reportHtml(reportOf(), plain)).not.toContain('What was proposed'))
})
