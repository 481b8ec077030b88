import type { Proposal } from '../episode/index.js'
import type { Finding } from '../vocabulary/inside.js'

/**
 * Returns a finding as a proposal: only a participant or an observer who accepts it makes it an entry of the record.
 *
 * It names the rule and the sessions and words nothing as a rupture. No errors.
 *
 * @example
 * const points = [6, 3].map((score, index) => ({ session: index + 1, score }))
 * const detection = rules.drop.detect({ id: 'ann', better: 'higher', points }, { ...rules.drop.defaults, floor: 2 })
 * detection.findings.map((finding) => propose(finding).prompt) // => [{ rule: 'drop', from: 1, to: 2 }]
 */
export const propose = (finding: Finding): Proposal => ({
  _tag: 'Proposal',
  prompt: { rule: finding.rule, from: finding.from, to: finding.to },
  finding,
  series: finding.id,
  proposedBy: { _tag: 'algorithm', rule: finding.rule },
})
