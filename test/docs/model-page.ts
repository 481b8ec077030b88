/** The page of the model: its states, what leads from one to another, and where all else is listed. */
import { episodeDiagram, mermaid } from 'rupture-repair/diagram'
import { type EpisodeState, evolve, initial, preview, sampleEpisodeEvents } from 'rupture-repair/episode'
import { english } from 'rupture-repair/language'
import { tableOf } from './made-tables.js'
import { meaningsIn } from './meanings.js'

const meanings = new Map(
  ['episode/state', 'alliance/record/state'].flatMap((file) => [...meaningsIn(`src/${file}.ts`)]),
)

const meaningOf = (tag: string): string => {
  const meaning = meanings.get(tag)
  if (meaning === undefined) throw new Error(`${tag} has no docstring of one line`)
  return meaning.replaceAll('|', '\\|')
}

/** The sample episode passes through every state; each with what may be recorded in it. */
const movesOf = (): ReadonlyMap<string, readonly string[]> => {
  let state: EpisodeState = initial
  const moves = new Map<string, readonly string[]>()
  const pass = (): void => {
    moves.set(
      state._tag,
      preview(state).map(({ command }) => command),
    )
  }
  pass()
  for (const event of sampleEpisodeEvents) {
    state = evolve(state, event)
    pass()
  }
  return moves
}

const moves = movesOf()
/** What may be recorded of an episode in any state, once it is reported. */
const always = (moves.get('Closed') ?? []).filter((command) =>
  [...moves].every(([tag, some]) => tag === initial._tag || some.includes(command)),
)
const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const episodeStates = (): readonly (readonly string[])[] =>
  Object.keys(english.episodeStates).map((tag) => [
    `\`${tag}\``,
    meaningOf(tag),
    code((moves.get(tag) ?? []).filter((command) => !always.includes(command))),
  ])

export const modelPage = (): string => `# The model

The states of the model and what leads from one to another, made from the code. What the words mean together stands in [Episode](episode.md) and [Alliance](alliance.md); to try it, [walk a repair](live/walk-a-repair.md).

\`\`\`mermaid episode
${mermaid(episodeDiagram())}
\`\`\`

What is around an episode can end it too: the phase of the alliance, or a departure that leaves none of its ties.

## States of an episode

${tableOf(['state', 'means', 'may be recorded'], episodeStates())}
Once a rupture is reported, words may be recorded in every state: ${code(always)}.

## States of an alliance

${tableOf(
  ['state', 'means'],
  Object.keys(english.allianceStates).map((tag) => [`\`${tag}\``, meaningOf(tag)]),
)}
## All else

* A command asks for something to be recorded. \`decide\` answers with the events it would record, or with a rejection.
* An event stands in the log and stays there. \`evolve\` says what it makes of a state.
* Each command and each event is listed [field by field](entries.md), each [rejection](rejections.md) with a command that meets it, each [caution](cautions.md) with a course that raises it.
`
