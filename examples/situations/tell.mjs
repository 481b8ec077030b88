// Says what the library says of a log: node
// examples/situations/tell.mjs LOG.jsonl; with `words` after it, first
// puts the log into words.
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { sessionCount } from 'rupture-repair/alliance'
import { readWholeLog, replayLog } from 'rupture-repair/journal'
import { narrate } from 'rupture-repair/language'
import { says } from './says.mjs'

/**
 * Puts a log into words for a clinician, but for its sessions. Notes
 * are shown beside their entry because everything here is invented.
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

const [file, words] = process.argv.slice(2)
for (const replayed of replayLog(
  getOrThrow(readWholeLog(readFileSync(file, 'utf8'))),
)) {
  const { state } = getOrThrow(replayed)
  if (state.record.began.beginning.provenance !== 'invented')
    throw new Error('made for the invented logs beside it')
  console.log(`Sessions held: ${sessionCount(state)}.`)
  if (words === 'words') tell(state.record.log)
  says(state)
}
