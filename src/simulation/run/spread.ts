import { type CourseColumns, wholeGroup } from '../columns/course-columns.js'
import { chosen } from '../dynamics/choice.js'
import type { Constants } from '../dynamics/constants.js'
import { coursePurposes } from '../dynamics/course-purposes.js'
import type { MovingDraws } from '../dynamics/draws.js'
import { type GroupSetting, simulatedLevels } from '../scenario/scenario.js'

/** What passes between the members of a group from one session to the next. */
export interface Between {
  /** What the ruptures of others will have taken from each by the next session. */
  readonly blows: Float64Array
  /** The number, from 1, of the member that each one's last rupture lies with; 0 where it lies with no member. */
  readonly partners: Int32Array
}

/**
 * Writes where each rupture that began in a session lies, and what it takes from the others by the next one.
 *
 * The other party of a rupture between members loses what the member lost; everyone else who is still there loses the
 * `spread` of it. Without other members all ruptures lie with the leader.
 */
export const spread = (
  { levelWeights }: Constants,
  { members, spread: part }: GroupSetting,
  { from, sessions, happenings, drops, held }: CourseColumns,
  draws: MovingDraws,
  alliance: number,
  session: number,
  { blows, partners }: Between,
): void => {
  const first = (alliance - from) * members
  const present = Array.from({ length: members }, (_, member) => member).filter(
    (member) => held[first + member] === session,
  )
  for (const member of present) {
    const place = (first + member) * sessions + session - 1
    if (happenings.begun[place] === 0) continue
    draws.moveTo(alliance, member, session)
    const others = present.filter((other) => other !== member)
    const level = simulatedLevels[chosen(levelWeights, draws.uniform(coursePurposes.level)) - 1]
    const partner =
      level === 'member-member' ? others[Math.floor(draws.uniform(coursePurposes.partner) * others.length)] : undefined
    partners[member] = partner === undefined ? 0 : partner + 1
    happenings.withWhom[place] = level === 'member-group' && others.length > 0 ? wholeGroup : partners[member]
    const drop = drops[place] ?? 0
    for (const other of others) blows[other] = (blows[other] ?? 0) + (other === partner ? drop : part * drop)
  }
}
