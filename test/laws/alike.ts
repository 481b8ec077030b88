/** Other histories that a reader could not tell from one: they differ only in what is hidden from them. */
import { type AllianceEvent, type AllianceFact, type Reader, replay } from 'rupture-repair/alliance'
import { type Correction, correctionsOf, isCorrection } from '../../src/alliance/inside.js'
import type { History } from './histories.js'
import { mayRead } from './may-read.js'

/** Returns every text in a value. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Returns every version of the entry at each place, as written and as corrected. */
const versionsIn = (log: History): ReadonlyMap<number, readonly AllianceFact[]> => {
  const versions = new Map<number, AllianceFact[]>()
  for (const [index, event] of log.entries()) {
    if (!isCorrection(event)) versions.set(index + 1, [event])
    else for (const { entry, instead } of correctionsOf(event)) if (instead) versions.get(entry)?.push(instead)
  }
  return versions
}

/**
 * Returns the places of what a reader may not see, whatever of its versions is in force: hidden words, and what names a hidden episode
 * or harm or corrects such an entry.
 */
const hiddenIn = (log: History, reader: Required<Reader>): ReadonlySet<number> => {
  const names = new Set<string>()
  const hidden = new Set<number>()
  const versions = versionsIn(log)
  const namesHidden = ({ stamp: _, ...content }: AllianceFact): boolean =>
    content._tag === 'RuptureReported' ? names.has(content.episode) : textsIn(content).some((text) => names.has(text))
  for (const [index, event] of log.entries()) {
    const seq = index + 1
    const all = versions.get(seq) ?? []
    const isHidden = isCorrection(event)
      ? correctionsOf(event).every(({ entry }) => hidden.has(entry))
      : all.every((one) => !mayRead(one, reader) || namesHidden(one))
    if (!isHidden) continue
    hidden.add(seq)
    for (const one of all) {
      if (one._tag === 'RuptureReported') names.add(one.episode)
      if (one._tag === 'HarmReported') names.add(one.harm)
    }
  }
  return hidden
}

/** Returns the history without the entries at these places, every place in it moved up; `undefined` where it points to one of them. */
const without = (log: History, places: ReadonlySet<number>): History | undefined => {
  const now = (seq: number): number => seq - [...places].filter((place) => place < seq).length
  const kept = log.filter((_, index) => !places.has(index + 1))
  let isWhole = true
  const moved = kept.map((event): AllianceEvent => {
    if (event._tag === 'FactorNamed' && event.factor.frameChange !== undefined) {
      if (places.has(event.factor.frameChange)) isWhole = false
      return { ...event, factor: { ...event.factor, frameChange: now(event.factor.frameChange) } }
    }
    if (!isCorrection(event)) return event
    if (correctionsOf(event).some(({ entry }) => places.has(entry))) isWhole = false
    return movedUp(event, now)
  })
  return isWhole && replay(moved)._tag === 'Right' ? moved : undefined
}

const movedUp = (event: Correction, now: (seq: number) => number): AllianceEvent => {
  if (event._tag !== 'EntriesCorrected') return { ...event, entry: now(event.entry) }
  const [first, ...others] = event.corrections.map((one) => ({ ...one, entry: now(one.entry) }))
  return first === undefined ? event : { ...event, corrections: [first, ...others] }
}

/** Returns an entry that says something else. */
const otherwise = (event: AllianceEvent): AllianceEvent => {
  switch (event._tag) {
    case 'ResolutionJudged':
      return { ...event, judgement: { rating: event.judgement.rating === 5 ? 3 : 5 } }
    case 'RatingGiven':
      return { ...event, rating: { ...event.rating, scores: {} } }
    case 'HarmReported':
      return { ...event, what: { ...event.what, doneBy: [], doneTo: [] } }
    case 'ContributionRated':
      return { ...event, contribution: { ...event.contribution, rating: 1 } }
    default:
      return { ...event, stamp: { ...event.stamp, note: 'another' } } as AllianceEvent
  }
}

/** Returns the histories that differ from this one only in what the reader may not see. */
export const alike = (log: History, reader: Required<Reader>): readonly History[] => {
  const hidden = hiddenIn(log, reader)
  const one = (place: number): History | undefined => without(log, new Set([place]))
  const other = log.map((event, index) =>
    hidden.has(index + 1) && !isCorrection(event) && !mayRead(event, reader) ? otherwise(event) : event,
  )
  const noted = log.map((event) => {
    const isOwn =
      event.stamp.by._tag === reader.person['_tag' as never] && event.stamp.by.id === reader.person['id' as never]
    return isOwn || isCorrection(event)
      ? event
      : ({ ...event, stamp: { ...event.stamp, note: 'another' } } as AllianceEvent)
  })
  return [
    ...[without(log, hidden), ...[...hidden].slice(0, 3).map(one)].flatMap((history) =>
      history === undefined ? [] : [history],
    ),
    ...(replay(other)._tag === 'Right' ? [other] : []),
    ...(reader.audience === 'research' || reader.audience === 'supervision' ? [] : [noted]),
  ]
}
