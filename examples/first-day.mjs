// From nothing to an alliance that is stored, corrected, listed, read
// by each person, and deleted on request: node examples/first-day.mjs
// FILE.
import {
  amendWith,
  decideAs,
  everythingAbout,
  redact,
  undo,
  viewFor,
} from 'rupture-repair/alliance'
import { explain, narrate } from 'rupture-repair/language'
import { formatLine, parseCommand } from 'rupture-repair/schema'
import { record, storedAlliance } from 'rupture-repair/store'
import { openStore } from './stores/open-store.mjs'

const store = await openStore(process.argv[2])
const alliance = 'case-1'
const stamp = (id, session, more) => ({
  session,
  by: { _tag: 'participant', id },
  ...more,
})

/** The alliance as it is stored now. */
const read = async () =>
  storedAlliance(alliance, await store.read(alliance)).right

/** Records what a function of the state decides; says what came. */
const save = async (title, deciding) => {
  const commandId = crypto.randomUUID()
  const saved = await record(store, alliance, deciding, { commandId })
  console.log(
    `${title}:`,
    saved._tag === 'Right'
      ? narrate(saved.right.events, 'clinician').join(' ')
      : explain(saved.left.why, 'clinician'),
  )
}

/** What a form holds: its shape is checked, then who may record it. */
const form = (title, value) => {
  const parsed = parseCommand(value)
  if (parsed._tag === 'Right')
    return save(title, (state) => decideAs(state, parsed.right))
  const wrong = parsed.left.map((one) => explain(one, 'clinician'))
  console.log(`${title}:`, wrong.join(' '))
}

await form('Begin', {
  _tag: 'BeginAlliance',
  stamp: stamp('ben', 0),
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
  stamp: stamp('ben', 1),
  held: { present: ['ann'] },
}
await form('A slip', { ...session, _tag: 'HoldSesion' })
await form('A session', session)
await form('For supervision', {
  _tag: 'ReportRupture',
  stamp: stamp('ann', 1, {
    note: 'It was too fast.',
    visibleTo: ['supervision'],
  }),
  episode: '7f3a',
  rupture: {
    ties: [
      [
        { _tag: 'person', id: 'ann' },
        { _tag: 'person', id: 'ben' },
      ],
    ],
    expressedBy: [],
    directedTo: [],
    affected: ['ann'],
    moment: { happened: { _tag: 'in', session: 1, part: 'during' } },
  },
})

// Ben was there, too: his entry, the second, is set right.
const { state } = await read()
const both = { ...session, held: { present: ['ann', 'ben'] } }
const amended = amendWith(state, 2, both, stamp('ben', 1))
await save('Set right', amended.right)
const undone = undo((await read()).state, stamp('ben', 1))
await save('Taken back', undone.right)

// The list of all alliances, and one of them as each person sees it.
for (const one of (await store.alliances()).alliances)
  console.log('Stored:', one.alliance, one.version)
const now = await read()
for (const [audience, person] of [
  ['clients', 'ann'],
  ['therapist', 'ben'],
]) {
  const { record: seen } = viewFor(now.state, { audience, person })
  console.log(`${person} sees ${seen.log.length} entries`)
}

// A person asks what is held about them, and then for its deletion.
const log = now.state.record.log
const about = everythingAbout('ann', [{ alliance, events: log }])
console.log('About ann:', about.entries.length, 'entries')
const { events, removed } = redact(log, {
  names: 'numbered',
  notes: 'remove',
  dates: 'remove',
  audience: 'research',
})
const lines = events.map((event, index) =>
  formatLine({ v: 1, alliance, seq: index + 1, event }),
)
await store.replace({
  ...{ alliance, expected: now.version, lines },
  reason: 'asked for by the person',
})
console.log(
  'Redacted:',
  removed.people,
  'names,',
  removed.notes,
  'note',
)
const kept = await read()
console.log('Kept:', kept.state.record.log.length, 'entries')
