import { type AllianceFact, type AllianceState, hasBegun, type View } from '../../alliance/index.js'
import { allianceIn, standingEntries } from '../../alliance/inside.js'
import type { Provenance } from '../../vocabulary/inside.js'
import { episodeLanes } from './episode-lanes.js'
import { grouped } from './grouped.js'
import type { Lane } from './lane.js'
import { harmLanes, personLanes, phaseLanes, type Sitting } from './other-lanes.js'
import { signsOf } from './signs.js'
import { type TimelineOptions, tellingOf } from './telling.js'

/** Lanes of one kind under one heading. */
export interface LaneGroup {
  readonly heading: string
  readonly lanes: readonly Lane[]
  /** What is left out of the group, in words. */
  readonly leftOut?: string
}

/** What a timeline shows, before it is drawn or put into words. */
export interface Timeline {
  readonly title: string
  /** The numbers of the sessions on record, in order. */
  readonly sessions: readonly number[]
  /** What a meeting is called. */
  readonly meeting: string
  readonly groups: readonly LaneGroup[]
  /** What is on record and not drawn, in words; empty for nothing. */
  readonly leftOut: string
}

/** More people than this make a list and no drawing. */
const mostPeople = 12

const provenanceWords: Readonly<Record<Provenance, string>> = {
  recorded: '',
  simulated: 'Simulated. ',
  invented: 'Invented. ',
  'language-models': 'Played by language models. ',
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const sittingsOf = (entries: readonly AllianceFact[]): readonly Sitting[] =>
  entries
    .flatMap((event): readonly Sitting[] =>
      event._tag === 'SessionHeld'
        ? [{ session: event.stamp.session, present: new Set(event.held.present) }]
        : event._tag === 'SessionInserted'
          ? [{ session: event.session, present: new Set(event.held.present) }]
          : [],
    )
    .toSorted((one, other) => one.session - other.session)

/** Entries that are drawn, and not as signs. */
const onTracks: readonly AllianceFact['_tag'][] = [
  'AllianceBegan',
  'SessionHeld',
  'SessionInserted',
  'PhaseEnded',
  'PhaseResumed',
  'ParticipantJoined',
  'ParticipantLeft',
  'HarmReported',
  'HarmClosed',
]

const nothing: Timeline = {
  title: 'Nothing is recorded yet',
  sessions: [],
  meeting: 'session',
  groups: [],
  leftOut: '',
}

export const timelineOf = (of: AllianceState | View, options: TimelineOptions): Timeline => {
  const alliance = of._tag === 'View' ? allianceIn(of) : of
  if (!hasBegun(alliance)) return nothing
  const { record } = alliance
  const telling = tellingOf(alliance, options)
  const entries = standingEntries(record.log).map(({ event }) => event)
  const sittings = sittingsOf(entries)
  const last = record.session
  const about = grouped(
    entries.flatMap((event): readonly (readonly [string, AllianceFact])[] => {
      if (event._tag === 'EndingAccounted') return event.account.attributedTo.map((episode) => [episode, event])
      return 'episode' in event ? [[event.episode, event]] : []
    }),
    ([episode]) => episode,
  )
  const people = personLanes(alliance, sittings, entries, last, telling)
  const episodes = episodeLanes(
    alliance,
    (episode) => (about.get(episode) ?? []).map(([, event]) => event),
    last,
    telling,
  )
  const groups: readonly LaneGroup[] = [
    { heading: '', lanes: phaseLanes(alliance, entries, last, telling) },
    {
      heading: 'People',
      lanes: people.slice(0, mostPeople),
      ...(people.length > mostPeople
        ? {
            leftOut: `${people.length - mostPeople} more people were not always there, came later or left; they are not drawn.`,
          }
        : {}),
    },
    { heading: 'Episodes', lanes: episodes },
    { heading: 'Harm, which is no episode to mend', lanes: harmLanes(record.harms, last, telling) },
  ]
  const undrawn = entries.filter((event) => signsOf(event, telling) === null && !onTracks.includes(event._tag)).length
  return {
    title: [
      `${provenanceWords[record.began.beginning.provenance]}${counted(sittings.length, telling.meeting)}`,
      counted(episodes.length, 'episode'),
      ...(record.harms.length === 0 ? [] : [`${counted(record.harms.length, 'harm')} on record`]),
    ].join(', '),
    sessions: sittings.map(({ session }) => session),
    meeting: telling.meeting,
    groups: groups.filter(({ lanes }) => lanes.length > 0),
    leftOut: undrawn === 0 ? '' : `Not drawn: ${counted(undrawn, 'entry', 'entries')}, such as ratings and strategies.`,
  }
}
