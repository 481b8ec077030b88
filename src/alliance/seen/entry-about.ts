import { nonEmpty } from '../../kernel/inside.js'
import type { ParticipantId } from '../../vocabulary/inside.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent, AllianceFact, Correction, EntryCorrection } from '../record/event.js'
import { correctionsOf, isCorrection } from '../rules/correction.js'
import { type Concern, type HowConcerned, isSaidBy } from './concerns.js'
import { isWord } from './is-seen.js'

/** An entry with what of it concerns a person, and how many parts of it were left out. */
export interface EntryInPart {
  readonly how: HowConcerned
  readonly event: AllianceEvent
  readonly leftOut: number
}

/**
 * Returns a function that gives of each entry of a log, one after another, what concerns a person; `undefined` where nothing does.
 *
 * Of a correction these are the parts that say something of the person, those that the person makes of their own right, and those of
 * an entry that said something of the person. Where a word about others alone takes the place of such an entry, it reads as withdrawn.
 */
export const entryAbout = (
  person: ParticipantId,
  concern: Concern,
): ((event: AllianceEvent, seq: number) => EntryInPart | undefined) => {
  const places = new Set<number>()
  const correctionAbout = (event: Correction): EntryInPart | undefined => {
    const isOwn = isSaidBy(event, person)
    const hows = new Set<HowConcerned | undefined>()
    let leftOut = 0
    const parts = correctionsOf(event).flatMap(({ entry, instead }): readonly EntryCorrection[] => {
      const how = instead === null ? undefined : concern(instead)
      const isTheirAct = isOwn && (instead === null || correctedBy(instead._tag) === 'anyone')
      if (how === undefined && !isTheirAct && !places.has(entry)) {
        leftOut += 1
        return []
      }
      hows.add(how)
      if (how !== undefined) places.add(entry)
      const shown = instead === null || (how === undefined && isWord(instead._tag)) ? null : factAbout(person, instead)
      if (shown !== instead) leftOut += 1
      return [{ entry, instead: shown }]
    })
    if (parts.length === 0) return undefined
    const how = isOwn ? 'said' : hows.has('said') || hows.has('named') ? 'named' : 'of-theirs'
    return { how, event: withParts(event, parts), leftOut }
  }
  return (event, seq) => {
    if (isCorrection(event)) {
      const about = correctionAbout(event)
      if (about !== undefined) places.add(seq)
      return about
    }
    const how = concern(event)
    if (how === undefined) return undefined
    places.add(seq)
    const shown = factAbout(person, event)
    return { how, event: shown, leftOut: shown === event ? 0 : 1 }
  }
}

/** Returns an entry without the history of repair of another, which is what that person lived elsewhere. */
const factAbout = (person: ParticipantId, fact: AllianceFact): AllianceFact =>
  fact._tag === 'RepairHistoryTold' && fact.told.of !== person && fact.told.history !== undefined
    ? { ...fact, told: { of: fact.told.of } }
    : fact

const withParts = (event: Correction, parts: readonly EntryCorrection[]): Correction => {
  const [first] = parts
  const corrections = nonEmpty(parts)
  switch (event._tag) {
    case 'EntryAmended':
      return first?.instead == null
        ? { _tag: 'EntryWithdrawn', stamp: event.stamp, entry: event.entry }
        : { ...event, instead: first.instead }
    case 'EntryWithdrawn':
      return event
    case 'EntriesCorrected':
      return corrections === undefined ? event : { ...event, corrections }
  }
}
