/** The page of the model: every state, command, event, rejection and caution in tables, from the code and its docstrings. */
import {
  cautionSources,
  initial as noAlliance,
  preview as previewAlliance,
  sampleAlliance,
} from 'rupture-repair/alliance'
import { episodeDiagram, mermaid } from 'rupture-repair/diagram'
import { type EpisodeState, evolve, initial, preview, sampleEpisodeEvents } from 'rupture-repair/episode'
import { english } from 'rupture-repair/language'
import { eventOf } from './entries-page.js'
import { meaningsIn } from './meanings.js'

const meanings = new Map(
  ['episode/state', 'episode/command', 'episode/event', 'episode/rejection', 'alliance/state', 'alliance/command']
    .concat(['alliance/event', 'alliance/rejection', 'alliance/caution'])
    .flatMap((file) => [...meaningsIn(`src/${file}.ts`)]),
)

const meaningOf = (tag: string): string => {
  const meaning = meanings.get(tag)
  if (meaning === undefined) throw new Error(`${tag} has no docstring of one line`)
  return meaning.replaceAll('|', '\\|')
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The sample episode passes through every state; each with what may be recorded in it. */
const episodeStates = (): readonly (readonly string[])[] => {
  const passed = new Map<string, EpisodeState>([[initial._tag, initial]])
  let state: EpisodeState = initial
  for (const event of sampleEpisodeEvents) {
    state = evolve(state, event)
    passed.set(state._tag, state)
  }
  return Object.keys(english.episodeStates).map((tag) => {
    const moves = preview(passed.get(tag) ?? initial).map(({ command }) => `\`${command}\``)
    return [`\`${tag}\``, meaningOf(tag), moves.join(', ')]
  })
}

const allianceCommands = (): readonly string[] => [
  ...new Set([
    ...previewAlliance(noAlliance).map(({ command }) => command),
    ...previewAlliance(sampleAlliance).map(({ command }) => command),
    ...['Leave', 'ResumePhase', 'AccountForEnding', 'CloseHarm'],
  ]),
]

const episodeCommands = (): readonly string[] => [
  ...new Set(episodeStates().flatMap(([, , moves = '']) => moves.split(', '))),
]

/** Where the fields of an entry are listed. */
const inFields = (name: string, event = name): string => `[\`${name}\`](entries.md#${event.toLowerCase()})`

const commandRows = (): readonly (readonly string[])[] => {
  const names = [...allianceCommands(), ...episodeCommands().map((name) => name.replaceAll('`', ''))]
  return [...new Set(names)].toSorted().map((name) => [inFields(name, eventOf(name)), meaningOf(name)])
}

const eventRows = (): readonly (readonly string[])[] =>
  [...Object.keys(english.events), 'EntryAmended'].toSorted().map((tag) => [inFields(tag), meaningOf(tag)])

const rejectionRows = (): readonly (readonly string[])[] =>
  [...Object.keys(english.rejections), 'WouldBreakHistory']
    .toSorted()
    .map((tag) => [`[\`${tag}\`](rejections.md#${tag.toLowerCase()})`, meaningOf(tag)])

const cautionRows = (): readonly (readonly string[])[] =>
  Object.entries(cautionSources).map(([tag, { kind }]) => [
    `[\`${tag}\`](cautions.md#${tag.toLowerCase()})`,
    meaningOf(tag),
    kind,
  ])

export const modelPage = (): string => `# The model

All there is to the model, in tables that are made from the code and its docstrings, so that they cannot fall behind it. What the words mean together is told in [Episode](episode.md) and [Alliance](alliance.md); to try it, [walk a repair](live/walk-a-repair.md).

\`\`\`mermaid episode
${mermaid(episodeDiagram())}
\`\`\`

What is around an episode can end it too: the phase of the alliance, or a departure that leaves none of its ties.

## States of an episode

${table(['state', 'means', 'may be recorded'], episodeStates())}

## States of an alliance

${table(
  ['state', 'means'],
  Object.keys(english.allianceStates).map((tag) => [`\`${tag}\``, meaningOf(tag)]),
)}

## Commands

A command asks for something to be recorded. \`decide\` answers with the events it would record, or with a rejection. The fields of each are listed on [a page of their own](entries.md).

${table(['command', 'asks'], commandRows())}

## Events

An event stands in the log and stays there. \`evolve\` says what it makes of a state.

${table(['event', 'says'], eventRows())}

## Rejections

What stands in the way of a command. Each has an entry with a command that meets it on [the page of rejections](rejections.md).

${table(['rejection', 'says'], rejectionRows())}

## Cautions

What people in the field would look at twice. None blocks anything; each rests on the kind of evidence named with it, on [the page of cautions](cautions.md).

${table(['caution', 'the record shows', 'evidence'], cautionRows())}
`
