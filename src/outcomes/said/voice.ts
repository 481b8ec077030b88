/**
 * What one side says of ruptures that concern a person: the ruptures that it reports, recognises or codes itself, and the forms on
 * which it was asked.
 *
 * A form about a session is a rating of a tie of the person with a dimension `rupture`, 1 for yes and 0 for no, as `import` writes
 * it. A rupture and a form are of the session in which it happened, however late they were reported.
 */
import { type EpisodeOutcome, levelOf, type PhasedEpisode, perspectiveIn } from '../../alliance/index.js'
import { entriesAs, isHidden, sessionOf } from '../../alliance/inside.js'
import { codedKindsOf, type EpisodeRecord, momentsOf, saidAs } from '../../episode/index.js'
import { closedIn, concernedIn, peopleAt } from '../../episode/inside.js'
import type { EpisodeId, Happened, Level, Outcome, RuptureKind, Source, Tie } from '../../vocabulary/inside.js'
import type { FollowedPerson } from './followed-person.js'

/** The sides that can say a rupture; those who lead or treat are the therapist's. */
export const sides = ['client', 'therapist', 'party', 'observer'] as const
export type Side = (typeof sides)[number]

/** One rupture as one side says it. */
export interface Saying {
  /** The episode; null where a form alone says it. */
  readonly episode: EpisodeId | null
  /** The sessions in which that side says it happened, in order; none where it names none. */
  readonly sessions: readonly number[]
  /** The last session in which it is open. */
  readonly until: number
  /** What that side says of its kind. */
  readonly kinds: readonly (RuptureKind | 'unsaid')[]
  readonly levels: readonly Level[]
  /** What it came to; null where a form alone says it. */
  readonly outcome: Outcome | null
}

/** All that one side says, for one person. */
export interface Voice {
  readonly sayings: readonly Saying[]
  /** The answer of each session with a form. */
  readonly forms: ReadonlyMap<number, boolean>
}

type IsOwn = (source: Source) => boolean

/** Says whether a source is of a side; a person of one's own side speaks for themselves alone. */
const isOf =
  ({ state, side, id }: FollowedPerson, asked: Side): IsOwn =>
  (source) =>
    perspectiveIn(state, source) === asked && (asked !== side || source.id === id)

const happenedBy = (record: EpisodeRecord, isOwn: IsOwn): readonly Happened[] => {
  const moments = momentsOf(record)
  return [
    ...(isOwn(record.reported.stamp.by) ? [record.reported.rupture.moment.happened] : []),
    ...record.said.flatMap((said): readonly Happened[] => {
      if (!isOwn(said.stamp.by)) return []
      if (said._tag === 'MomentRecorded') return [said.moment.happened]
      if (said._tag === 'MarkersCoded') return [moments[said.moment - 1]?.happened ?? { _tag: 'unknown' }]
      const isOwnSight = said._tag === 'RuptureRecognised' && said.recognition.who === said.stamp.by.id
      return isOwnSight ? [said.recognition.happened] : []
    }),
  ]
}

const kindsBy = (record: EpisodeRecord, isOwn: IsOwn): Saying['kinds'] => {
  const reported = isOwn(record.reported.stamp.by) ? [record.reported.rupture.moment.kind] : []
  const recorded = saidAs(record, 'MomentRecorded').flatMap(({ stamp, moment }) => (isOwn(stamp.by) ? moment.kind : []))
  const coded = codedKindsOf(record).flatMap(({ coder, kinds }) => (isOwn(coder) ? kinds : []))
  const kinds = [...reported, ...recorded, ...coded].filter((kind) => kind !== undefined)
  return kinds.length === 0 ? ['unsaid'] : [...new Set(kinds)]
}

const rising = (sessions: Iterable<number>): readonly number[] => [...new Set(sessions)].sort((a, b) => a - b)

