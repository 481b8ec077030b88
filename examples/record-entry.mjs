// Adds one entry to a log, where the entry has the form of a command
// and can follow what is on record.
// Run it as `node examples/record-entry.mjs LOG ALLIANCE <
// COMMAND.json`.
import { appendFileSync, readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { readWholeLog, replayLog } from 'rupture-repair/journal'
import { explain } from 'rupture-repair/language'
import { formatLine, receive } from 'rupture-repair/schema'

const [file, alliance] = process.argv.slice(2)

const refuse = (lines) => {
  console.error(lines.join('\n'))
  process.exit(1)
}

const { alliances } = getOrThrow(
  readWholeLog(readFileSync(file, 'utf8')),
)
const [replayed] = replayLog({
  alliances: alliances.filter((one) => one.alliance === alliance),
})
if (replayed === undefined)
  refuse([`${file} has no alliance ${alliance}`])
const { state } = getOrThrow(replayed)

const received = receive(state, JSON.parse(readFileSync(0, 'utf8')))
if (received._tag === 'Left')
  refuse(
    received.left._tag === 'Rejected'
      ? [explain(received.left.why, 'clinician')]
      : received.left.problems.map(
          ({ path, expected }) =>
            `${path.join('.')}: expected ${expected}`,
        ),
  )

// One command may lead to several events; they are written at once, so
// that no reader finds half of them.
const next = state.record.log.length + 1
const lines = received.right.map((event, index) =>
  formatLine({ v: 1, alliance, seq: next + index, event }),
)
appendFileSync(file, lines.map((line) => `${line}\n`).join(''))
console.log(lines.join('\n'))
