import type { Finding, Proposal } from '../vocabulary/inside.js'

/**
 * Returns a finding as a proposal: only a participant or an observer who accepts it makes it an entry of the record.
 *
 * It names the rule and the sessions and words nothing as a rupture. No errors.
 *
 * @example
 * const points = [6, 3].map((score, index) => ({ session: index + 1, score }))
 * const detection = rules.drop.detect({ id: 'ann', better: 'higher', points }, { ...rules.drop.defaults, floor: 2 })
 * detection.findings.map((finding) => propose(finding).id) // => ['ann/drop/1-2/drop']
 */
export const propose = (finding: Finding): Proposal => ({
  _tag: 'Proposal',
  id: proposalId(finding),
  alliance: finding.id,
  evidence: finding,
  proposedBy: { _tag: 'algorithm', rule: finding.rule },
})

const proposalId = ({ id, rater, rule, from, to, kind }: Finding): string =>
  [id, ...(rater === undefined ? [] : [rater]), rule, `${from}-${to}`, kind].join('/')
