import { initial, outcomesOf, recordAll } from 'rupture-repair'
import { conformity } from 'rupture-repair/episode'
import { explain, narrate } from 'rupture-repair/language'

export const said = (id, session) => ({
  session,
  by: { _tag: 'participant', id },
})
export const person = (id) => ({ _tag: 'person', id })
export const during = (session) => ({
  _tag: 'in',
  session,
  part: 'during',
})

/** The beginning of an invented therapy of two. */
export const beginTherapy = (medium) => ({
  _tag: 'BeginAlliance',
  stamp: said('therapist', 0),
  beginning: {
    setting: 'individual',
    medium,
    provenance: 'invented',
    participants: [
      { id: 'client', role: 'client' },
      { id: 'therapist', role: 'therapist' },
    ],
  },
})

/** A session of the two. */
export const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: said('therapist', session),
  held: { present: ['client', 'therapist'] },
})

/**
 * One attempt at mending: who began it, what was used and reached in
 * it, and how it ended unless something else ends it.
 */
export const attempt = (
  session,
  { episode, by, model, steps, result },
) => [
  {
    _tag: 'BeginAttempt',
    stamp: said(by, session),
    episode,
    attempt: { startedBy: by, happened: during(session) },
  },
  ...steps.map((step) =>
    step.use
      ? {
          _tag: 'UseStrategy',
          stamp: said(by, session),
          episode,
          use: { strategy: step.use, usedBy: step.who ?? by },
        }
      : {
          _tag: 'ReachStage',
          stamp: said(by, session),
          episode,
          stage: { model, stage: step.stage },
        },
  ),
  ...(result
    ? [
        {
          _tag: 'EndAttempt',
          stamp: said(by, session),
          episode,
          result,
        },
      ]
    : []),
]

/**
 * Records a case and gives the alliance it leaves; with `told` after
 * the command, tells it in the clinician's register.
 */
export const live = (title, commands) => {
  const recorded = recordAll(initial, commands)
  if (recorded._tag === 'Left')
    throw new Error(
      `command ${recorded.left.command}: ${recorded.left.why._tag}`,
    )
  const { events, state } = recorded.right
  console.log(`${title}. Invented; not the record of real people.`)
  if (process.argv.includes('told')) {
    console.log()
    const lines = narrate(events, 'clinician')
    for (const [index, { _tag }] of events.entries())
      if (_tag !== 'SessionHeld') console.log(lines[index])
  }
  return state
}

/** Reads an episode's stages against models, a paragraph each. */
export const readAgainst = ({ episode }, ...models) => {
  for (const model of models) {
    console.log(
      `\nRead against ${model.name}:\n  ${explain(conformity(episode, model), 'clinician')}`,
    )
  }
}

/** What became of it on the client's word. */
export const outcomes = (alliance) => {
  for (const { episode, outcome, standing } of outcomesOf(
    alliance,
    'client',
  ))
    console.log(
      `\nOn the word of the client: ${episode} ${outcome} (${standing})`,
    )
}
