import { isLeft, nonEmpty } from '../../kernel/index.js'
import { measuresTable, powerOf, powerTable, runExperiment } from '../../simulation/index.js'
import { done, faulty, misused, type Outcome } from '../outcome.js'
import { printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import type { World } from '../world.js'
import { experimentFiles, fileNames } from './experiment-files.js'
import { printExperiment } from './experiment-print.js'
import { readExperiment } from './read-experiment.js'

/** `rupture-repair experiment`: an experiment in; how well each rule finds what truly happened out. */
export const experiment = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const print = printOption(raw, complaints)
  const { out, force = false } = raw
  if (force && out === undefined) complaints.push('--force replaces files in --out DIR, which is missing')
  if (complaints.length > 0) return misused(complaints, 'experiment')

  const read = readExperiment(file, world)
  if (isLeft(read)) return faulty(read.left)
  const asked = read.right
  const names = fileNames(asked.power !== undefined)
  const replace = force ? 'ours' : 'nothing'
  const faults = nonEmpty(out === undefined ? [] : world.claim({ folder: out, names, verb: 'experiment', replace }))
  if (faults !== undefined) return faulty(faults)

  const results = runExperiment(asked)
  const powers = powerOf(asked)
  const tables = { measures: measuresTable(results), power: asked.power === undefined ? undefined : powerTable(powers) }
  const files = out === undefined ? [] : experimentFiles(out, tables)
  return done(printExperiment(print, { experiment: asked, results, powers, tables }), [], files)
}
