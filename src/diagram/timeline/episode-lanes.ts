import type { Alliance, AllianceFact, PhasedEpisode } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import { attemptsOf, type Episode } from '../../episode/index.js'
import { closedIn, type EpisodeClosed } from '../../episode/inside.js'
import type { Lane, Mark, Stretch, StretchKind, Time } from './lane.js'
import { signsOf } from './signs.js'
import type { Telling } from './telling.js'

const closings: Readonly<Record<EpisodeClosed['as'], string>> = {
  resolved: 'called resolved',
  stopped: 'the attempts stopped',
  'let-go': 'let go',
  faded: 'it passed by itself',
  'led-to-referral': 'led to a referral',
}

const states: Readonly<Record<Exclude<Episode['_tag'], 'Closed'>, string>> = {
  Unattended: 'open, no attempt on record',
  BeingWorkedOn: 'open, being worked on',
  Paused: 'open, no attempt under way',
}

const closedHow = (episode: Episode, { at, name }: Telling): string => {
  if (episode._tag !== 'Closed') return states[episode._tag]
  const { closing } = episode
  const { session, by } = closing.event.stamp
  switch (closing._tag) {
    case 'said':
      return `closed ${at(session)} by ${name(by.id)}: ${closings[closing.event.as]}`
    case 'phase-ended':
      return `closed ${at(session)}, with phase ${closing.phase}`
    case 'departed':
      return `closed ${at(session)}, ${name(closing.participant)} left`
  }
}

interface Move {
  readonly session: number
  readonly is: StretchKind
}

/** Returns what moved the episode, in order, and what it was from then on. */
const movesOf = (episode: Episode): readonly Move[] => [
  { session: episode.record.reported.stamp.session, is: 'unattended' },
  ...attemptsOf(episode).flatMap((attempt): readonly Move[] => [
    { session: attempt.begun.stamp.session, is: 'worked-on' },
    ...('ended' in attempt ? [{ session: attempt.ended.stamp.session, is: 'paused' as const }] : []),
  ]),
]

/** Returns a time for each session in which something moved, so that those of one session follow each other within it. */
const timesOf = (sessions: readonly number[]): readonly Time[] => {
  const counts = new Map<number, number>()
  for (const session of sessions) counts.set(session, (counts.get(session) ?? 0) + 1)
  const seen = new Map<number, number>()
  return sessions.map((session) => {
    const place = (seen.get(session) ?? 0) + 1
    seen.set(session, place)
    return session + place / ((counts.get(session) ?? 0) + 1)
  })
}

interface Track {
  readonly stretches: readonly Stretch[]
  readonly marks: readonly Mark[]
}

const trackOf = (episode: Episode, last: number): Track => {
  const moves = movesOf(episode)
  const closed = closedIn(episode)
  const { rupture, stamp } = episode.record.reported
  // An episode that is reported after its phase closed with that phase, before its report.
  const isLate = closed !== null && closed < stamp.session
  const times = timesOf([...moves.map(({ session }) => session), ...(closed === null || isLate ? [] : [closed])])
  const reported = times[0] ?? stamp.session
  const end = isLate ? closed + 0.5 : closed === null ? last + 1 : (times.at(-1) ?? last)
  const session = sessionOf(rupture.moment.happened)
  const happened = session === null || session >= stamp.session ? undefined : session + 0.5
  const since = Math.min(happened ?? reported, ...(isLate ? [end] : []))
  const isResolved =
    episode._tag === 'Closed' && episode.closing._tag === 'said' && episode.closing.event.as === 'resolved'
  return {
    stretches: [
      ...(since < reported ? [{ is: 'unspoken' as const, from: since, to: reported }] : []),
      ...(isLate
        ? []
        : moves.map(({ is }, index) => ({ is, from: times[index] ?? reported, to: times[index + 1] ?? end }))),
    ],
    marks: [
      ...(happened === undefined ? [] : [{ is: 'happened' as const, at: happened }]),
      { is: 'reported', at: reported },
      ...(closed === null ? [] : [{ is: isResolved ? ('resolved' as const) : ('closed' as const), at: end }]),
    ],
  }
}

const laneOf = (
  phased: PhasedEpisode,
  entries: readonly AllianceFact[],
  last: number,
  telling: Telling,
): Omit<Lane, 'recurrenceOf'> => {
  const { episode } = phased
  const { stamp, rupture, episode: id } = episode.record.reported
  const { moment, recurrenceOf } = rupture
  const happened =
    moment.happened._tag !== 'unknown' && moment.happened.session === stamp.session
      ? ''
      : `; happened ${telling.when(moment.happened)}`
  const drawn = entries.flatMap((event) => {
    const signs = signsOf(event, telling)
    return signs === null ? [] : [{ event, signs }]
  })
  const says = [
    `reported ${telling.at(stamp.session)} by ${telling.name(stamp.by.id)}${happened}`,
    closedHow(episode, telling),
    ...(recurrenceOf === undefined ? [] : [`comes back from ${recurrenceOf}`]),
  ].join('; ')
  return {
    name: id,
    says,
    ...trackOf(episode, last),
    signs: drawn.flatMap(({ signs }) => signs),
    sentences: [`${id}: ${says}.`, ...drawn.map(({ event }) => telling.line(event))],
  }
}

/** Returns a lane for each episode, in the order of their reports, with the entries that are about it. */
export const episodeLanes = (
  { record: { episodes } }: Alliance,
  entriesOf: (episode: string) => readonly AllianceFact[],
  last: number,
  telling: Telling,
): readonly Lane[] => {
  const places = new Map(episodes.map(({ episode }, index) => [episode.record.reported.episode, index]))
  return episodes.map((phased) => {
    const { episode, rupture } = phased.episode.record.reported
    const lane = laneOf(phased, entriesOf(episode), last, telling)
    const earlier = rupture.recurrenceOf === undefined ? undefined : places.get(rupture.recurrenceOf)
    return earlier === undefined ? lane : { ...lane, recurrenceOf: earlier }
  })
}
