import type { EpisodeEvent } from '../../episode/index.js'
import type { EpisodeId, Happened, Participant, ParticipantId, Source } from '../../vocabulary/inside.js'
import { sessionParts } from '../../vocabulary/inside.js'
import type { AllianceFact } from '../record/event.js'
import { expectNoView } from '../record/no-view.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { standingEntries } from '../rules/correction.js'
import { farBeyond, type Remark } from './remark.js'
import { atOdds, type Decides, decidingIn } from './remarks-at-odds.js'
import { leftByOne, togetherByOne } from './remarks-by-one.js'
import { type Entry, isOf, keyOf } from './remarks-entry.js'

/**
 * Lists what a record should be asked about, in the order of the log: entries in force that seem to contradict each other.
 *
 * A record believes people, so such entries are recorded. A remark blocks nothing and says of none which is right. What machines say
 * is left out, and no one can have said for a machine what only it can know.
 *
 * @example
 * remarks(sampleAlliance) // => []
 */
export const remarks = (alliance: AllianceState): readonly Remark[] => {
  expectNoView(alliance, 'remarksSeen')
  if (!hasBegun(alliance)) return []
  const { record } = alliance
  const machines = new Set(record.people.flatMap(({ id, machine }) => (machine ? [id] : [])))
  const isPersons = ({ _tag, id }: Source): boolean => _tag === 'observer' || !machines.has(id)
  const entries = standingEntries(record.log).filter(({ event }) => isPersons(event.stamp.by))
  const sessions = sessionsIn(entries)
  return [
    ...ofEpisodes(entries, sessions, machines, decidingIn(alliance)),
    ...togetherByOne(entries),
    ...ofRatings(entries),
    ...farFromTheLast(sessions),
    ...threeInIndividual(entries),
  ].sort((one, other) => (one.seq[0] ?? 0) - (other.seq[0] ?? 0))
}

/** A session on record, held when it was due or entered late; the beginning has no one present. */
interface Sat {
  readonly seq: number
  readonly session: number
  readonly present?: readonly ParticipantId[]
}

/** Returns the beginning and the sessions, by their numbers. */
const sessionsIn = (entries: readonly Entry[]): readonly Sat[] =>
  entries
    .flatMap(({ seq, event }): readonly Sat[] => {
      switch (event._tag) {
        case 'AllianceBegan':
          return [{ seq, session: event.stamp.session }]
        case 'SessionHeld':
          return [{ seq, session: event.stamp.session, present: event.held.present }]
        case 'SessionInserted':
          return [{ seq, session: event.session, present: event.held.present }]
        default:
          return []
      }
    })
    .sort((one, other) => one.session - other.session)

/** Returns the entries of each episode, and the accounts that attribute an ending to it. */
const ofEpisodes = (
  entries: readonly Entry[],
  sessions: readonly Sat[],
  machines: ReadonlySet<ParticipantId>,
  decides: Decides,
): readonly Remark[] => {
  const episodes = new Map<EpisodeId, Entry[]>()
  const attended = new Map(sessions.map((sat) => [sat.session, sat]))
  for (const entry of entries) {
    const { event } = entry
    const about =
      'episode' in event ? [event.episode] : event._tag === 'EndingAccounted' ? event.account.attributedTo : []
    for (const episode of new Set(about)) {
      const known = episodes.get(episode)
      if (known === undefined) episodes.set(episode, [entry])
      else known.push(entry)
    }
  }
  return [...episodes].flatMap(([episode, about]) => [
    ...beforeItHappened(episode, about),
    ...saidAlone(episode, about, machines),
    ...atOdds(episode, about, decides),
    ...leftByOne(episode, about),
    ...askedWithoutNeed(episode, about),
    ...notThere(episode, about, attended),
  ])
}

/** Returns a time as a number that grows with it; not a number, and so never earlier, where it is not known for sure. */
const timeOf = (happened: Happened): number =>
  happened._tag === 'in' ? happened.session * sessionParts.length + sessionParts.indexOf(happened.part) : Number.NaN

const momentIn = (event: AllianceFact): Happened | undefined =>
  event._tag === 'RuptureReported'
    ? event.rupture.moment.happened
    : event._tag === 'MomentRecorded'
      ? event.moment.happened
      : undefined

const beforeItHappened = (episode: EpisodeId, about: readonly Entry[]): readonly Remark[] => {
  const times = about.flatMap(({ event }) => {
    const happened = momentIn(event)
    return happened === undefined ? [] : [timeOf(happened)]
  })
  const first = Math.min(...times)
  const [report] = about
  if (report === undefined) return []
  return about.flatMap(({ seq, event }): readonly Remark[] => {
    const what = event._tag === 'RuptureRecognised' ? 'recognised' : 'attempted'
    const happened =
      event._tag === 'RuptureRecognised'
        ? event.recognition.happened
        : event._tag === 'AttemptBegun'
          ? event.attempt.happened
          : undefined
    return happened !== undefined && timeOf(happened) < first
      ? [{ _tag: 'BeforeItHappened', episode, what, seq: [report.seq, seq] }]
      : []
  })
}

/** What only one person can know of themselves: that they saw it, what it did to them, what it left behind. */
const whose = (event: EpisodeEvent): ParticipantId | undefined => {
  switch (event._tag) {
    case 'RuptureRecognised':
      return event.recognition.who
    case 'EffectNoted':
      return event.effect.on
    case 'LegacyNoted':
      return event.legacy.for
    default:
      return undefined
  }
}

