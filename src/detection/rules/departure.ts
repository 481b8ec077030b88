/**
 * Rules that hold each score against limits: a score beyond one is found at the first session, and over at the first score
 * that is no longer beyond. Gaps are passed over.
 */
import type { ObservedPoint } from '../../series/index.js'
import { atLeast, exceeds } from '../../statistics/inside.js'
import type { Finding, Movement, RuleParameters, Unknowable } from '../../vocabulary/inside.js'
import { type Detector, hiddenAt, keyOf, type SeriesHead, sessionBySession, tooFewAt } from '../definition/inside.js'

/** What a score is compared with and how far beyond it the score must be, in the unit of the scores. */
export interface Limit {
  /** The criterion that a score beyond it meets. */
  readonly criterion: string
  readonly kind: Movement
  readonly reference: number
  readonly least: number
  /** The session at which the movement begins. */
  readonly from: number
}

export interface Departures<Parameters> {
  readonly head: SeriesHead
  readonly parameters: Parameters
  readonly first: ObservedPoint | null
  readonly last: ObservedPoint | null
  /** Of equally good scores the latest. */
  readonly best: ObservedPoint | null
  readonly findings: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

interface LimitRule<Parameters> {
  readonly rule: string
  readonly limitsAt: (before: Departures<Parameters>, session: number) => readonly Limit[]
  /** Whether exactly the limit counts. */
  readonly isInclusive: (parameters: Parameters, criterion: string) => boolean
  /** What else a finding says of a score beyond a limit. */
  readonly criteria: (parameters: Parameters, limit: Limit, score: number) => Finding['criteria']
  /** Whether a single score says nothing. */
  readonly needsTwo: (parameters: Parameters) => boolean
}

export const departures = <Parameters extends RuleParameters & { readonly ceilingMargin: number }>(
  definition: LimitRule<Parameters>,
): Detector<Parameters, Departures<Parameters>> => {
  const isBeyond = (parameters: Parameters, { criterion, kind, reference, least }: Limit, score: number): boolean => {
    const change = kind === 'drop' ? reference - score : score - reference
    return (definition.isInclusive(parameters, criterion) ? atLeast : exceeds)(change, least, [reference, score])
  }
  const found = (
    { head, parameters }: Departures<Parameters>,
    limit: Limit,
    { session, score }: ObservedPoint,
  ): Finding => ({
    _tag: 'Finding',
    ...keyOf(head),
    rule: definition.rule,
    parameters,
    from: limit.from,
    to: session,
    kind: limit.kind,
    counts: true,
    verdict: 'met',
    criteria: { [limit.criterion]: 'met', ...definition.criteria(parameters, limit, score) },
    magnitude: Math.abs(score - limit.reference),
    recoveredAt: null,
    status: 'censored',
    evidence: { reference: limit.reference, score, threshold: limit.least },
  })
  /** A finding after one more score: over, where the score is no longer beyond its limit. */
  const settled = (parameters: Parameters, finding: Finding, { session, score }: ObservedPoint): Finding => {
    const { kind, from, status, evidence } = finding
    const { reference, threshold } = evidence
    if (status !== 'censored' || typeof reference !== 'number' || typeof threshold !== 'number') return finding
    const [criterion = ''] = Object.keys(finding.criteria)
    return isBeyond(parameters, { criterion, kind, reference, least: threshold, from }, score)
      ? finding
      : { ...finding, recoveredAt: session, status: 'recovered' }
  }
  return sessionBySession<Parameters, Departures<Parameters>>({
    start: (head, parameters) => ({
      head,
      parameters,
      first: null,
      last: null,
      best: null,
      findings: [],
      unknowable: [],
    }),
    step: (before, { session, score }) => {
      if (score === null) return before
      const { head, parameters, best } = before
      const here = { session, score }
      const findings = before.findings.map((finding) => settled(parameters, finding, here))
      const isOpen = ({ criterion, kind, reference }: Limit): boolean =>
        findings.some(
          (finding) =>
            finding.evidence.reference === reference &&
            finding.status === 'censored' &&
            finding.kind === kind &&
            Object.hasOwn(finding.criteria, criterion),
        )
      const limits = definition.limitsAt(before, session)
      const within = limits.filter((limit) => !isBeyond(parameters, limit, score))
      const more = limits.filter((limit) => !within.includes(limit) && !isOpen(limit))
      // A level is what the score says it is; of a change the end of the scale may hide a part.
      const changes = within.flatMap(({ criterion, kind }) => (criterion === 'change' ? [kind] : []))
      const hidden = hiddenAt(head, here, changes, parameters.ceilingMargin)
      const isBetter = best === null || (head.better === 'higher' ? score >= best.score : score <= best.score)
      return {
        head,
        parameters,
        first: before.first ?? here,
        last: here,
        best: isBetter ? here : best,
        findings: [...findings, ...more.map((limit) => found(before, limit, here))],
        unknowable: hidden.length === 0 ? before.unknowable : [...before.unknowable, ...hidden],
      }
    },
    finish: ({ head, parameters, first, last, findings, unknowable }) => ({
      rule: definition.rule,
      parameters,
      findings,
      intervals: [],
      unknowable:
        first !== null && first.session === last?.session && definition.needsTwo(parameters)
          ? [tooFewAt(head, first.session)]
          : unknowable,
    }),
  })
}
