import type { AllianceCommand } from 'rupture-repair'
import { sampleAlliance, sampleLog } from 'rupture-repair/alliance'
import { formatLine } from 'rupture-repair/schema'
import { memoryStore, type Store } from 'rupture-repair/store'

export const by = { _tag: 'participant', id: 'therapist' } as const
export const held = { present: ['client', 'therapist'] } as const
export const hold = (session: number): AllianceCommand => ({ _tag: 'HoldSession', stamp: { session, by }, held })
export const sampleLines: readonly string[] = sampleLog.map((event, index) =>
  formatLine({ v: 1, alliance: 'a1', seq: index + 1, event }),
)

/** A store that holds the sample alliance. */
export const sampleStore = async (): Promise<Store> => {
  const store = memoryStore()
  await store.replace({ alliance: 'a1', expected: 0, lines: sampleLines, reason: 'imported' })
  return store
}
export const session: number = sampleAlliance.record.session
export const dyad = [
  { _tag: 'person', id: 'client' },
  { _tag: 'person', id: 'therapist' },
] as const
