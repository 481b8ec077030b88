/**
 * A score that stands beyond what it is held against, for as long as it does: found at the first session, over at the first
 * score that is no longer beyond. Shared by the rules that compare each score with one number.
 */
import { atLeast, exceeds } from '../../statistics/index.js'
import type { Finding, Movement } from '../../vocabulary/index.js'
import { keyOf, type SeriesHead } from '../definition/index.js'

/** What a score is held against and how far beyond it must be, in the unit of the scores. */
export interface Limit {
  readonly kind: Movement
  readonly reference: number
  readonly least: number
  /** Whether exactly `least` counts. */
  readonly inclusive: boolean
}

export const isBeyond = ({ kind, reference, least, inclusive }: Limit, score: number): boolean => {
  const change = kind === 'drop' ? reference - score : score - reference
  return (inclusive ? atLeast : exceeds)(change, least, [reference, score])
}

/** A score beyond a limit, as a finding that is still open. */
export const departure = (
  head: SeriesHead,
  { kind, reference, least }: Limit,
  found: Pick<Finding, 'rule' | 'parameters' | 'from' | 'to' | 'criteria'> & { readonly score: number },
): Finding => ({
  _tag: 'Finding',
  ...keyOf(head),
  rule: found.rule,
  parameters: found.parameters,
  from: found.from,
  to: found.to,
  kind,
  verdict: 'met',
  criteria: found.criteria,
  magnitude: Math.abs(found.score - reference),
  recoveredAt: null,
  status: 'censored',
  evidence: { reference, score: found.score, threshold: least },
})

/** Findings after one more score: the open ones that it is no longer beyond are over. */
export const settled = (
  findings: readonly Finding[],
  session: number,
  score: number,
  isInclusive: (finding: Finding) => boolean,
): readonly Finding[] => {
  const isOver = (finding: Finding): boolean => {
    const { reference, threshold } = finding.evidence
    if (finding.status !== 'censored' || typeof reference !== 'number' || typeof threshold !== 'number') return false
    return !isBeyond({ kind: finding.kind, reference, least: threshold, inclusive: isInclusive(finding) }, score)
  }
  return findings.some(isOver)
    ? findings.map((finding) =>
        isOver(finding) ? { ...finding, recoveredAt: session, status: 'recovered' as const } : finding,
      )
    : findings
}

/** Whether a limit is one that scores are beyond already: what is open is found once. */
export const isOpen = (findings: readonly Finding[], { kind, reference }: Limit, criterion: string): boolean =>
  findings.some(
    (finding) =>
      finding.evidence.reference === reference &&
      finding.status === 'censored' &&
      finding.kind === kind &&
      Object.hasOwn(finding.criteria, criterion),
  )
