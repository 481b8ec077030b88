/** What holds of undoing a person's last act, whatever was recorded before. */
import fc, { type IProperty } from 'fast-check'
import type { AllianceCommand, AllianceState } from 'rupture-repair'
import { undo } from 'rupture-repair/alliance'
import type { Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { courses } from '../model/arbitrary-courses.js'
import type { Roster } from '../model/rosters.js'
import { type Heart, type Told, told } from './heart.js'
import { whatIs } from './without-log.js'

/** How many acts were undone, by the number of their entries, and how many of those were corrections. */
export interface Undone {
  readonly entries: Map<number, number>
  corrections: number
}

const sameWho = (one: Source, other: Source): boolean => JSON.stringify(one) === JSON.stringify(other)
const corrects = ({ _tag }: AllianceCommand): boolean => /^(Amend|Withdraw|Correct)/.test(_tag)

/** A course in which every act has a time of its own; commands in a row by one person are sometimes recorded as one. */
const timed = (relative: readonly AllianceCommand[], goesOn: readonly boolean[]): readonly AllianceCommand[] => {
  let act = 0
  return relative.map((command, index) => {
    const before = relative[index - 1]
    const isOne =
      before !== undefined &&
      goesOn[index % goesOn.length] === true &&
      sameWho(before.stamp.by, command.stamp.by) &&
      !corrects(before) &&
      !corrects(command)
    if (!isOne) act += 1
    const at = `2026-03-14T09:${String(Math.floor(act / 60)).padStart(2, '0')}:${String(act % 60).padStart(2, '0')}Z`
    return { ...command, stamp: { ...command.stamp, at } }
  })
}

/** The accepted steps of each act. */
const actsOf = (steps: readonly Told[]): readonly (readonly Told[])[] =>
  [...new Set(steps.map(({ command }) => command.stamp.at))].map((time) =>
    steps.filter(({ command, refused }) => refused === undefined && command.stamp.at === time),
  )

const takesPart = (state: AllianceState, { _tag, id }: Source): boolean =>
  _tag === 'observer' || (state._tag !== 'NotBegun' && state.record.people.some((person) => person.id === id))

/** Undoing the last act of a log gives back what was before it, and undoing that, what the act had made. */
export const undoGivesBack = (
  heart: Heart,
  roster: Roster,
  undone: Undone,
): IProperty<[readonly AllianceCommand[], readonly boolean[]]> => {
  const after = (state: AllianceState, by: Source, at: string): AllianceState | string => {
    const session = state._tag === 'NotBegun' ? 0 : state.record.session
    const command = undo(state, { session, by, at })
    if (command._tag === 'Left') return command.left._tag
    const decided = heart.decide(state, command.right)
    if ('refused' in decided) throw new Error(`undo gave what is refused: ${JSON.stringify(decided.refused)}`)
    return decided.reduce(heart.evolve, state)
  }
  return fc.property(courses(roster), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (relative, goesOn) => {
    for (const act of actsOf(told(heart, timed(relative, goesOn)))) {
      const [first, last] = [act[0], act.at(-1)]
      if (first === undefined || last === undefined || first.before._tag === 'NotBegun') continue
      const { by } = first.command.stamp
      // Who put their own id right takes part under another name now.
      if (!takesPart(last.after, by)) continue
      const entries = act.flatMap(({ events }) => events).length
      const before = after(last.after, by, '2026-03-15')
      const isMachine = roster.machines.includes(by.id)
      if (isMachine && entries > 1) {
        expect(before).toBe('NotAMachinesToRecord')
        continue
      }
      if (typeof before === 'string') throw new Error(`refused: ${before}`)
      expect(whatIs(before)).toEqual(whatIs(first.before))
      const again = after(before, by, '2026-03-16')
      if (typeof again === 'string') throw new Error(`refused again: ${again}`)
      expect(whatIs(again)).toEqual(whatIs(last.after))
      undone.entries.set(entries, (undone.entries.get(entries) ?? 0) + 1)
      if (corrects(first.command)) undone.corrections += 1
    }
  })
}
