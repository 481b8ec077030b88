import { chosen } from './choice.js'
import { type CourseColumns, wholeGroup } from './course-columns.js'
import { coursePurposes } from './course-purposes.js'
import type { MovingDraws } from './draws.js'
import { type GroupSetting, simulatedLevels } from './scenario.js'

/** A group as the evaluators need it. */
export interface GroupConstants {
  readonly members: number
  readonly spread: number
  /** The weights of `simulatedLevels`, added up. */
  readonly levelWeights: Float64Array
}

/** What the members of a group have to do with each other from one session to the next. */
export interface Between {
  /** What the ruptures of others will have taken from each by the next session. */
  readonly blows: Float64Array
  /** The number, from 1, of the member that each one’s last rupture lies with; 0 where it lies with no member. */
  readonly partners: Int32Array
}

/** The numbers of a group. */
export const groupConstants = ({ members, spread, levels }: GroupSetting): GroupConstants => {
  let sum = 0
  const levelWeights = Float64Array.from(simulatedLevels, (level) => {
    sum += levels[level]
    return sum
  })
  return { members, spread, levelWeights }
}

/**
 * Says where each rupture that began in a session lies, and what it takes from the others by the next one.
 *
 * The other party of a rupture between members loses what the member lost; everyone else who is still there loses the
 * `spread` of it. Without other members all ruptures lie with the leader.
 */
export const spread = (
  group: GroupConstants,
  columns: CourseColumns,
  draws: MovingDraws,
  alliance: number,
  session: number,
  { blows, partners }: Between,
): void => {
  const { members, sessions, happenings, drops, held } = columns
  const first = (alliance - columns.from) * members
  const present = Array.from({ length: members }, (_, member) => member).filter(
    (member) => held[first + member] === session,
  )
  for (const member of present) {
    const place = (first + member) * sessions + session - 1
    if (happenings.begun[place] === 0) continue
    draws.moveTo(alliance, member, session)
    const others = present.filter((other) => other !== member)
    const level = simulatedLevels[chosen(group.levelWeights, draws.uniform(coursePurposes.level)) - 1]
    const partner =
      level === 'member-member' ? others[Math.floor(draws.uniform(coursePurposes.partner) * others.length)] : undefined
    partners[member] = partner === undefined ? 0 : partner + 1
    happenings.withWhom[place] = withWhom(level === 'member-group' && others.length > 0, partner)
    const drop = drops[place] ?? 0
    for (const other of others) blows[other] = (blows[other] ?? 0) + (other === partner ? drop : group.spread * drop)
  }
}

const withWhom = (whole: boolean, partner: number | undefined): number =>
  whole ? wholeGroup : partner === undefined ? 0 : partner + 1
