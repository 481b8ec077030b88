import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallExperiment } from '../unit/cli/output/small-experiment.js'

/** A command line that writes, and the folder as it finds it. In lines `@` is the folder of the test; `out` in it is written into. */
export interface Writing {
  readonly name: string
  /** What was written before, each a line or a replication after which an experiment is stopped. */
  readonly before: readonly string[]
  readonly line: string
  /** What a user tries next if the line was killed, until the last of them has made the new files. */
  readonly again: readonly string[]
  /** Whether parts of a run are what is made. */
  readonly areParts?: true
}

const samples = 'examples/data'
const trace = (floor: number): string =>
  `trace @in/scores.csv --id id --session s --score x --better higher --rule drop --param floor=${floor} --out @out/deep`
const outcomes = (table: string): string =>
  `outcomes ${samples}/three-alliances.jsonl --resolved-by client --table ${table} --out @out`
const fhir = `fhir ${samples}/three-alliances.jsonl --base https://clinic.example/fhir --out @out`
const experiment = (name: string): string => `experiment @in/${name}.json --workers 1 --out @out`
const simulate = (seed: number): string =>
  `simulate examples/scenario.json --alliances 130 --seed ${seed} --tables alliances,log --workers 1 --out @out`
const shard = (index: number, seed = 7): string => `${simulate(seed)} --shard ${index}/2`

/** The verbs that write one file, whose name is asked for. */
const files = {
  code: `code ${samples}/invented-coding.csv --reader table --unit segment --codes '{code}' --coder coder --session session --alliance alliance --code-set 3RS-2022 --use double --made independent --blind-to outcome --not-codable inaudible`,
  propose: 'propose examples/coding/consensus.jsonl --gap 1 --opens patient',
  accept: 'accept @in/proposals.jsonl --decisions examples/coding/decisions.jsonl --log examples/coding/log.jsonl',
  import: `import ${samples}/invented-reports.csv --map ${samples}/invented-reports-map.json`,
  report: `report ${samples}/three-alliances.jsonl`,
} as const

const plainAndForced = (name: string, before: string, line: string): readonly Writing[] => [
  { name, before: [], line, again: [line, `${line} --force`] },
  { name: `${name} --force`, before: [before], line: `${line} --force`, again: [line, `${line} --force`] },
]

const resumed = (name: string, before: readonly string[], line: string): Writing => ({
  ...{ name, before, line },
  again: [line.replace(/ --(?:force|resume)$/, ' --resume'), line],
})

/** Every verb that writes, with every option that says over what. */
export const writings: readonly Writing[] = [
  ...Object.entries(files).flatMap(([name, line]) =>
    plainAndForced(
      name,
      `${files[name === 'report' ? 'propose' : 'report']} --out @out/file`,
      `${line} --out @out/file`,
    ),
  ),
  ...plainAndForced('trace', trace(3), trace(2)),
  ...plainAndForced('outcomes', `${outcomes('episodes')} --for r`, outcomes('alliances')),
  ...plainAndForced('fhir', fhir.replace('three-alliances', 'invented-round-robin'), fhir),
  ...plainAndForced('experiment', experiment('other'), experiment('experiment')),
  resumed('experiment --resume', [`${experiment('experiment')} stopped`], `${experiment('experiment')} --resume`),
  resumed('experiment --force, begun', [`${experiment('other')} stopped`], `${experiment('experiment')} --force`),
  { ...{ name: 'simulate', before: [], line: simulate(7) }, again: [`${simulate(7)} --resume`] },
  resumed('simulate --force', [simulate(8)], `${simulate(7)} --force`),
  resumed('simulate --force, begun', [shard(0, 8)], `${simulate(7)} --force`),
  resumed('simulate --resume', [shard(0)], `${simulate(7)} --resume`),
  { ...resumed('simulate --shard', [shard(0)], `${shard(1)} --resume`), areParts: true },
  { ...{ name: 'merge', before: [shard(0), shard(1)], line: 'merge @out' }, again: ['merge @out'] },
]

/** Puts what is read into the folder of a test, and an empty `out`. */
export const placeInputs = (folder: string, proposals: string | undefined): void => {
  mkdirSync(join(folder, 'in'), { recursive: true })
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'in/scores.csv'), 'id,s,x\na,1,9\na,2,4\na,3,9\n')
  writeFileSync(join(folder, 'in/experiment.json'), JSON.stringify(smallExperiment))
  writeFileSync(join(folder, 'in/other.json'), JSON.stringify({ ...(smallExperiment as object), seed: 8 }))
  if (proposals !== undefined) cpSync(proposals, join(folder, 'in/proposals.jsonl'))
}

/** The line that makes the proposals that `accept` reads. */
export const proposing: string = `${files.propose} --out @in/proposals.jsonl`
