import type { Alliance, AllianceFact, Person } from '../../alliance/index.js'
import { type EndedPhase, type OpenPhase, type RecordedHarm, sessionOf } from '../../alliance/inside.js'
import type { HarmEnding } from '../../vocabulary/inside.js'
import { grouped } from './grouped.js'
import type { Lane } from './lane.js'
import { signsOf } from './signs.js'
import type { Telling } from './telling.js'

const bare = { stretches: [], marks: [], signs: [] } as const

const phaseHow = ({ ended }: EndedPhase, { name }: Telling): string => {
  const { ending } = ended
  switch (ending._tag) {
    case 'together':
      return 'together'
    case 'left':
      return `${ending.leavers.map(name).join(', ')} left`
    case 'unknown':
      return 'how is not known'
    case 'death':
      return `${name(ending.of)} died`
  }
}

const isOver = (phase: OpenPhase | EndedPhase): phase is EndedPhase => 'ended' in phase

/** Returns a lane for each phase, with the accounts of its ending and the changes of the frame in it. */
export const phaseLanes = (
  alliance: Alliance,
  entries: readonly AllianceFact[],
  last: number,
  telling: Telling,
): readonly Lane[] => {
  const open = alliance._tag === 'Running' ? [alliance.phase] : []
  const phases: readonly (OpenPhase | EndedPhase)[] = [...alliance.past, ...open]
  const ofPhase = (event: AllianceFact): number | undefined => {
    if (event._tag === 'EndingAccounted') return event.account.of._tag === 'phase' ? event.account.of.phase : undefined
    if (event._tag !== 'FrameChanged') return undefined
    return (phases.findLast(({ from }) => from <= event.stamp.session) ?? phases[0])?.number
  }
  const said = grouped(entries, ofPhase)
  return phases.map((phase) => {
    const events = said.get(phase.number) ?? []
    const ended = isOver(phase) ? phase : undefined
    const resumed = phase.resumes === undefined ? '' : `; takes up phase ${phase.resumes}`
    const says =
      ended === undefined ? `open${resumed}` : `ended ${telling.at(ended.to)}, ${phaseHow(ended, telling)}${resumed}`
    const to = (ended?.to ?? last) + 1
    return {
      ...bare,
      name: `phase ${phase.number}`,
      says,
      stretches: [{ is: 'lasting', from: Math.min(phase.from + 1, to), to }],
      marks: ended === undefined ? [] : [{ is: 'ended', at: to }],
      signs: events.flatMap((event) => signsOf(event, telling) ?? []),
      sentences: [`Phase ${phase.number}: ${says}.`, ...events.map(telling.line)],
    }
  })
}

export interface Sitting {
  readonly session: number
  readonly present: ReadonlySet<string>
}

/** Returns the sessions in which a person took part and was not there. */
const absences = ({ id, spells }: Person, sittings: readonly Sitting[]): readonly number[] =>
  sittings.flatMap(({ session, present }) =>
    present.has(id) ||
    !spells.some(({ came, went }) => came.stamp.session < session && session <= (went?.event.stamp.session ?? session))
      ? []
      : [session],
  )

/** Returns a lane for each person who was ever not there, came later or left; accounts of a departure are on theirs. */
export const personLanes = (
  { record: { people } }: Alliance,
  sittings: readonly Sitting[],
  entries: readonly AllianceFact[],
  last: number,
  telling: Telling,
): readonly Lane[] => {
  const said = grouped(entries, (event) =>
    event._tag === 'EndingAccounted' && event.account.of._tag === 'departure'
      ? event.account.of.participant
      : undefined,
  )
  return people.flatMap((person): readonly Lane[] => {
    const { id, spells, machine } = person
    const absent = machine === true ? [] : absences(person, sittings)
    // A death that ended the phase is on the lane of the phase.
    const moves = spells.flatMap(({ came, went }) => [
      ...(came._tag === 'ParticipantJoined' ? [came] : []),
      ...(went?.event._tag === 'ParticipantLeft' ? [went.event] : []),
    ])
    if (absent.length === 0 && moves.length === 0) return []
    const events = [...moves, ...(said.get(id) ?? [])]
    const name = telling.name(id)
    const ends = spells.flatMap(({ went }) => (went === undefined ? [] : [went.event.stamp.session + 1]))
    const says = [
      ...(absent.length === 0 ? [] : [`not at ${telling.meeting} ${absent.join(', ')}`]),
      ...moves.map((move) => {
        const what = move._tag === 'ParticipantJoined' ? 'came' : move.departure._tag === 'death' ? 'died' : 'left'
        return `${what} after ${telling.at(move.stamp.session)}`
      }),
    ].join('; ')
    return [
      {
        name,
        says,
        stretches: spells.map(({ came, went }) => ({
          is: 'lasting',
          from: came.stamp.session + 1,
          to: Math.max(came.stamp.session + 1, (went?.event.stamp.session ?? last) + 1),
        })),
        marks: [
          ...absent.map((session) => ({ is: 'absent' as const, at: session + 0.5 })),
          ...ends.map((at) => ({ is: 'ended' as const, at })),
        ],
        signs: events.flatMap((event) => signsOf(event, telling) ?? []),
        sentences: [`${name}: ${says}.`, ...events.map(telling.line)],
      },
    ]
  })
}

const harmEndings: Readonly<Record<HarmEnding, string>> = {
  'handed-over': 'handed over',
  'left-for-protection': 'left for protection',
}

/** Returns a lane for each harm. It has no signs: a harm is not something to be mended. */
export const harmLanes = (harms: readonly RecordedHarm[], last: number, telling: Telling): readonly Lane[] =>
  harms.map(({ reported, closed }) => {
    const { stamp, what, harm } = reported
    const happened = sessionOf(what.happened)
    const at = stamp.session + 0.5
    const since = happened === null || happened >= stamp.session ? at : happened + 0.5
    const end = closed === undefined ? last + 1 : Math.max(at, closed.stamp.session + 0.75)
    const says = [
      `${what.kind.replaceAll('-', ' ')}, reported ${telling.at(stamp.session)}`,
      ...(happened === stamp.session ? [] : [`happened ${telling.when(what.happened)}`]),
      closed === undefined ? 'open' : `${harmEndings[closed.as]} ${telling.at(closed.stamp.session)}`,
    ].join('; ')
    return {
      ...bare,
      name: harm,
      says,
      stretches: [
        ...(since < at ? [{ is: 'unspoken' as const, from: since, to: at }] : []),
        { is: 'harm', from: at, to: end },
      ],
      marks: [
        ...(since < at ? [{ is: 'happened' as const, at: since }] : []),
        { is: 'reported', at },
        ...(closed === undefined ? [] : [{ is: 'ended' as const, at: end }]),
      ],
      sentences: [`${harm}: ${says}.`, ...[reported, ...(closed === undefined ? [] : [closed])].map(telling.line)],
    }
  })