const sayingOf = (
  { state }: FollowedPerson,
  { episode }: PhasedEpisode,
  isOwn: IsOwn,
  outcome: Outcome | null,
): readonly Saying[] => {
  const happened = happenedBy(episode.record, isOwn)
  if (happened.length === 0) return []
  const sessions = rising(happened.flatMap((one) => sessionOf(one) ?? []))
  return [
    {
      episode: episode.record.reported.episode,
      sessions,
      until: Math.max(closedIn(episode) ?? Number.POSITIVE_INFINITY, ...sessions),
      kinds: kindsBy(episode.record, isOwn),
      levels: [...new Set(episode.record.reported.rupture.ties.flatMap((tie) => levelOf(state, tie) ?? []))],
      outcome,
    },
  ]
}

const isAbout = (tie: Tie, id: string): boolean => tie.some((end) => end._tag === 'whole' || peopleAt(end).includes(id))

/** Says whether a rupture is open in a session, its first and its last with it. */
export const isOpenIn = ({ sessions: [first], until }: Saying, session: number): boolean =>
  first !== undefined && first <= session && session <= until

/** Returns what a side says of the ruptures that concern a person; `outcomes` are those of the alliance's episodes, in their order. */
export const voiceOf = (person: FollowedPerson, side: Side, outcomes: readonly EpisodeOutcome[]): Voice => {
  const { state, id } = person
  const isOwn = isOf(person, side)
  const sayings = state.record.episodes.flatMap((phased, index) =>
    concernedIn(phased.episode.record, phased.everyone).includes(id)
      ? sayingOf(person, phased, isOwn, outcomes[index]?.outcome ?? null)
      : [],
  )
  const forms = new Map<number, boolean>()
  const formAlone: Saying[] = []
  for (const { stamp, rating } of entriesAs(state.record, 'RatingGiven')) {
    const answer = rating.scores.rupture
    const session = rating.happened === undefined ? stamp.session : sessionOf(rating.happened)
    if (session === null || (answer !== 0 && answer !== 1) || isHidden(rating, 'research')) continue
    if (!isOwn(stamp.by) || !isAbout(rating.of, id)) continue
    forms.set(session, forms.get(session) === true || answer === 1)
    if (answer === 1 && !sayings.some((saying) => isOpenIn(saying, session)))
      formAlone.push({
        ...{ episode: null, sessions: [session], until: session, kinds: ['unsaid'], outcome: null },
        levels: [levelOf(state, rating.of) ?? []].flat(),
      })
  }
  return { sayings: [...sayings, ...formAlone], forms }
}

/** Returns one saying of what several sides say of one episode. */
const joined = (one: Saying, other: Saying): Saying => {
  const kinds = [...new Set([...one.kinds, ...other.kinds])]
  return {
    ...one,
    sessions: rising([...one.sessions, ...other.sessions]),
    until: Math.max(one.until, other.until),
    kinds: kinds.length > 1 ? kinds.filter((kind) => kind !== 'unsaid') : kinds,
  }
}

/** Returns the voice of any side: an answer is yes where one says yes, no where all that were ever asked say no, else not known. */
export const voiceOfAny = (voices: readonly Voice[]): Voice => {
  const asked = voices.filter(({ forms }) => forms.size > 0)
  const forms = new Map<number, boolean>()
  for (const session of rising(asked.flatMap((voice) => [...voice.forms.keys()]))) {
    const answers = asked.map((voice) => voice.forms.get(session))
    if (answers.includes(true)) forms.set(session, true)
    else if (!answers.includes(undefined)) forms.set(session, false)
  }
  const sayings: Saying[] = []
  for (const saying of voices.flatMap((voice) => voice.sayings)) {
    const at = sayings.findIndex(({ episode }) => episode !== null && episode === saying.episode)
    const same = sayings[at]
    if (same === undefined) sayings.push(saying)
    else sayings[at] = joined(same, saying)
  }
  return { sayings, forms }
}
