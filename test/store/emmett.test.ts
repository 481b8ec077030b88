/** The adapter for Emmett that the page shows, on Emmett's own store in memory. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AllianceCommand, AllianceEvent, AllianceState } from 'rupture-repair'
import { decider, sampleAlliance } from 'rupture-repair/alliance'
import { beforeAll, expect, test } from 'vitest'
import { describeUnless, type Lacking } from '../lacking.js'

const load = createRequire(import.meta.url)
const lacking = (): Lacking => {
  try {
    load.resolve('@event-driven-io/emmett')
    return undefined
  } catch {
    return '@event-driven-io/emmett is not installed'
  }
}

interface Adapter {
  readonly handle: (store: object, stream: string, command: AllianceCommand) => Promise<unknown>
  readonly evolve: (state: AllianceState, event: { readonly data: AllianceEvent }) => AllianceState
}

interface Aggregated {
  readonly state: AllianceState
  readonly currentStreamVersion: bigint
}

interface EmmettStore {
  readonly aggregateStream: (stream: string, how: object) => Promise<Aggregated>
  readonly appendToStream: (stream: string, events: readonly object[]) => Promise<unknown>
}

describeUnless(lacking(), 'Emmett', () => {
  let adapter: Adapter
  let store: EmmettStore
  const now = (): Promise<Aggregated> =>
    store.aggregateStream('a1', { evolve: adapter.evolve, initialState: decider.initialState })
  const hold = (session: number): AllianceCommand => ({
    _tag: 'HoldSession',
    stamp: { session, by: { _tag: 'participant', id: 'therapist' } },
    held: { present: ['client', 'therapist'] },
  })
  const { log, session } = sampleAlliance.record

  beforeAll(async () => {
    adapter = (await import(pathToFileURL(join(process.cwd(), 'examples/emmett.mjs')).href)) as Adapter
    const emmett = (await import('@event-driven-io/emmett' as string)) as {
      readonly getInMemoryEventStore: () => EmmettStore
    }
    store = emmett.getInMemoryEventStore()
    await store.appendToStream(
      'a1',
      log.map((event) => ({ type: event._tag, data: event })),
    )
  })

  test('records a command, and gives the alliance as it is then', async () => {
    await adapter.handle(store, 'a1', hold(session + 1))
    const { state, currentStreamVersion } = await now()
    expect(state).toEqual(decider.decide(hold(session + 1), sampleAlliance).reduce(decider.evolve, sampleAlliance))
    expect(currentStreamVersion).toBe(BigInt(log.length + 1))
  })

  test('throws a rejection with its cause, and writes nothing', async () => {
    const { currentStreamVersion } = await now()
    await expect(adapter.handle(store, 'a1', hold(session))).rejects.toMatchObject({
      cause: { _tag: 'SessionNotLater' },
    })
    expect((await now()).currentStreamVersion).toBe(currentStreamVersion)
  })

  test('judges the loser of a race anew', async () => {
    const results = await Promise.allSettled([1, 2].map(() => adapter.handle(store, 'a1', hold(session + 2))))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { cause: { _tag: 'SessionNotLater' } },
    })
  })
})
