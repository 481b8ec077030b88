import { getOrThrow, initial, recordAll } from 'rupture-repair'
import { narrate } from 'rupture-repair/language'
import { formatLine } from 'rupture-repair/schema'

/**
 * Records a course and tells it in the words of its setting; with `log`
 * after the command, prints its log instead.
 */
export const told = (title, commands) => {
  const { events, state } = getOrThrow(recordAll(initial, commands))
  if (process.argv.includes('log')) {
    for (const [index, event] of events.entries())
      console.log(
        formatLine({
          v: 1,
          alliance: title.toLowerCase(),
          seq: index + 1,
          event,
        }),
      )
    process.exit()
  }
  console.log(`${title}. Invented; no one's record.\n`)
  for (const line of narrate(events, 'client')) console.log(line)
  return state
}
