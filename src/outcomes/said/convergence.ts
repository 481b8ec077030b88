/** Who sees a rupture in which sessions, and how far two of those who could see one agree. */
import { cohenKappa, type Estimate, gwetAc1, specificAgreement } from '../../statistics/index.js'
import type { Denominator } from './asked-sessions.js'
import { sides } from './voice.js'
import { hasSide, type PersonVoices } from './voices.js'

/** What sees a rupture: a side that says it, or a rule that finds a fall of score. */
export interface Sight {
  readonly name: string
  /** Whether it sees one in a session of a person: true, false, or null where it was not asked or cannot say. */
  readonly sees: (one: PersonVoices, session: number) => boolean | null
}

/** Returns the sights of the sides that are in some alliances; with forms only of those who answered any. */
export const sightsOfSides = (people: readonly PersonVoices[], denominator: Denominator): readonly Sight[] =>
  sides.flatMap((side): readonly Sight[] => {
    const own = people.filter(({ person }) => hasSide(person, side))
    const hasForms = own.some(({ voices }) => voices[side].forms.size > 0)
    const isHeard = hasForms || own.some(({ voices }) => voices[side].sayings.length > 0)
    if (own.length === 0 || (denominator === 'with-form' && !hasForms)) return []
    return [
      {
        name: side,
        sees: ({ person, voices }, session) => {
          const { sayings, forms } = voices[side]
          const isAsked = denominator === 'held' ? isHeard && hasSide(person, side) : forms.has(session)
          if (!isAsked) return null
          return forms.get(session) === true || sayings.some(({ sessions }) => sessions.includes(session))
        },
      },
    ]
  })

/** How two sights agree: the fourfold table of sessions of people, the positives first. */
export interface Convergence {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
  /** Sessions in which one of the two was not asked or cannot say. */
  readonly notComparable: number
  readonly persons: number
  readonly alliances: number
  readonly positive: Estimate
  readonly negative: Estimate
  readonly kappa: Estimate
  readonly ac1: Estimate
}

/** Returns how the first sight in each session agrees with the second in that session, or in the next of the person. */
export const convergenceOf = (
  people: readonly PersonVoices[],
  first: Sight,
  second: Sight,
  lag: 0 | 1,
): Convergence => {
  const table: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  let [notComparable, persons] = [0, 0]
  const alliances = new Set<string>()
  for (const one of people) {
    const { sessions, alliance } = one.person
    let isIn = false
    sessions.slice(0, sessions.length - lag).forEach((session, place) => {
      const [a, b] = [first.sees(one, session), second.sees(one, sessions[place + lag] ?? session)]
      if (a === null || b === null) notComparable += 1
      else {
        table[a ? 0 : 1][b ? 0 : 1] += 1
        isIn = true
      }
    })
    if (isIn) {
      persons += 1
      alliances.add(alliance)
    }
  }
  const [[both, firstOnly], [secondOnly, neither]] = table
  const units = table.flatMap((row, a) => row.flatMap((count, b) => new Array<readonly number[]>(count).fill([a, b])))
  return {
    ...{ both, firstOnly, secondOnly, neither, notComparable, persons, alliances: alliances.size },
    ...specificAgreement(table),
    ...{ kappa: cohenKappa(table), ac1: gwetAc1(units, 2) },
  }
}
