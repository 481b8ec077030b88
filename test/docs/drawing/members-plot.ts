import type { Finding } from 'rupture-repair/detection'
import type { ScoreSeries } from 'rupture-repair/series'
import { drawing, line, text, wide } from './svg.js'

export interface Member {
  readonly name: string
  readonly series: ScoreSeries
  readonly findings: readonly Finding[]
  /** From the session at which a rupture began to the one at which it was over. */
  readonly ruptures: readonly { readonly from: number; readonly to: number }[]
}

const [from, to, tall] = [74, wide - 12, 58]

/** A row for each member on one scale: scores, above them what the rule finds, below them what was really there. */
export const membersPlot = (title: string, members: readonly Member[], sessions: number): string => {
  const top = 30
  const x = (session: number): number => Number((from + ((session - 1) * (to - from)) / (sessions - 1)).toFixed(1))
  const rows = members.flatMap(({ name, series, findings, ruptures }, index) => {
    const base = top + index * tall + tall - 12
    const { min, max } = series.range ?? { min: 1, max: 5 }
    const y = (score: number): number => Number((base - ((score - min) / (max - min)) * (tall - 26)).toFixed(1))
    let pen = 'M'
    const path = series.points.map(({ session, score }) => {
      const part = score === null ? '' : `${pen}${x(session)} ${y(score)}`
      pen = score === null ? 'M' : 'L'
      return part
    })
    const bar = (
      one: { readonly from: number; readonly to: number },
      at: number,
      of: 'found' | 'truth',
      fill: string,
    ): string =>
      `<rect class="${of}" x="${x(one.from) - 3}" y="${at}" width="${(x(one.to) - x(one.from) + 6).toFixed(1)}" height="5" fill="${fill}"/>`
    return [
      text(4, base - 14, name),
      line(from, y(min), to, y(min), 'grid'),
      line(from, y(max), to, y(max), 'grid'),
      ...findings.map((one) => bar(one, y(max) - 7, 'found', '#b3261e')),
      ...ruptures.map((one) => bar(one, y(min) + 2, 'truth', '#555')),
      `<path class="mark" d="${path.join('')}" fill="none" stroke="#0f5c63" stroke-width="2"/>`,
    ]
  })
  const end = top + members.length * tall
  const ticks = [1, Math.round((sessions + 1) / 2), sessions].map((one) =>
    text(x(one), end + 12, String(one), 'middle'),
  )
  return drawing(end + 20, [text(4, 18, title, 'start', 600), ...rows, ...ticks])
}
