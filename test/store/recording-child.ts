/** A program that records sessions one after another, and prints each only when it is stored; it is killed at some moment. */
import { writeSync } from 'node:fs'
import { type AllianceCommand, type AllianceState, evolve, getOrThrow, initial } from 'rupture-repair'
import { appendable, record, type StoredAlliance } from 'rupture-repair/store'
import { appendLines } from '../../examples/append-lines.mjs'
import { openStore } from '../../examples/stores/open-store.mjs'
import type { Appendable } from '../../src/store/appendable.js'

const [kind = '', path = '', alliance = ''] = process.argv.slice(2)
const by = { _tag: 'observer', id: 'coder' } as const
const begin: AllianceCommand = {
  _tag: 'BeginAlliance',
  stamp: { session: 0, by },
  beginning: {
    ...{ setting: 'individual', medium: 'video', provenance: 'invented' },
    participants: [
      { id: 'c', role: 'client' },
      { id: 't', role: 'therapist' },
    ],
  },
}
const commandOf = (session: number): AllianceCommand =>
  session === 0 ? begin : { _tag: 'HoldSession', stamp: { session, by }, held: { present: ['c', 't'] } }

const acknowledge = (session: number): void => {
  writeSync(1, `${alliance} ${session}\n`)
}

const toDatabase = async (): Promise<void> => {
  const store = await openStore(path)
  for (let session = 0; session < 500; session += 1) {
    getOrThrow(await record(store, alliance, commandOf(session), { commandId: `session ${session}` }))
    acknowledge(session)
  }
}

const toFile = (): void => {
  let state: AllianceState = initial
  for (let session = 0; session < 500; session += 1) {
    const stored: StoredAlliance = { alliance, version: session, state }
    const { events, lines }: Appendable = getOrThrow(
      appendable(stored, commandOf(session), { commandId: `session ${session}` }),
    )
    appendLines(path, lines)
    acknowledge(session)
    state = events.reduce(evolve, state)
  }
}

await (kind === 'sqlite' ? toDatabase() : toFile())
