// The outcomes of a cohort by each criterion and at two cuts, with bounds:
// node examples/outcome-table.mjs LOG
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import {
  outcomeCounts,
  outcomeRule,
  outcomesOf,
  resolvedShare,
} from 'rupture-repair/alliance'
import { readWholeLog, replayLog } from 'rupture-repair/journal'

const states = replayLog(
  getOrThrow(readWholeLog(readFileSync(process.argv[2], 'utf8'))),
).map((one) => getOrThrow(one).state)
const shareOf = (share) => (share === null ? '–' : share.toFixed(2))

console.log(
  `${states.length} alliances, outcome rule ${outcomeRule}.\n`,
)
const headings = [
  'criterion',
  'cut',
  'closed',
  'resolved',
  'not known',
  'share (95% interval)',
  'as no',
  'as yes',
]
const widths = [11, 5, 8, 10, 36, 22, 7, 8, 11]
const line = (cells) =>
  console.log(
    cells
      .map((cell, index) => String(cell).padEnd(widths[index] ?? 0))
      .join('')
      .trimEnd(),
  )

line([...headings, 'attempted', 'attributed by it'])
for (const criterion of [
  'client',
  'therapist',
  'observer',
  'any',
  'all',
])
  for (const resolvedFrom of [3, 4]) {
    const outcomes = states.flatMap((state) =>
      outcomesOf(state, criterion, { resolvedFrom }),
    )
    const { n, resolved, notJudged, share, interval, asNo, asYes } =
      resolvedShare(outcomes)
    const { attempted, attributed, reasons } = outcomeCounts(outcomes)
    const why = Object.entries(reasons).flatMap(([reason, count]) =>
      count > 0 ? [`${count} ${reason}`] : [],
    )
    const between =
      interval === null
        ? ''
        : ` (${shareOf(interval.low)} to ${shareOf(interval.high)})`
    const bounds = [
      shareOf(share) + between,
      shareOf(asNo),
      shareOf(asYes),
    ]
    const unjudged =
      why.length === 0 ? notJudged : `${notJudged}: ${why.join(', ')}`
    line([
      criterion,
      resolvedFrom,
      n,
      resolved,
      unjudged,
      ...bounds,
      attempted,
      attributed.yes,
    ])
  }
