/** Lawful logs in which everything that a redaction may take out is marked, and redactions of any kind. */
import fc, { type Arbitrary } from 'fast-check'
import {
  type AllianceEvent,
  type AllianceFact,
  type AllianceState,
  decide,
  evolve,
  initial,
  type Redaction,
} from 'rupture-repair/alliance'
import { type Audience, audiences, type Stamp } from 'rupture-repair/vocabulary'
import { correctionsOf, isCorrection } from '../../src/alliance/inside.js'
import { courses } from '../model/arbitrary-courses.js'
import { placed } from '../model/placed.js'
import { group, individual } from '../model/rosters.js'

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
export const renamed = <A>(value: A, names: ReadonlyMap<string, string>): A => {
  if (typeof value === 'string') return (names.get(value) ?? value) as A
  if (Array.isArray(value)) return value.map((one) => renamed(one, names)) as A
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)])) as A
}

/** The session at which a state stands. */
export const now = (state: AllianceState): number => (state._tag === 'NotBegun' ? 0 : state.record.session)

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
export const tellingNothing = (event: AllianceEvent): AllianceEvent => {
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
export const saidIn = (
  event: AllianceEvent,
  seq: number,
): readonly { readonly fact: AllianceEvent; readonly seq: number }[] =>
  isCorrection(event)
    ? correctionsOf(event).flatMap(({ entry, instead }) => (instead === null ? [] : [{ fact: instead, seq: entry }]))
    : [{ fact: event, seq }]

/** The event with other facts in the place of those it corrects with. */
export const withinCorrections = (
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
export const redaction: Arbitrary<Redaction> = fc.record({
  names: fc.oneof(fc.constant('numbered' as const), chosen),
  notes: keeping,
  dates: keeping,
  audience,
})
