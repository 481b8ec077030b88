/** What holds of every redaction of a lawful log, checked against a renaming that knows nothing of the model. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type AllianceEvent,
  type AllianceFact,
  type AllianceState,
  decide,
  evolve,
  initial,
  type Redaction,
  type redact,
  replay,
} from 'rupture-repair/alliance'
import { type Audience, audiences, type Stamp } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { correctionsOf, isCorrection } from '../../src/alliance/inside.js'
import { courses, group, individual, placed } from '../model/arbitrary-courses.js'
import { standingIn } from '../model/model-log.js'

type Redact = typeof redact

export const secret = 'PLANTED-NOTE'
export const date = '2019-04-05'

const people = [...Object.keys(individual.roles), ...Object.keys(group.roles), 'coder']
const episodes = ['e1', 'e2', 'e3']
const harms = ['h1', 'h2']
const proposals = ['q1', 'q2']
/** The name, the run and the prompt of the machine that proposed an episode in the courses. */
const machine = ['tagger', 'run-1', 'prompt-1']
/** What the courses call a role in words of one's own. */
const ownWords = 'aunt'
/** The ids of a course, each made unlike any word of the model. */
const marked = new Map(
  [...people, ...machine, ...episodes, ...harms, ...proposals, ownWords].map((id) => [id, `«${id}»`]),
)

/** Every text in a value that is an id gets another; the value may be anything. */
const renamed = <A>(value: A, names: ReadonlyMap<string, string>): A => {
  if (typeof value === 'string') return (names.get(value) ?? value) as A
  if (Array.isArray(value)) return value.map((one) => renamed(one, names)) as A
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)])) as A
}

/** The session at which a state stands. */
const now = (state: AllianceState): number => (state._tag === 'NotBegun' ? 0 : state.record.session)

/** A lawful log with its ids marked, notes and dates in it, some ratings not for everyone, and entries corrected. */
export const logs: Arbitrary<readonly AllianceEvent[]> = fc
  .tuple(
    fc.oneof(courses(individual), courses(group)),
    fc.infiniteStream(fc.tuple(fc.boolean(), fc.boolean(), fc.subarray([...audiences]))),
    fc.infiniteStream(fc.nat()),
  )
  .map(([commands, chance, places]) => {
    let state: AllianceState = initial
    const log: AllianceEvent[] = []
    for (const one of commands) {
      const command = placed(one, now(state))
      const decided = decide(state, command)
      if (decided._tag === 'Left') continue
      for (const event of decided.right) {
        const [noted, dated, [first, ...others]]: readonly [boolean, boolean, readonly Audience[]] = chance.next().value
        const stamp: Stamp = { ...event.stamp, ...(noted && { note: secret }), ...(dated && { at: date }) }
        const said = { ...tellingOfScores(event, noted), stamp } as AllianceEvent
        const written: AllianceEvent =
          said._tag === 'RatingGiven' && first !== undefined
            ? { ...said, rating: { ...said.rating, visibleTo: [first, ...others] } }
            : said
        state = evolve(state, written)
        log.push(written)
      }
      const corrected = correction(state, log, places.next().value)
      if (corrected === undefined) continue
      state = evolve(state, corrected)
      log.push(corrected)
    }
    return renamed(log, marked)
  })
  .filter((log) => ![...idsIn(log, 'harm')].some((id) => idsIn(log, 'episode').has(id)))

/** The ids in the fields of a name. A harm may have the id of an episode that was withdrawn, and a law knows ids by their text alone. */
const idsIn = (log: readonly AllianceEvent[], field: 'harm' | 'episode'): ReadonlySet<string> =>
  new Set(Array.from(JSON.stringify(log).matchAll(new RegExp(`"${field}":"(.+?)"`, 'g')), ([, id = '']) => id))

/** Now and then the severity is a size of a fall, or a fall prompted the report. */
const tellingOfScores = (event: AllianceEvent, tells: boolean): AllianceEvent => {
  if (!tells) return event
  switch (event._tag) {
    case 'SeverityRated':
      return { ...event, severity: { _tag: 'magnitude', amount: 17, unit: 'raw' } }
    case 'RuptureReported':
      return { ...event, rupture: { ...event.rupture, promptedBy: { rule: 'drop', from: 0, to: 0 } } }
    default:
      return event
  }
}

