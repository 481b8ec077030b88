// Replay of logs three decades long, without corrections and with one entry in ten of them; the cost grows with the length alone.
import { evolve, initial, replay } from 'rupture-repair'
import { median } from './harness.mjs'
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

const milliseconds = (events) => {
  const once = () => {
    const start = process.hrtime.bigint()
    const replayed = replay(events)
    const time = Number(process.hrtime.bigint() - start) / 1e6
    if (replayed._tag === 'Left') throw new Error(replayed.left.why._tag)
    return time
  }
  once()
  return median(Array.from({ length: 7 }, once))
}

const sizes = [400, 4_000, 40_000, 400_000]

export const replayOverDecades = () =>
  [false, true].map((corrected) => {
    const short = log(400, corrected)
    const one = JSON.stringify(replay(short))
    if (one !== JSON.stringify({ _tag: 'Right', right: short.reduce(evolve, initial) })) throw new Error('they differ')
    const seconds = sizes.map((size) => milliseconds(log(size, corrected)) / 1_000)
    return curve({
      name: corrected ? 'replay, every tenth entry corrects another' : 'replay of sessions',
      sizes,
      seconds,
    })
  })
