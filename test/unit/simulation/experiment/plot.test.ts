import { rules } from 'rupture-repair/detection'
import {
  type Experiment,
  measuresPlot,
  measuresTable,
  powerOf,
  powerPlot,
  powerTable,
  resolvedSample,
  runExperiment,
} from 'rupture-repair/simulation'
import * as vega from 'vega'
import * as vegaLite from 'vega-lite'
import { expect, it } from 'vitest'

const experiment: Experiment = {
  conditions: [
    { scenario: 'one', point: 1, settings: {}, resolved: resolvedSample },
    { scenario: 'other', point: 1, settings: {}, resolved: { ...resolvedSample, sessions: 8 } },
  ],
  rules: [{ name: 'a drop', rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 0.63 } } }],
  rater: 'client',
  window: { before: 0, after: 1 },
  seed: 7,
  alliances: 10,
  replications: 2,
  power: { reference: 'other', clients: [5, 10], sessions: [8], level: 0.05 },
}

const drawn = async (spec: unknown) => {
  const warnings: string[] = []
  const logger = { ...vega.logger(vega.Warn), warn: (...words: readonly unknown[]) => warnings.push(words.join(' ')) }
  const compiled = vegaLite.compile(spec as vegaLite.TopLevelSpec, { logger: logger as never })
  const svg = await new vega.View(vega.parse(compiled.spec), { renderer: 'none' }).toSVG()
  return { svg, warnings }
}

it.each([
  [
    'measures',
    () => measuresPlot(measuresTable(runExperiment(experiment))),
    ['sensitivity', '>rule<', '>share (1 is best)<', '>share<', '>sessions late (0 is best)<', 'simulated dynamics'],
  ],
  [
    'power',
    () => powerPlot(powerTable(powerOf(experiment))),
    ['clients in each group', '>power<', '>rule<', '>simulated dynamics<'],
  ],
])(
  'Vega-Lite draws the plot of %s without a warning, and it says that it is simulated and what its axes are',
  async (_, plot, words) => {
    const { svg, warnings } = await drawn(plot())
    expect(warnings).toEqual([])
    expect(svg).toContain('Simulated')
    for (const word of words) expect(svg).toContain(word)
    expect(svg).not.toContain('NaN')
  },
)
