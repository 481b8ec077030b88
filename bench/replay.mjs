// Replay of logs three decades long, without corrections and with one entry in ten of them; the cost grows with the length alone.
import { evolve, initial, replay } from 'rupture-repair'
import { spent } from './harness.mjs'
import { curve } from './row.mjs'

const by = { _tag: 'participant', id: 't' }
const held = (session, present = ['c', 't']) => ({ _tag: 'SessionHeld', stamp: { session, by }, held: { present } })
const began = {
  _tag: 'AllianceBegan',
  stamp: { session: 0, by },
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'c', role: 'client' },
      { id: 't', role: 'therapist' },
    ],
  },
}

/** One entry a session; every tenth entry amends an earlier session, spread over the whole log. */
export const log = (entries, corrected) => {
  const events = [began]
  let session = 0
  while (events.length < entries) {
    const target = 2 + ((events.length * 7919) % (events.length - 1 || 1))
    const earlier = events[target - 1]
    if (corrected && events.length % 10 === 9 && earlier?._tag === 'SessionHeld') {
      const instead = held(earlier.stamp.session, ['t', 'c'])
      events.push({ _tag: 'EntryAmended', stamp: { session, by }, entry: target, instead })
    } else {
      session += 1
      events.push(held(session))
    }
  }
  return events
}

/** Seconds of processor time of one replay; short logs again and again, so that all are timed as warm code. */
const secondsOf = (events) => {
  const times = Math.max(1, 40_000 / events.length)
  const once = () => {
    for (let time = 0; time < times; time += 1) {
      const replayed = replay(events)
      if (replayed._tag === 'Left') throw new Error(replayed.left.why._tag)
    }
  }
  return spent(once, 3) / times / 1e9
}

const sizes = [400, 4_000, 40_000, 400_000]

export const replayOverDecades = () =>
  [false, true].map((corrected) => {
    const short = log(400, corrected)
    const one = JSON.stringify(replay(short))
    if (one !== JSON.stringify({ _tag: 'Right', right: short.reduce(evolve, initial) })) throw new Error('they differ')
    const name = corrected ? 'replay, every tenth entry corrects another' : 'replay of sessions'
    return curve({ name, sizes, seconds: sizes.map((size) => secondsOf(log(size, corrected))) })
  })
