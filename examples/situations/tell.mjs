// Reads a log and says what the library says of it: node examples/situations/tell.mjs LOG.jsonl
import { readFileSync } from 'node:fs'
import { readLog, replayLog } from 'rupture-repair/journal'
import { narrate } from 'rupture-repair/language'
import { right } from './right.mjs'
import { says } from './says.mjs'

/** Tells a log for a clinician; sessions are only counted. Notes stand beside their entry because everything here is invented. */
const tell = (events) => {
  const lines = narrate(events, 'clinician')
  const told = events.map(({ _tag, stamp: { at, note } }, index) => {
    if (_tag === 'SessionHeld') return []
    const beside = [at, note && `a note: “${note}”`].filter(Boolean).join(', ')
    return beside ? `${lines[index]} (${beside})` : lines[index]
  })
  for (const line of told.flat()) console.log(line)
  console.log(`Sessions held: ${events.filter(({ _tag }) => _tag === 'SessionHeld').length}.`)
}

for (const replayed of replayLog(right(readLog(readFileSync(process.argv[2], 'utf8'))))) {
  const { state } = right(replayed)
  if (state.record.began.beginning.provenance !== 'invented') throw new Error('made for the invented logs beside it')
  tell(state.record.log)
  says(state)
}
