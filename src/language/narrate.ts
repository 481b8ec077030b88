import type { AllianceEvent } from '../alliance/index.js'
import { standingEntries } from '../alliance/inside.js'
import type { Setting } from '../vocabulary/inside.js'
import { endedWith, labelsWith, reportFor, reportsIn } from './around.js'
import { expectLanguage, expectRegister } from './asked.js'
import { placesIn, putBackBy, type Standing } from './corrections.js'
import { english } from './english/english.js'
import { byId, entriesNow, explain } from './explain.js'
import type { EntryNow, Language, Names } from './language.js'
import type { Register } from './register.js'

/**
 * Tells the events of one alliance as lines of plain words, one for each, in order; it does not judge them, as `replay` does.
 *
 * The session that opens a line is the one last held when the entry was made; its sentence says when a thing happened. Entries
 * that are corrected or correct others have their place in the log, if that begins at its first entry. A client hears the stage
 * labels of one attempt as one line, and which strain an entry is about once there is more than one. A log is put into the words of
 * the setting it begins with: a session of therapy, a meeting of a team, a talk between siblings.
 *
 * @example
 * const stamp = { session: 1, by: { _tag: 'participant', id: 'Ben' } } as const
 * narrate([{ _tag: 'SessionHeld', stamp, held: { present: ['Ann', 'Ben'], medium: 'video' } }], 'client')
 * // => ['Session 1: A session was held by video, with Ann and Ben present.']
 */
export const narrate = (
  events: Iterable<AllianceEvent>,
  register: Register,
  language: Language = english,
  names: Names = byId,
): readonly string[] => {
  expectRegister(register)
  expectLanguage(language)
  const log = Array.from(events)
  const places = placesIn(log)
  const reports = reportsIn(log)
  const { narration } = language
  const setting = settingIn(log) ?? language.setting
  const spoken = setting === undefined ? language : { ...language, setting }

  const about = (event: AllianceEvent, index: number, said: string): string => {
    const report = register === 'client' ? reportFor(reports, event, index) : undefined
    return report === undefined ? said : narration.about(report, said, names, setting)
  }
  const explained = (event: AllianceEvent, index: number): string =>
    about(event, index, explain(event, register, spoken, names))

  const now = (corrected: readonly Standing[], index: number): readonly EntryNow[] =>
    entriesNow(corrected, (fact) => explained(fact, index))

  const sentences = (event: AllianceEvent, index: number): string => {
    switch (event._tag) {
      case 'EntryAmended':
        return language.entryAmended(event, explained(event.instead, index), names, setting)[register]
      case 'EntryWithdrawn': {
        const back = putBackBy(log.slice(0, index + 1))
        return back.length === 0
          ? explained(event, index)
          : narration.correctionWithdrawn(event, now(back, index), names, setting)[register]
      }
      case 'EntriesCorrected':
        return language.entriesCorrected(event, now(event.corrections, index), names, setting)[register]
      case 'AttemptEnded': {
        const by = endedWith(log.slice(index))
        return by === undefined
          ? explained(event, index)
          : about(event, index, narration.attemptEnded(event, by, names, setting)[register])
      }
      default:
        return explained(event, index)
    }
  }

  return log.flatMap((event, index) => {
    const place = places.get(index + 1)
    const { session } = event.stamp
    if (register !== 'client' || event._tag !== 'StageReached' || place !== undefined) {
      return [language.line(session, sentences(event, index), place, setting)]
    }
    const labels = labelsWith(log, event)
    return labels[0] === event
      ? [
          language.line(
            session,
            about(event, index, narration.stagesReached(event, labels.length, names)),
            undefined,
            setting,
          ),
        ]
      : []
  })
}

/** Returns the setting that a log begins with, as it is; nothing for part of a log. */
const settingIn = (log: readonly AllianceEvent[]): Setting | undefined =>
  [...standingEntries(log).map(({ event }) => event), ...log].find((event) => event._tag === 'AllianceBegan')?.beginning
    .setting
