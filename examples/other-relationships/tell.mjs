// What siblings, team and supervision share: an attempt at repair, the
// record in the words of its setting, and what became of it.
import { by, getOrThrow, initial, recordAll } from 'rupture-repair'
import { outcomesOf } from 'rupture-repair/alliance'
import { narrate } from 'rupture-repair/language'
import { formatLine } from 'rupture-repair/schema'

/** The part of a session in which something happened. */
export const during = (session) => ({
  _tag: 'in',
  session,
  part: 'during',
})

/** One person's attempt at repair, as that person reports it. */
export const attempt = (person, session, episode, ...strategies) => [
  {
    _tag: 'BeginAttempt',
    stamp: by(person, session),
    episode,
    attempt: { startedBy: person, happened: during(session) },
  },
  ...strategies.map((strategy) => ({
    _tag: 'UseStrategy',
    stamp: by(person, session),
    episode,
    use: { strategy, usedBy: person },
  })),
]

/**
 * Records a course and puts it into the words of its setting; with
 * `log` after the command, prints its log instead.
 */
export const tell = (title, commands) => {
  const { events, state } = getOrThrow(recordAll(initial, commands))
  if (process.argv.includes('log')) {
    const alliance = title.toLowerCase()
    for (const [index, event] of events.entries())
      console.log(formatLine({ v: 1, alliance, seq: index + 1, event }))
    process.exit()
  }
  console.log(`${title}. Invented; not the record of real people.\n`)
  console.log(narrate(events, 'client').join('\n'))
  return state
}

/**
 * What became of every episode, by the judgement of the person hurt, of
 * the other side and of both.
 */
export const tellOutcomes = (alliance) => {
  for (const criterion of ['hurt', 'other-side', 'both'])
    for (const row of outcomesOf(alliance, criterion)) {
      const { closure, attempted, attributed, settled, reason } = row
      const judged = `${row.judged}${reason ? ` (${reason})` : ''}`
      console.log(
        `\n${row.episode}, by the judgement of ${criterion}: ${row.outcome}`,
      )
      console.log(
        `  judged ${judged}, closure ${closure}, attempted ${attempted}, attributed ${attributed}, settled ${settled}`,
      )
    }
}
