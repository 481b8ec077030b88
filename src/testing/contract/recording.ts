import {
  type AllianceCommand,
  type AllianceRejection,
  type AllianceState,
  decide,
  sampleAlliance,
  sampleLog,
} from '../../alliance/index.js'
import { left, right } from '../../kernel/inside.js'
import { formatLine } from '../../schema/index.js'
import { record, type Store } from '../../store/index.js'
import { done, type StoreCheck, same } from './check.js'

const by = { _tag: 'participant', id: 'therapist' } as const
const later = (sessions: number): number => sampleAlliance.record.session + sessions
const hold = (session: number) =>
  ({ _tag: 'HoldSession', stamp: { session, by }, held: { present: ['client', 'therapist'] } }) as const

const imported = async (store: Store): Promise<void> => {
  const lines = sampleLog.map((event, index) => formatLine({ v: 1, alliance: 'a1', seq: index + 1, event }))
  done('the sample log', await store.replace({ alliance: 'a1', expected: 0, lines, reason: 'imported' }))
}

/** What `record` answers over a store: a repeated command does nothing, and hears what the first one did. */
export const recording: readonly StoreCheck[] = [
  {
    name: 'lets `record` give for a repeated command what the first one did, also where it would be refused now',
    run: async (store) => {
      await imported(store)
      const one = { commandId: 'c1' }
      const first = done('the first', await record(store, 'a1', hold(later(1)), one))
      const then = done('another', await record(store, 'a1', hold(later(2)), { commandId: 'c2' }))
      const again = { ...then, events: first.events, repeated: true }
      const asked = (state: AllianceState) => decide(state, hold(later(1)))
      const refusing = () => left<AllianceRejection, AllianceCommand>({ _tag: 'AllianceNotBegun' })
      for (const deciding of [hold(later(1)), asked])
        same('again', await record(store, 'a1', deciding, one), right(again))
      for (const deciding of [hold(later(3)), hold(later(0)), refusing])
        same(
          'what is not the same, or is refused',
          await record(store, 'a1', deciding, one),
          left({ _tag: 'CommandIdReused', commandId: 'c1' }),
        )
      same('the number of lines', (await store.read('a1')).lines.length, sampleLog.length + 2)
    },
  },
]
