import type { EndedAfter, Fate, Finding, ScoreSeries, TreatmentEnding } from '../../vocabulary/index.js'

/**
 * The fate of a finding in an alliance with that ending: back is back; else the ending says where it was left, and without an
 * ending the record simply stops.
 */
export const fateOf = (finding: Finding, ending: TreatmentEnding | null): Fate =>
  finding.status === 'recovered'
    ? 'score-recovered'
    : ending === null
      ? 'censored'
      : ending === 'left'
        ? 'score-not-recovered-at-leaving'
        : 'score-not-recovered-at-ending'

/** With an ending on record nothing more can come, so what is not back is not recovered; only without one is it censored. */
export const settled = (finding: Finding, ending: TreatmentEnding | null): Finding =>
  ending === null || finding.status === 'recovered' ? finding : { ...finding, status: 'not-recovered' }

/** A worsening with what became of it. */
export interface Traced {
  readonly finding: Finding
  readonly became: Fate
}

/** One alliance: how many sessions its record spans, in how many there is a score, its worsenings and its ending. */
export interface TracedAlliance {
  readonly id: string
  readonly sessions: number
  readonly scored: number
  readonly assessable: boolean
  readonly findings: readonly Traced[]
  readonly ending: EndedAfter | null
  /** The scores as they were looked at: up to the ending. */
  readonly series: readonly ScoreSeries[]
}

/** How many worsenings met each fate. */
export const tally = (alliances: readonly TracedAlliance[]): Readonly<Record<Fate, number>> => {
  const counted = {
    'score-recovered': 0,
    'score-not-recovered-at-leaving': 0,
    'score-not-recovered-at-ending': 0,
    censored: 0,
  }
  for (const { findings } of alliances) for (const { became } of findings) counted[became] += 1
  return counted
}

/** How many alliances there are, in three groups that leave none out. */
export interface AllianceCounts {
  readonly alliances: number
  readonly notAssessable: number
  readonly noFinding: number
  readonly withFinding: number
}

export const counts = (alliances: readonly TracedAlliance[]): AllianceCounts => ({
  alliances: alliances.length,
  notAssessable: alliances.filter(({ assessable }) => !assessable).length,
  noFinding: alliances.filter(({ assessable, findings }) => assessable && findings.length === 0).length,
  withFinding: alliances.filter(({ assessable, findings }) => assessable && findings.length > 0).length,
})
