import type { RuleFlags } from './flags.js'
import { type DrawnScale, type Measure, panelsOf } from './measures.js'
import type { AllianceShown } from './shown-alliance.js'

/** One client or tie among all: what its small drawing shows. */
export interface Panel {
  /** The anchor of its drawing. */
  readonly id: string
  readonly name: string
  readonly alliance: AllianceShown
  readonly measure: Measure
  readonly flags: readonly RuleFlags[]
  /** How many scores it has. */
  readonly scored: number
}

const scoredIn = ({ lines }: Measure): number =>
  lines.reduce((sum, { points }) => sum + points.filter(({ score }) => score !== null).length, 0)

/** Returns what is drawn small of every measure, in the order of the alliances. */
export const panelsByMeasure = (
  alliances: readonly AllianceShown[],
  scales: ReadonlyMap<string, DrawnScale>,
  flags: ReadonlyMap<string, readonly RuleFlags[]>,
): ReadonlyMap<string, readonly Panel[]> => {
  const panels = new Map<string, Panel[]>()
  for (const alliance of alliances)
    for (const [at, measure] of alliance.measures.flatMap(panelsOf).entries()) {
      const { name } = measure
      const scored = scoredIn(measure)
      if (scored === 0 || !scales.has(name)) continue
      const all = panels.get(name) ?? []
      panels.set(name, all)
      all.push({
        id: `panel-${alliance.place}-${at + 1}`,
        name,
        alliance,
        measure,
        flags: flags.get(alliance.id) ?? [],
        scored,
      })
    }
  return panels
}