/** The entry without what tells of scores, as where some rating is withheld. */
const tellingNothing = (event: AllianceEvent): AllianceEvent => {
  if (isCorrection(event)) return withinCorrections(event, tellingNothing)
  if (event._tag === 'SeverityRated' && event.severity._tag === 'magnitude')
    return { ...event, severity: { ...event.severity, amount: null } }
  if (event._tag === 'ProposalAnswered' && event.proposal.proposedBy._tag === 'algorithm') {
    const { movement: _, ...proposedBy } = event.proposal.proposedBy
    return { ...event, proposal: { ...event.proposal, proposedBy } }
  }
  if (event._tag !== 'RuptureReported') return event
  const { promptedBy: _, ...rupture } = event.rupture
  return { ...event, rupture }
}

/** Now and then an entry is said again with a note, or taken back, where that is lawful. */
const correction = (state: AllianceState, log: readonly AllianceEvent[], chance: number): AllianceEvent | undefined => {
  if (chance % 5 > 1) return undefined
  const entry = (chance % log.length) + 1
  const target = log[entry - 1]
  const by = target?._tag === 'RatingGiven' ? target.stamp.by : ({ _tag: 'observer', id: 'coder' } as const)
  const stamp: Stamp = { session: now(state), by }
  const command =
    chance % 5 === 0 || target === undefined || isCorrection(target)
      ? ({ _tag: 'WithdrawEntry', stamp, entry } as const)
      : ({
          ...(chance % 2 === 0 ? amending : correcting)(entry, {
            ...forOthers(target, chance),
            stamp: { ...target.stamp, note: `${secret} again` },
          }),
          stamp,
        } as const)
  const decided = decide(state, command)
  return decided._tag === 'Right' ? decided.right[0] : undefined
}

const amending = (entry: number, instead: AllianceFact) => ({ _tag: 'AmendEntry', entry, instead }) as const
const correcting = (entry: number, instead: AllianceFact) =>
  ({ _tag: 'CorrectEntries', corrections: [{ entry, instead }] }) as const

/** What an event says of entries: of itself, and of those it corrects. */
const saidIn = (
  event: AllianceEvent,
  seq: number,
): readonly { readonly fact: AllianceEvent; readonly seq: number }[] =>
  isCorrection(event)
    ? correctionsOf(event).flatMap(({ entry, instead }) => (instead === null ? [] : [{ fact: instead, seq: entry }]))
    : [{ fact: event, seq }]

/** The event with other facts in the place of those it corrects with. */
const withinCorrections = (
  event: AllianceEvent,
  change: (fact: AllianceFact, entry: number) => AllianceEvent,
): AllianceEvent => {
  if (event._tag === 'EntryAmended')
    return { ...event, instead: change(event.instead, event.entry) as typeof event.instead }
  if (event._tag !== 'EntriesCorrected') return event
  const corrections = event.corrections.map(({ entry, instead }) => ({
    entry,
    instead: instead && (change(instead, entry) as typeof instead),
  }))
  return { ...event, corrections: corrections as unknown as typeof event.corrections }
}

/** A rating may become one for others than it was. */
const forOthers = (fact: AllianceFact, chance: number): AllianceFact => {
  const audience = audiences[chance % audiences.length]
  return fact._tag === 'RatingGiven' && audience !== undefined
    ? { ...fact, rating: { ...fact.rating, visibleTo: [audience] } }
    : fact
}

const audience: Arbitrary<Redaction['audience']> = fc.constantFrom(
  'therapist',
  'leaders',
  'group',
  'supervision',
  'research',
  'everyone',
)
const keeping = fc.constantFrom('keep' as const, 'remove' as const)
/** Names of one's own for some of the ids, not always one for each. */
const chosen: Arbitrary<Redaction['names']> = fc
  .record({
    people: fc.subarray(people),
    episodes: fc.subarray(episodes),
    harms: fc.subarray(harms),
    many: fc.constantFrom(1, 3, 100),
  })
  .map((known) => {
    const pick = (ids: readonly string[], letter: string): ReadonlyMap<string, string> =>
      new Map(ids.map((id, index) => [`«${id}»`, `${letter}${(index % known.many) + 1}`]))
    return { people: pick(known.people, 'p'), episodes: pick(known.episodes, 'e'), harms: pick(known.harms, 'h') }
  })
const redaction: Arbitrary<Redaction> = fc.record({
  names: fc.oneof(fc.constant('numbered' as const), chosen),
  notes: keeping,
  dates: keeping,
  audience,
})

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
