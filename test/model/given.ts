/** Short ways to write what people record, so that a test reads like a session note. */
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
  type Person,
} from 'rupture-repair'
import type { Happened, Role, Setting, Source, Stamp, Tie, TieEnd } from 'rupture-repair/vocabulary'

export const says = (id: string): Source => ({ _tag: 'participant', id })
export const observes = (id = 'observer'): Source => ({ _tag: 'observer', id })
export const at = (session: number, by: Source = observes()): Stamp => ({ session, by })
export const during = (session: number): Happened => ({ _tag: 'in', session, part: 'during' })

export const person = (id: string): TieEnd => ({ _tag: 'person', id })
export const subgroup = (one: string, other: string, ...more: string[]): TieEnd => ({
  _tag: 'subgroup',
  members: [one, other, ...more],
})
export const whole: TieEnd = { _tag: 'whole' }
export const between = (one: string, other: string): Tie => [person(one), person(other)]

/** An alliance that begins before its first session, on an observer’s word. */
export const begin = (
  setting: Setting,
  people: Readonly<Record<string, Role>>,
  machines: readonly string[] = [],
): AllianceCommand => ({
  _tag: 'BeginAlliance',
  stamp: at(0),
  beginning: {
    setting,
    medium: 'in-person',
    provenance: 'invented',
    participants: Object.entries(people).map(([id, role]) =>
      machines.includes(id) ? { id, role, machine: true } : { id, role },
    ),
  },
})
export const pair: AllianceCommand = begin('individual', { c: 'client', t: 'therapist' })
export const trio: AllianceCommand = begin('group', { leader: 'leader', ann: 'member', ben: 'member' })

/** A withdrawal in the ties named, expressed by the first person of the first tie unless said otherwise. */
/** A session that was held, with these people. */
export const sessionWith = (
  session: number,
  ...present: readonly [string, ...string[]]
): Extract<AllianceCommand, { _tag: 'HoldSession' }> => ({ _tag: 'HoldSession', stamp: at(session), held: { present } })
/** A session of the two of `pair`. */
export const held = (session: number): AllianceCommand => sessionWith(session, 'c', 't')

export const rupture = (
  episode: string,
  ties: readonly [Tie, ...Tie[]],
  more: {
    readonly session?: number
    readonly by?: Source
    readonly expressedBy?: readonly string[]
    readonly affected?: readonly string[]
    readonly recurrenceOf?: string
  } = {},
): Extract<AllianceCommand, { _tag: 'ReportRupture' }> => ({
  _tag: 'ReportRupture',
  stamp: at(more.session ?? 0, more.by),
  episode,
  rupture: {
    ties,
    expressedBy: more.expressedBy ?? [],
    directedTo: [],
    affected: more.affected ?? [],
    moment: { kind: 'withdrawal', happened: during(more.session ?? 0) },
    ...(more.recurrenceOf === undefined ? {} : { recurrenceOf: more.recurrenceOf }),
  },
})
export const attempt = (episode: string, startedBy: string, session = 0): AllianceCommand => ({
  _tag: 'BeginAttempt',
  stamp: at(session),
  episode,
  attempt: { startedBy, happened: during(session) },
})
export const judge = (episode: string, by: Source, rating: 1 | 2 | 3 | 4 | 5, session = 0): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(session, by),
  episode,
  judgement: { rating },
})
export const resolve = (episode: string, by: Source, rating: 1 | 2 | 3 | 4 | 5 = 5, session = 0): AllianceCommand => ({
  _tag: 'ResolveEpisode',
  stamp: at(session, by),
  episode,
  judgement: { rating },
})
export const leave = (participant: string, departure: 'left' | 'death' = 'left', session = 0): AllianceCommand => ({
  _tag: 'Leave',
  stamp: at(session),
  participant,
  departure: { _tag: departure },
})
export const resume: AllianceCommand = { _tag: 'ResumePhase', stamp: at(0), resumes: 1 }
export const endTogether = (session = 0): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(session),
  ending: { _tag: 'together' },
})

export interface Course {
  readonly state: AllianceState
  readonly events: readonly AllianceEvent[]
}

/** The alliance after these commands; throws with the tag and place of the first one refused. */
export const course = (...commands: readonly AllianceCommand[]): Course => {
  let state: AllianceState = initial
  const events: AllianceEvent[] = []
  for (const [index, command] of commands.entries()) {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(`command ${index + 1} (${command._tag}): ${decided.left._tag}`)
    for (const event of decided.right) {
      state = evolve(state, event)
      events.push(event)
    }
  }
  return { state, events }
}

/** The alliance after these commands, which has begun. */
export const allianceAfter = (
  ...commands: readonly AllianceCommand[]
): Exclude<AllianceState, { _tag: 'NotBegun' }> => {
  const { state } = course(...commands)
  if (state._tag === 'NotBegun') throw new Error('the alliance has not begun')
  return state
}

/** What stands in the way of the last command, once those before it are recorded; `undefined` where nothing does. */
export const refusal = (...commands: readonly AllianceCommand[]): string | undefined => {
  const last = commands.at(-1)
  if (last === undefined) throw new Error('no command')
  const decided = decide(course(...commands.slice(0, -1)).state, last)
  return decided._tag === 'Left' ? decided.left._tag : undefined
}

/** How a person last went: by leaving, by death, or not at all. */
export const gone = ({ spells }: Person): 'left' | 'death' | 'here' => {
  const went = spells.at(-1)?.went
  if (went === undefined) return 'here'
  return went.event._tag === 'PhaseEnded' ? 'death' : went.event.departure._tag
}

/** Whether an account of an ending says why, or what led to it; that one does not know why says neither. */
export const saysWhy = (event: AllianceEvent): boolean => {
  if (event._tag !== 'EndingAccounted') return false
  const { reason, attributedTo, harms = [] } = event.account
  return reason !== 'unknown' || [...attributedTo, ...harms].length > 0
}

/** The same value, and everything in it, closed to change; a function that writes to it throws. */
export const frozen = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
