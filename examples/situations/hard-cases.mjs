// The columns and the outcome of each hard case, by criterion and cut:
// node examples/situations/hard-cases.mjs
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { outcomeRule, outcomesOf } from 'rupture-repair/alliance'
import { readWholeLog, replayLog } from 'rupture-repair/journal'

const log = getOrThrow(
  readWholeLog(
    readFileSync('examples/situations/14-hard-cases.jsonl', 'utf8'),
  ),
)
const heading = [
  'criterion',
  'judged',
  'attributed',
  'outcome at cut 3',
  'at cut 4',
]
const line = (cells) =>
  console.log(
    `  ${cells.map((cell, index) => cell.padEnd([16, 28, 22, 21][index] ?? 0)).join('')}`,
  )

console.log(`Outcome rule ${outcomeRule}; judged at cut 3.`)
for (const replayed of replayLog(log)) {
  const { alliance, state } = getOrThrow(replayed)
  const [{ closure, attempted }] = outcomesOf(state, 'client')
  console.log(
    `\n${alliance}: closure ${closure}, ${attempted ? 'attempted' : 'no attempt on record'}`,
  )
  line(heading)
  for (const criterion of [
    'client',
    'therapist',
    'observer',
    'any',
    'all',
  ]) {
    const [
      [{ outcome, judged, reason, attributed, attributedByOthers }],
      [higher],
    ] = [3, 4].map((resolvedFrom) =>
      outcomesOf(state, criterion, { resolvedFrom }),
    )
    const said = reason === null ? judged : `${judged}, ${reason}`
    const by = attributedByOthers
      ? `${attributed}, by others`
      : attributed
    line([
      criterion,
      said,
      by,
      outcome,
      higher.outcome === outcome ? 'the same' : higher.outcome,
    ])
  }
}
