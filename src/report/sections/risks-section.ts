import { perspectiveIn } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import { episodeRisks, latencies, type NamedAlliance } from '../../outcomes/index.js'
import type { EpisodeRisks, Latency } from '../../outcomes/inside.js'
import { treatmentEndings } from '../../outcomes/inside.js'
import { incidenceInterval } from '../../statistics/inside.js'
import type { Provenance, ResolutionCriterion } from '../../vocabulary/inside.js'
import { type Content, type Html, html } from '../page/html.js'
import { table } from '../page/table.js'
import { incidenceFigure } from '../plot/incidence-plot.js'
import type { Draw } from '../plot/plot.js'
import type { Report } from '../shown/report.js'
import { criterionWords, cutWords } from './outcomes-table.js'

type Cuts = NonNullable<Report['outcomes']>

const sides = ['client', 'therapist'] as const
const parties = ['hurt', 'other-side'] as const

/** The criteria of the curves: the sides of a treatment, or else those it hurt and the others; and observers, for those who hear them. */
const criteriaIn = (alliances: readonly NamedAlliance[], hears: boolean): readonly ResolutionCriterion[] => {
  const hasSides = alliances.some(({ state }) =>
    state.record.people.some(({ id }) => perspectiveIn(state, { _tag: 'participant', id }) === 'client'),
  )
  return [...(hasSides ? sides : parties), ...(hears ? (['observer'] as const) : [])]
}

interface Curve {
  readonly criterion: ResolutionCriterion
  readonly risks: EpisodeRisks
}

const curvesOf = (alliances: readonly NamedAlliance[], settings: Cuts, hears: boolean): readonly Curve[] =>
  criteriaIn(alliances, hears).flatMap((criterion): readonly Curve[] => {
    const risks = episodeRisks(alliances, {
      ...{ clock: 'onset', unit: 'episode', resolvedBy: criterion, settings },
      ...{ censor: [], compete: treatmentEndings },
    })
    // Where no one of the criterion judged any, there is no curve but its bounds, from 0 to all.
    return isLeft(risks) ||
      !risks.right.rows.some(({ endings: [resolved] }) => resolved !== undefined && resolved.incidence > 0)
      ? []
      : [{ criterion, risks: risks.right }]
  })

const places = (share: number): string => share.toFixed(2)

const cellOf = ({ rows, ifYes }: EpisodeRisks, index: number): string => {
  const row = rows[index]
  const resolved = row?.endings[0]
  if (row === undefined || resolved === undefined) return '–'
  const { incidence, se } = resolved
  const { low, high } = incidenceInterval({ incidence, se, atRisk: row.atRisk })
  const limits = Number.isFinite(low) ? ` (${places(low)} to ${places(high)})` : ''
  return `${places(incidence)}${limits}; at most ${places(ifYes[index] ?? 1)}`
}

/** The intervals of the table: each at first, then fewer. */
const shownIntervals = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 30, 40, 60, 100]

const incidences = (curves: readonly Curve[], cuts: Cuts, drawing: Parameters<typeof incidenceFigure>[2]): Content => {
  const rows = curves[0]?.risks.rows ?? []
  if (rows.length === 0) return null
  const atRisk = rows.map((row) => row.atRisk)
  const words = ({ criterion }: Curve): string => criterionWords[criterion]
  const { leftOut } = curves[0]?.risks ?? {}
  const out = Object.values(leftOut ?? {}).reduce((sum, many) => sum + many, 0)
  return html`<h3>How soon it was resolved</h3>
${incidenceFigure(
  curves.map((curve) => ({
    by: words(curve),
    incidences: curve.risks.rows.map(({ endings: [resolved] }) => resolved?.incidence ?? 0),
  })),
  atRisk,
  drawing,
)}${table<number>(
  `Share of episodes resolved by the end of each session since the onset, by whose judgement; in brackets, 95% intervals; at most: if all without a judgement here had resolved; ${cutWords(cuts)}`,
  [
    { title: 'session since the onset', of: (interval) => interval, numeric: true },
    { title: 'at risk', of: (interval) => atRisk[interval - 1] ?? 0, numeric: true },
    ...curves.map((curve) => ({ title: words(curve), of: (interval: number) => cellOf(curve.risks, interval - 1) })),
  ],
  shownIntervals.filter((interval) => interval <= rows.length),
)}<p>The session of the onset is 1. An episode is counted from the session of its report. Every other way of closing competes; what is open at the end of the record is censored. A rupture that no one reported is not here${out === 0 ? '' : `, nor are ${out} without a known onset or reported after the ending`}.</p>
`
}

const latencyWords: Readonly<Record<Latency['from' | 'to'], string>> = {
  happened: 'onset',
  reported: 'report',
  recognised: 'recognition by another',
  attempted: 'first attempt',
  closed: 'closing',
  resolved: 'resolution',
}

const quartile = (sessions: number | null): string => (sessions === null ? 'not reached' : String(sessions))

/** A recognition and a judgement are words: where there is none of them, or none that the readers may see, the cell is withheld. */
const unlessUnsaid =
  (of: (latency: Latency) => string | number) =>
  (latency: Latency): string | number =>
    latency.reached === 0 && (latency.to === 'recognised' || latency.to === 'resolved') ? 'withheld' : of(latency)

const latencyTable = (all: readonly Latency[], criterion: ResolutionCriterion): Html =>
  table<Latency>(
    `Sessions from one step to the next, by the cumulative incidence; 0 is the same session; resolution by the judgement of ${criterionWords[criterion]}`,
    [
      { title: 'from', of: ({ from, to }) => `${latencyWords[from]} to ${latencyWords[to]}` },
      { title: 'episodes', of: ({ n, episodes }) => `${n} of ${episodes}` },
      { title: 'made the step', of: unlessUnsaid(({ reached }) => reached), numeric: true },
      { title: 'in the same session', of: unlessUnsaid(({ sameSession }) => sameSession), numeric: true },
      { title: 'a quarter by', of: unlessUnsaid(({ quartiles: [first] }) => quartile(first)) },
      { title: 'half by', of: unlessUnsaid(({ quartiles: [, median] }) => quartile(median)) },
      { title: 'three quarters by', of: unlessUnsaid(({ quartiles: [, , third] }) => quartile(third)) },
    ],
    all,
  )

/** Returns how soon the episodes of several alliances were resolved, by criterion, and how long each step took. */
export const risksSection = (
  alliances: readonly NamedAlliance[],
  cuts: Cuts,
  drawing: { readonly draw: Draw; readonly provenances: readonly Provenance[] },
  hears: boolean,
): Content => {
  if (alliances.length < 2 || alliances.every(({ state }) => state.record.episodes.length === 0)) return null
  const curves = curvesOf(alliances, cuts, hears)
  const [criterion = 'client'] = criteriaIn(alliances, hears)
  return html`${incidences(curves, cuts, drawing)}${latencyTable(latencies(alliances, { resolvedBy: criterion, settings: cuts }), criterion)}`
}
