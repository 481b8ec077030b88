// Says what the library says of a log: node
// examples/situations/tell.mjs LOG.jsonl; with `told` after it, tells
// the log first.
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { sessionCount } from 'rupture-repair/alliance'
import { readLog, replayLog } from 'rupture-repair/journal'
import { narrate } from 'rupture-repair/language'
import { says } from './says.mjs'

/**
 * Tells a log for a clinician, but for its sessions. Notes stand beside
 * their entry because everything here is invented.
 */
const tell = (events) => {
  const lines = narrate(events, 'clinician')
  for (const [index, { _tag, stamp }] of events.entries()) {
    if (_tag === 'SessionHeld') continue
    const beside = [stamp.at, stamp.note && `a note: “${stamp.note}”`]
      .filter(Boolean)
      .join(', ')
    console.log(beside ? `${lines[index]} (${beside})` : lines[index])
  }
}

const [file, told] = process.argv.slice(2)
for (const replayed of replayLog(
  getOrThrow(readLog(readFileSync(file, 'utf8'))),
)) {
  const { state } = getOrThrow(replayed)
  if (state.record.began.beginning.provenance !== 'invented')
    throw new Error('made for the invented logs beside it')
  console.log(`Sessions held: ${sessionCount(state)}.`)
  if (told === 'told') tell(state.record.log)
  says(state)
}
