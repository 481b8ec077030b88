// Chooses a machine's threshold on two invented dyads, and reports what
// it is worth on a third.
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import {
  chooseThreshold,
  codeSet3RS2022,
  judgedUnits,
  machineSheets,
  reportThreshold,
} from 'rupture-repair/coding'
import { readSheets } from 'rupture-repair/journal'
import { parseMachineCodes } from 'rupture-repair/schema'

const text = (name) =>
  readFileSync(new URL(`coding/${name}`, import.meta.url), 'utf8')

const machine = getOrThrow(
  machineSheets(
    getOrThrow(parseMachineCodes(JSON.parse(text('machine.json')))),
    [],
  ),
)
const people = getOrThrow(
  readSheets(text('consensus.jsonl'), { codeSets: [] }),
)
const { units } = getOrThrow(
  judgedUnits({ machine, people }, codeSet3RS2022),
)
const chosen = getOrThrow(
  chooseThreshold(units, ['invented-1', 'invented-2'], 'f1'),
)
const report = getOrThrow(
  reportThreshold(chosen, units, ['invented-3'], 0.05),
)
console.log(chosen.threshold, report)
