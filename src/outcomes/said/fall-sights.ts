import { detect, flaggedSessions, type Rule } from '../../detection/index.js'
import type { BetterEnd } from '../../vocabulary/inside.js'
import type { Sight } from './convergence.js'
import type { FollowedPerson } from './followed-person.js'
import { ratedTies } from './rated-tie.js'
import type { PersonVoices } from './voices.js'

/** A rule that finds falls of score in the ratings of a log. */
export interface FallAsked {
  readonly rule: Rule
  /** The better end of scales that the library does not ship; ratings on them are left out without it. */
  readonly better?: BetterEnd
}

/** What the rule says of the sessions that it can judge. */
type Falls = ReadonlyMap<number, boolean>

/** Returns the falls of several of one side: yes where one falls, no where all can be judged and none does. */
const joined = (all: readonly Falls[]): Falls => {
  const falls = new Map<number, boolean>()
  for (const session of new Set(all.flatMap((one) => [...one.keys()]))) {
    const said = all.map((one) => one.get(session))
    if (said.includes(true)) falls.set(session, true)
    else if (!said.includes(undefined)) falls.set(session, false)
  }
  return falls
}

/** Returns the falls of a person's ties by the name of what was rated, and by which side. */
const fallsOf = (person: FollowedPerson, { rule, better }: FallAsked): ReadonlyMap<string, Falls> => {
  const all = new Map<string, Falls[]>()
  for (const { instrument, dimension, one, other, hasBetterEnd } of ratedTies(person, better))
    for (const [rater, series] of hasBetterEnd
      ? ([
          [person.side, one],
          ['therapist', other],
        ] as const)
      : []) {
      const name = `fall: ${rater} ${instrument} ${dimension}`
      const { flagged, passed } = flaggedSessions(series, rule, detect(series, rule))
      const falls = [
        ...passed.map((session) => [session, false] as const),
        ...flagged.map((session) => [session, true] as const),
      ]
      if (falls.length > 0) all.set(name, [...(all.get(name) ?? []), new Map(falls)])
    }
  return new Map([...all].map(([name, several]) => [name, joined(several)]))
}

/** Returns the falls of score of some people as sights, one for each side, instrument and dimension. */
export const fallSights = (people: readonly PersonVoices[], asked: FallAsked): readonly Sight[] => {
  const falls = new Map(people.map((one) => [one, fallsOf(one.person, asked)]))
  const names = [...new Set([...falls.values()].flatMap((own) => [...own.keys()]))]
  return names.map((name) => ({ name, sees: (one, session) => falls.get(one)?.get(name)?.get(session) ?? null }))
}
