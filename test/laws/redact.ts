/** What holds of every redaction of a lawful log, checked against a renaming that knows nothing of the model. */
import fc, { type IProperty } from 'fast-check'
import { type AllianceEvent, type redact, replay } from 'rupture-repair/alliance'
import type { Audience } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { isCorrection } from '../../src/alliance/inside.js'
import { standingIn } from '../model/model-standing.js'
import { date, logs, redaction, renamed, saidIn, secret, tellingNothing, withinCorrections } from './logs-to-redact.js'

type Redact = typeof redact

/** No id of the log is left in it, in whatever place; and where notes and dates go, none is left. */
export const nothingIsLeft = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, (log, asked) => {
    const text = JSON.stringify(redact(log, asked).events)
    expect(text).not.toMatch(/[«»]/)
    if (asked.notes === 'remove') expect(text).not.toContain(secret)
    if (asked.dates === 'remove') expect(text).not.toContain(date)
  })

/** What the ids of a log became: read off by holding both logs side by side, which fails where two ids became one or one two. */
const namesGiven = (before: unknown, after: unknown): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const walk = (one: unknown, other: unknown): void => {
    if (typeof one === 'string' && one.startsWith('«')) {
      if (typeof other !== 'string') throw new Error(`${one} became no name`)
      if ((names.get(one) ?? other) !== other) throw new Error(`${one} became ${names.get(one)} and ${other}`)
      names.set(one, other)
    } else if (typeof one === 'object' && one !== null) {
      for (const [key, value] of Object.entries(one))
        walk(value, (other as Readonly<Record<string, unknown>> | undefined)?.[key])
    }
  }
  walk(before, after)
  return names
}

/** The value without the texts that no name replaces: what roles are called in words of one's own, and runs and prompts of machines. */
const withoutOwnWords = <A>(value: A): A =>
  JSON.parse(JSON.stringify(value, (key, one) => (['called', 'run', 'prompt'].includes(key) ? undefined : one))) as A

/** The log replays to the alliance it was, under other names: lawful, and the same in every part but what was taken out. */
export const replayIsTheSame = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, (log, asked) => {
    const keepingAll = { ...asked, notes: 'keep', dates: 'keep' } as const
    const left = new Set(standingIn(log).flatMap(({ seq, fact }) => (fact._tag === 'RatingGiven' ? [seq] : [])))
    const open = log.map((event, index) => openToAll(event, index + 1, left))
    const everyone = withoutOwnWords(JSON.stringify(open).includes('"scores":{}') ? open.map(tellingNothing) : open)
    const { events } = redact(everyone, keepingAll)
    const names = namesGiven(everyone, events)
    expect(new Set(names.values()).size).toBe(names.size)
    const [before, after] = [replay(everyone), replay(events)]
    expect(before._tag).toBe('Right')
    expect(after).toEqual(renamed(before, names))
    expect(replay(redact(log, asked).events)._tag).toBe('Right')
  })

/** The log as it is where every rating is for everyone; of one that was taken back nobody is shown the scores. */
const openToAll = (event: AllianceEvent, entry: number, left: ReadonlySet<number>): AllianceEvent => {
  if (isCorrection(event)) return withinCorrections(event, (fact, at) => openToAll(fact, at, left))
  if (event._tag !== 'RatingGiven') return event
  const { visibleTo: _, ...rating } = event.rating
  return { ...event, rating: left.has(entry) ? rating : { ...rating, scores: {} } }
}

/** A log that cannot be replayed breaks at the same place for the same reason. */
export const brokenStaysBroken = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, fc.nat(), (log, asked, place) => {
    const torn = log.toSpliced(place % log.length, 1)
    const [before, after] = [replay(torn), replay(redact(torn, asked).events)]
    expect(after._tag).toBe(before._tag)
    if (before._tag === 'Left' && after._tag === 'Left')
      expect([after.left.seq, after.left.why._tag]).toEqual([before.left.seq, before.left.why._tag])
  })

