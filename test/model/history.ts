/** How a course is told where a property fails: one line a command, with who says it when and what stands in its way. */
import fc from 'fast-check'
import { type AllianceCommand, type AllianceState, decide, evolve, initial } from 'rupture-repair'
import { placed } from './placed.js'

/** A command in one line: who says what, when. */
export const lineOf = ({ _tag, stamp: { by, session }, ...content }: AllianceCommand): string =>
  `${by._tag}${'id' in by ? ` ${by.id}` : ''}, session ${session}: ${_tag} ${JSON.stringify(content)}`

/** A course whose sessions are relative, as it goes: every command at its place, and which rejection met it. */
export const historyOf = (relative: readonly AllianceCommand[]): string => {
  let state: AllianceState = initial
  const lines = relative.map((one) => {
    const command = placed(one, state._tag === 'NotBegun' ? 0 : state.record.session)
    // Told of a library that may be broken: what it throws is part of the history.
    try {
      const decided = decide(state, command)
      if (decided._tag === 'Left') return `${lineOf(command)} – refused: ${decided.left._tag}`
      state = decided.right.reduce<AllianceState>(evolve, state)
      return lineOf(command)
    } catch (error) {
      return `${lineOf(command)} – threw: ${error}`
    }
  })
  return numbered(lines)
}

/** Commands that go on from somewhere else, one a line. */
export const linesOf = (commands: readonly AllianceCommand[]): string => numbered(commands.map(lineOf))

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `\n${index + 1}. ${line}`).join('')

/** The same list, which fast-check prints as told instead of as one long literal. */
export const readable = <A>(list: readonly A[], tell: (list: readonly A[]) => string): readonly A[] =>
  Object.defineProperty([...list], fc.toStringMethod, { value: () => tell(list), enumerable: false })
