/** The plot on docs/experiments.md; `npx vitest run --project docs test/docs/experiment-plot.test.ts -u` draws it anew. */
import { readFileSync } from 'node:fs'
import { parseExperiment, parseText } from 'rupture-repair/schema'
import { measuresPlot, measuresTable, runExperiment } from 'rupture-repair/simulation'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { expect, test } from 'vitest'

test('docs/five-rules.svg is what Vega-Lite draws of examples/experiment.json', async () => {
  const experiment = parseText(readFileSync('examples/experiment.json', 'utf8'), parseExperiment)
  if (experiment._tag === 'Left') throw new Error(JSON.stringify(experiment.left))
  const plot = measuresPlot(measuresTable(runExperiment(experiment.right)))
  // A plot is plain data of our own making; Vega-Lite’s types know its thousand forms, and its compiler refuses a wrong one.
  const { spec } = compile({ background: 'white', ...plot } as unknown as TopLevelSpec)
  const svg = await new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG()
  await expect(`${svg}\n`).toMatchFileSnapshot('../../docs/five-rules.svg')
})