/** Redacting what is redacted changes nothing, and finds nothing more to take out. */
export const twiceIsOnce = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, (log, asked) => {
    const numbered = { ...asked, names: 'numbered', notes: 'remove', dates: 'remove' } as const
    const once = redact(log, numbered)
    const twice = redact(once.events, numbered)
    expect(twice.events).toEqual(once.events)
    const texts = { notes: 0, dates: 0, roleNames: 0, machineRuns: 0 }
    const nothing = { ...texts, ratings: 0, magnitudes: 0, prompts: 0 }
    expect(twice.removed).toEqual({ ...once.removed, ...nothing })
  })

/** What a longer log begins with is redacted as it was when it was the whole, but for scores that were corrected since. */
export const beginningsKeepTheirNames = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, fc.nat(), (log, asked, length) => {
    const beginning = log.slice(0, length % (log.length + 1))
    const withoutScores = (events: readonly AllianceEvent[]): string =>
      JSON.stringify(events.map(tellingNothing), (key, value) => (key === 'scores' ? undefined : value))
    expect(withoutScores(redact(log, asked).events.slice(0, beginning.length))).toBe(
      withoutScores(redact(beginning, asked).events),
    )
  })

/** The counts are what the log lost, counted in its text. */
export const countsAreWhatWasLost = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, (log, asked) => {
    const { events, removed } = redact(log, asked)
    const lost = (what: RegExp): number =>
      [JSON.stringify(log), JSON.stringify(events)]
        .map((text) => text.match(what)?.length ?? 0)
        .reduce((before, after) => before - after)
    expect(removed.notes).toBe(lost(/"note":|"history":/g))
    expect(removed.dates).toBe(lost(/"at":/g))
    expect(removed.roleNames).toBe(lost(/"called":/g))
    expect(removed.machineRuns).toBe(lost(/"run":/g))
    expect(removed.ratings).toBe(lost(/"bond":5/g))
    expect(removed.magnitudes).toBe(lost(/"amount":17/g))
    expect(removed.prompts).toBe(lost(/"promptedBy"|"movement"/g))
    const seen = new Set(JSON.stringify(withoutOwnWords(log)).match(/«\w+»/g))
    expect(removed.people + removed.episodes + removed.harms + removed.proposals).toBe(seen.size)
  })

/** Whoever reads it sees the scores of no rating that is not for them, as written or as it stands now, and all of the others. */
export const audiencesAreObeyed = (redact: Redact): IProperty<unknown> =>
  fc.property(logs, redaction, (log, asked) => {
    const ratings = (events: readonly AllianceEvent[]) =>
      events
        .flatMap((event, index) => saidIn(event, index + 1))
        .flatMap(({ fact, seq }) => (fact._tag === 'RatingGiven' ? [{ seq, rating: fact.rating }] : []))
    const isFor = (visibleTo: readonly Audience[] | undefined): boolean =>
      visibleTo === undefined || visibleTo.some((one) => one === 'everyone' || one === asked.audience)
    const left = standingIn(log)
    const before = ratings(log)
    const { events } = redact(log, asked)
    const isAnyHidden = ratings(events).some(({ rating }) => Object.keys(rating.scores).length === 0)
    if (isAnyHidden) expect(JSON.stringify(events)).not.toMatch(/"amount":17|"promptedBy"|"movement"/)
    else
      expect(JSON.stringify(events).match(/"amount":17|"promptedBy"|"movement"/g)).toEqual(
        JSON.stringify(log).match(/"amount":17|"promptedBy"|"movement"/g),
      )
    ratings(events).forEach(({ seq, rating: { visibleTo, scores } }, index) => {
      const now = left.find((one) => one.seq === seq)?.fact
      const mayBeSeen = isFor(visibleTo) && now?._tag === 'RatingGiven' && isFor(now.rating.visibleTo)
      expect(scores).toEqual(mayBeSeen ? before[index]?.rating.scores : {})
    })
  })

export const laws: Readonly<Record<string, (redact: Redact) => IProperty<unknown>>> = {
  'nothing is left': nothingIsLeft,
  'the replay is the same': replayIsTheSame,
  'what is broken stays broken': brokenStaysBroken,
  'twice is once': twiceIsOnce,
  'beginnings keep their names': beginningsKeepTheirNames,
  'counts are what was lost': countsAreWhatWasLost,
  'audiences are obeyed': audiencesAreObeyed,
}
