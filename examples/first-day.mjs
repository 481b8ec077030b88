// From nothing to an alliance that is stored, corrected, listed, read
// by each person, copied for research, and deleted on request:
// node examples/first-day.mjs FILE FILE-FOR-RESEARCH.
import { between, by, getOrThrow } from 'rupture-repair'
import {
  amendAs,
  decideAs,
  everythingAbout,
  hasBegun,
  redact,
  undoAs,
  viewFor,
} from 'rupture-repair/alliance'
import { explain, narrate } from 'rupture-repair/language'
import { formatLine, parseCommand } from 'rupture-repair/schema'
import { record, storedAlliance } from 'rupture-repair/store'
import { openStore } from './stores/open-store.mjs'

const [file, fileForResearch] = process.argv.slice(2)
const store = await openStore(file)
const alliance = 'case-1'

/** The alliance as it is stored now, with its entries. */
const read = async () => {
  const stored = storedAlliance(alliance, await store.read(alliance))
  const { state, version } = getOrThrow(stored)
  const log = hasBegun(state) ? state.record.log : []
  return { state, version, log }
}

/** Records what a function of the state gives; says what is stored. */
const save = async (title, commandId, deciding) => {
  const saved = await record(store, alliance, deciding, { commandId })
  console.log(
    `${title}:`,
    saved._tag === 'Right'
      ? narrate(saved.right.events, 'clinician').join(' ')
      : explain(saved.left, 'clinician'),
  )
}

/** What a signed-in person sends: its shape, whose it is, its right. */
const form = async (title, person, value, id = crypto.randomUUID()) => {
  const parsed = parseCommand(value)
  if (parsed._tag === 'Left') {
    const wrong = parsed.left.map((one) => explain(one, 'clinician'))
    return console.log(`${title}:`, wrong.join(' '))
  }
  const author = parsed.right.stamp.by
  if (author._tag !== 'participant' || author.id !== person)
    return console.log(`${title}: Everyone records in their own name.`)
  return save(title, id, (state) => decideAs(state, parsed.right))
}

await form('Begin', 'ben', {
  _tag: 'BeginAlliance',
  stamp: by('ben', 0),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'ann', role: 'client' },
      { id: 'ben', role: 'therapist' },
    ],
  },
})
const session = {
  _tag: 'HoldSession',
  stamp: by('ben', 1),
  held: { present: ['ann'] },
}
await form('A slip', 'ben', { ...session, _tag: 'HoldSesion' })
await form('Another’s name', 'ann', session)
const id = crypto.randomUUID()
await form('A session', 'ben', session, id)
await form('Sent twice', 'ben', session, id)
await form('For supervision', 'ann', {
  _tag: 'ReportRupture',
  stamp: {
    ...by('ann', 1),
    note: 'It was too fast.',
    visibleTo: ['supervision'],
  },
  episode: '7f3a',
  rupture: {
    ties: [between('ann', 'ben')],
    expressedBy: [],
    directedTo: [],
    affected: ['ann'],
    moment: { happened: { _tag: 'in', session: 1, part: 'during' } },
  },
})

// Ben was there, too: the second entry of what he saw is set right.
const ben = { audience: 'therapist', person: 'ben' }
const shown = viewFor((await read()).state, ben).record.log
const seen = { place: 2, event: shown[1] }
const both = { ...session, held: { present: ['ann', 'ben'] } }
const now = by('ben', 1)
await save('Set right', crypto.randomUUID(), (state) =>
  amendAs(state, seen, both, now),
)
await save('Taken back', crypto.randomUUID(), (state) =>
  undoAs(state, now),
)

// The list of all alliances, and one of them as each person sees it.
for (const one of (await store.alliances()).alliances)
  console.log('Stored:', one.alliance)
const { state, version, log } = await read()
for (const [audience, person] of [
  ['clients', 'ann'],
  ['therapist', 'ben'],
]) {
  const seen = viewFor(state, { audience, person })
  const count = hasBegun(seen) ? seen.record.log.length : 0
  console.log(`${person} sees ${count} entries`)
}

// A copy for research, under another id in another store.
const { events, removed } = redact(log, {
  names: 'numbered',
  notes: 'remove',
  dates: 'remove',
  audience: 'research',
})
const lines = events.map((event, index) =>
  formatLine({ v: 1, alliance: 'r-1', seq: index + 1, event }),
)
const research = await openStore(fileForResearch)
const copied = await research.replace({
  alliance: 'r-1',
  expected: (await research.read('r-1')).version,
  lines,
  reason: 'copied for research',
})
console.log(
  'For research:',
  copied._tag === 'Right'
    ? `${lines.length} of ${log.length} entries, ` +
        `${removed.people} people renamed`
    : explain(copied.left, 'clinician'),
)

// A person asks what is held about them, and then for its deletion.
const about = everythingAbout('ann', [{ alliance, events: log }])
console.log('About ann:', about.entries.length, 'entries')
const deleted = await store.replace({
  ...{ alliance, expected: version, lines: [] },
  reason: 'deleted on request',
})
console.log(
  'Deleted:',
  deleted._tag === 'Right'
    ? `${(await read()).log.length} entries left`
    : explain(deleted.left, 'clinician'),
)