/** Returns a remark for each person in whose name another spoke, and for each factor that one source alone calls agreed. */
const saidAlone = (
  episode: EpisodeId,
  about: readonly Entry[],
  machines: ReadonlySet<ParticipantId>,
): readonly Remark[] => {
  const others = new Map<string, { who: ParticipantId; by: Source; seq: number[] }>()
  const agreed = new Map<
    string,
    { event: Extract<AllianceFact, { _tag: 'FactorNamed' }>; by: Set<string>; seq: number[] }
  >()
  for (const { seq, event } of about) {
    const { by } = event.stamp
    const who = 'episode' in event ? whose(event) : undefined
    if (who !== undefined && !isOf(by, who) && !machines.has(who)) {
      const known = others.get(keyOf(who, by)) ?? { who, by, seq: [] }
      others.set(keyOf(who, by), known)
      known.seq.push(seq)
    }
    if (event._tag === 'FactorNamed' && event.factor.held === 'agreed') {
      const known = agreed.get(event.factor.factor) ?? { event, by: new Set(), seq: [] }
      agreed.set(event.factor.factor, known)
      known.by.add(keyOf(by._tag, by.id))
      known.seq.push(seq)
    }
  }
  return [
    ...[...others.values()].map((one): Remark => ({ _tag: 'WordOfAnother', episode, ...one })),
    ...[...agreed.values()]
      .filter(({ by }) => by.size === 1)
      .map(
        ({ event, seq }): Remark => ({
          _tag: 'AgreedByOneAlone',
          episode,
          factor: event.factor.factor,
          by: event.stamp.by,
          seq,
        }),
      ),
  ]
}

/** Returns judgements asked of those who recorded that themselves, or who had judged before. */
const askedWithoutNeed = (episode: EpisodeId, about: readonly Entry[]): readonly Remark[] =>
  about.flatMap(({ seq, event }, index): readonly Remark[] => {
    if (event._tag !== 'JudgementAsked') return []
    const { asked, stamp } = event
    const { who } = asked
    const judged = about
      .slice(0, index)
      .findLast(({ event: word }) => word._tag === 'ResolutionJudged' && isOf(word.stamp.by, who))
    if (judged === undefined && !isOf(stamp.by, who)) return []
    return [{ _tag: 'AskedWithoutNeed', episode, who, by: stamp.by, seq: judged ? [judged.seq, seq] : [seq] }]
  })

/** Returns people who are said to have done something in a session that they were not at. */
const notThere = (episode: EpisodeId, about: readonly Entry[], attended: ReadonlyMap<number, Sat>): readonly Remark[] =>
  about.flatMap(({ seq, event }) => {
    const did: readonly [readonly ParticipantId[], Happened] | undefined =
      event._tag === 'RuptureReported'
        ? [event.rupture.expressedBy, event.rupture.moment.happened]
        : event._tag === 'AttemptBegun'
          ? [[event.attempt.startedBy], event.attempt.happened]
          : undefined
    if (did === undefined) return []
    const [people, happened] = did
    if (happened._tag !== 'in' || happened.part !== 'during') return []
    const { session } = happened
    const { present, seq: held = 0 } = attended.get(session) ?? {}
    if (present === undefined) return []
    return people
      .filter((who) => !present.includes(who))
      .map((who): Remark => ({ _tag: 'NotThere', episode, who, session, seq: [held, seq] }))
  })

const ofRatings = (entries: readonly Entry[]): readonly Remark[] => {
  const given = new Map<string, { by: Source; instrument: string; seq: number[] }>()
  for (const { seq, event } of entries) {
    if (event._tag !== 'RatingGiven') continue
    const { stamp, rating } = event
    const { of, instrument, happened, condition } = rating
    const tie = of.map((end) => keyOf(end)).sort()
    const key = keyOf(
      stamp.by._tag,
      stamp.by.id,
      stamp.session,
      tie,
      instrument,
      happened,
      condition,
      Object.keys(rating.scores),
    )
    const known = given.get(key) ?? { by: stamp.by, instrument, seq: [] }
    given.set(key, known)
    known.seq.push(seq)
  }
  return [...given.values()]
    .filter(({ seq }) => seq.length > 1)
    .map((one): Remark => ({ _tag: 'SameRatingTwice', ...one }))
}

const farFromTheLast = (sessions: readonly Sat[]): readonly Remark[] =>
  sessions.flatMap(({ seq, session }, index): readonly Remark[] => {
    const last = sessions[index - 1]
    if (last === undefined || session - last.session <= farBeyond) return []
    return [{ _tag: 'SessionFarBeyond', session, last: last.session, seq: [last.seq, seq].sort((a, b) => a - b) }]
  })

/** Returns the first time that more than two people take part in an individual setting. */
const threeInIndividual = (entries: readonly Entry[]): readonly Remark[] => {
  const people = new Map<ParticipantId, number>()
  const add = ({ id, machine }: Participant, seq: number): void => {
    if (!machine) people.set(id, seq)
  }
  for (const [index, { seq, event }] of entries.entries()) {
    if (event._tag === 'AllianceBegan') {
      if (event.beginning.setting !== 'individual') return []
      for (const one of event.beginning.participants) add(one, seq)
    }
    if (event._tag === 'ParticipantJoined') add(event.participant, seq)
    if (event._tag === 'ParticipantLeft') people.delete(event.participant)
    // One who takes over from another joins before that one leaves; a session held tells it from that.
    if (people.size > 2 && (event._tag === 'SessionHeld' || index === entries.length - 1))
      return [{ _tag: 'ThreeInIndividual', people: [...people.keys()], seq: [...new Set(people.values())] }]
  }
  return []
}
