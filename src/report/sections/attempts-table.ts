import { attemptsOf, conformity, type Episode, type StageLabel, stageModels } from '../../episode/index.js'
import type { AttemptStep } from '../../episode/inside.js'
import { explain } from '../../language/index.js'
import { type Content, type Html, html, joined, named } from '../page/html.js'
import { table } from '../page/table.js'

type Attempt = ReturnType<typeof attemptsOf>[number]

const strategiesIn = (steps: readonly AttemptStep[]): Content => {
  const uses = steps.flatMap((step) => (step._tag === 'StrategyUsed' ? [step.use] : []))
  return uses.length === 0
    ? '–'
    : joined(
        uses.map(({ strategy, usedBy }) => html`${strategy.replaceAll('-', ' ')} (${named(usedBy)})`),
        '; ',
      )
}

const stagesIn = (steps: readonly AttemptStep[]): readonly StageLabel[] =>
  steps.flatMap((step) => (step._tag === 'StageReached' ? [step.stage] : []))

const path = (steps: readonly AttemptStep[]): Content => {
  const stages = stagesIn(steps).map(({ stage }) => named(stage))
  return stages.length === 0 ? '–' : joined(stages, ' → ')
}

const resultOf = (attempt: Attempt): string =>
  'ended' in attempt ? attempt.ended.result.replaceAll('-', ' ') : 'under way'

/** Returns how the stages on record read against the models they are labelled by: a description, not a mark. */
const readings = (episode: Episode): Content => {
  const models = new Set(attemptsOf(episode).flatMap(({ steps }) => stagesIn(steps).map(({ model }) => model)))
  return stageModels
    .filter(({ id }) => models.has(id))
    .map((model) => html`<p>${model.name}: ${explain(conformity(episode, model), 'clinician')}</p>\n`)
}

export const attemptsTable = (episode: Episode, meeting: string): Html => {
  const attempts = attemptsOf(episode)
  if (attempts.length === 0) return html`<p>No attempt at repair is on record.</p>\n`
  return html`${table<Attempt>(
    'Attempts at repair, with their stages',
    [
      { title: `began in ${meeting}`, of: ({ begun }) => begun.stamp.session, numeric: true },
      { title: 'started by', of: ({ begun }) => named(begun.attempt.startedBy) },
      { title: 'strategies', of: ({ steps }) => strategiesIn(steps) },
      { title: 'stages', of: ({ steps }) => path(steps) },
      { title: 'how it ended', of: resultOf },
    ],
    attempts,
  )}${readings(episode)}`
}
