import {
  type AllianceCommand,
  type AllianceEvent,
  initial,
  isLeft,
  recordAll,
} from 'rupture-repair'
import { sampleLog } from 'rupture-repair/alliance'
import {
  type AllianceLog,
  formatLog,
  type Log,
  type NumberedEvent,
} from 'rupture-repair/journal'
import { comesBack, resolvedForOne } from './situations/index.js'

/**
 * The events that commands record; an example that cannot be recorded
 * is a mistake in the example.
 */
export const eventsOf = (
  commands: readonly AllianceCommand[],
): readonly AllianceEvent[] => {
  const recorded = recordAll(initial, commands)
  if (isLeft(recorded))
    throw new Error(
      `command ${recorded.left.command}: ${recorded.left.why._tag}`,
    )
  return recorded.right.events
}

/** One alliance after the other, as when files are put together. */
export const logOf = (
  alliances: Readonly<Record<string, readonly AllianceEvent[]>>,
): Log => {
  let line = 0
  const numbered = (event: AllianceEvent): NumberedEvent => ({
    line: ++line,
    event,
  })
  return {
    alliances: Object.entries(alliances).flatMap(
      ([alliance, events]): readonly AllianceLog[] => {
        const [first, ...others] = events.map(numbered)
        return first === undefined
          ? []
          : [{ alliance, lines: [first, ...others] }]
      },
    ),
  }
}

const walkedOut = comesBack.commands.slice(
  0,
  comesBack.commands.findIndex(({ _tag }) => _tag === 'ResumePhase'),
)

/** The shipped logs by file name; every person in them is invented. */
export const logs: Readonly<Record<string, string>> = {
  'one-repair.jsonl': formatLog(
    logOf({ 'invented-mended': sampleLog }),
  ),
  'three-alliances.jsonl': formatLog(
    logOf({
      'invented-mended': sampleLog,
      'invented-two-words': eventsOf(resolvedForOne.commands),
      'invented-walked-out': eventsOf(walkedOut),
    }),
  ),
}
