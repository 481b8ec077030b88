/** A proposal becomes an entry only by a person’s word. */
import { accept, decide } from 'rupture-repair'
import type { Proposal } from 'rupture-repair/vocabulary'
import { expect, it } from 'vitest'
import { algorithm } from '../../../model/alliance-candidates.js'
import { allianceAfter, at, between, during, pair, says } from '../../../model/given.js'

const proposal: Proposal = {
  _tag: 'Proposal',
  id: 'c/drop/3-4/drop',
  alliance: 'c',
  proposedBy: { _tag: 'algorithm', rule: 'drop' },
  evidence: {
    _tag: 'Finding',
    id: 'c',
    rule: 'drop',
    parameters: {},
    from: 3,
    to: 4,
    kind: 'drop',
    counts: true,
    verdict: 'met',
    criteria: {},
    magnitude: 6,
    recoveredAt: null,
    status: 'censored',
    evidence: {},
  },
}
const known = {
  ties: [between('c', 't')],
  expressedBy: ['c'],
  directedTo: [],
  affected: ['c'],
  moment: { kind: 'withdrawal', happened: during(0) },
} as const

it('reports the person’s rupture and names the movement that made them ask', () => {
  const command = accept(proposal, { stamp: at(0, says('t')), episode: 'e', rupture: known })
  expect(command).toEqual({
    _tag: 'ReportRupture',
    stamp: at(0, says('t')),
    episode: 'e',
    rupture: { ...known, promptedBy: { rule: 'drop', from: 3, to: 4 } },
  })
  expect(decide(allianceAfter(pair), command)._tag).toBe('Right')
})

it('takes no magnitude, verdict or score over into the record', () => {
  const text = JSON.stringify(accept(proposal, { stamp: at(0), episode: 'e', rupture: known }))
  expect(text).not.toMatch(/magnitude|verdict|Finding|6/)
})

it('is refused for an algorithm that passes itself off as a source', () => {
  const command = accept(proposal, { stamp: at(0, algorithm), episode: 'e', rupture: known })
  expect(decide(allianceAfter(pair), command)).toEqual({ _tag: 'Left', left: { _tag: 'OnlyPeopleRecord' } })
})
