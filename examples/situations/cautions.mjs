import { cautionsIn, replay } from 'rupture-repair/alliance'

/**
 * How long unattended is long has no default; two sessions are this
 * example's choice.
 */
const question = { unattendedFor: 2 }

/** The record as it was after each session it went through. */
const afterEachSession = ({ record: { log } }) =>
  log.flatMap((_, index) => {
    const isLast =
      log[index + 1] === undefined ||
      log[index + 1]._tag === 'SessionHeld'
    const replayed = replay(log.slice(0, index + 1))
    return isLast && replayed._tag === 'Right' ? [replayed.right] : []
  })

const key = ({ _tag, episode, participant, aspect, strategy }) =>
  [_tag, episode, participant, aspect, strategy].join()

/**
 * Every caution the record raised on its way: from when and until when.
 */
export const tellCautions = (alliance) => {
  const raised = new Map()
  for (const state of afterEachSession(alliance)) {
    const { session } = state.record
    for (const caution of cautionsIn(state, question)) {
      const { from = session } = raised.get(key(caution)) ?? {}
      raised.set(key(caution), { caution, from, to: session })
    }
  }
  if (raised.size > 0) console.log('\nCautions, which block nothing:')
  for (const { caution, from, to } of raised.values()) {
    const until =
      to === alliance.record.session
        ? 'and still at the end'
        : `and no longer from session ${to + 1}`
    console.log(
      `  ${caution._tag} (${caution.episode ?? caution.participant}): raised at session ${from} ${until}`,
    )
  }
}
