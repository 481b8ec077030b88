import type { NamedAlliance } from '../outcomes/index.js'
import { type EpisodeFacts, episodeColumns, episodeFacts } from '../outcomes/inside.js'
import { codedKindsIn, coderHeadings } from './episode-rows.js'
import type { OutcomeQuestion } from './options/outcomes.js'
import { csvOf, type Heading, inCsv } from './say/print.js'

/** The columns as the table of episodes has them; those of the coders come between. */
const before = ['alliance', 'episode', 'phase', 'reported', 'kinds']
const after = [
  ...['state', 'attempts', 'outcome', 'judged', 'reason', 'closure', 'attempted', 'attributed', 'attributed_by_others'],
  ...['settled', 'recurred', 'restored', 'standing', 'resolved_by', 'resolved_from', 'scale_cuts', 'outcome_rule'],
]

/** The episodes of a log as CSV, a line for each; every line says by which criterion, cut and rule. */
export const episodesCsv = (
  alliances: readonly NamedAlliance[],
  { criterion: resolvedBy, settings }: OutcomeQuestion,
): string => {
  const question = { resolvedBy, settings }
  const columns = episodeColumns(question)
  const headings = (names: readonly string[]): readonly Heading<EpisodeFacts>[] =>
    names.flatMap((title) => {
      const column = columns.find(({ name }) => name === title)
      return column === undefined ? [] : [{ title, of: (facts) => inCsv(column.of(facts)) }]
    })
  const rows = alliances
    .flatMap((alliance) => episodeFacts(alliance, question))
    .map((facts) => ({ ...facts, codedKinds: codedKindsIn(facts.episode.record) }))
  return csvOf(rows, [
    ...headings(before),
    ...coderHeadings(rows, (coder) => `kinds_by_${coder}`, ' '),
    ...headings(after),
  ])
}
