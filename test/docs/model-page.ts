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

This page lists the states of the model and the commands that lead from one state to another. It is made from the code. [Episode](episode.md) and [Alliance](alliance.md) explain how the words fit together. To try the model, [walk a repair](live/walk-a-repair.md).

\`\`\`mermaid episode
${mermaid(episodeDiagram())}
\`\`\`

An episode also closes when the phase of the alliance ends, or when people leave and none of its ties remains.

## States of an episode

${tableOf(['state', 'means', 'may be recorded'], episodeStates())}
Once a rupture is reported, these entries may be recorded in every state: ${code(always)}.

## States of an alliance

${tableOf(
  ['state', 'means'],
  Object.keys(english.allianceStates).map((tag) => [`\`${tag}\``, meaningOf(tag)]),
)}
## Commands and events

* A command asks for something to be recorded. \`decide\` answers with the events that it would record, or with a rejection.
* An event is an entry of the log and stays there. \`evolve\` gives the state after an event.
* Other pages list each command and each event [field by field](entries.md), each [rejection](rejections.md) with a command that it refuses, and each [caution](cautions.md) with a course that raises it.
`
