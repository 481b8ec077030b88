/** The page of the stage models: each drawn, with its stages, its ways and its source, from the code. */
import { mermaid, stageModelDiagram } from 'rupture-repair/diagram'
import { permissive, type StageModel, stageModels } from 'rupture-repair/episode'
import { briefly } from './references.js'

const introduction = `# Stage models

A stage model says how repair proceeds, as data. The machine of an episode gives stages no meaning; \`conformity\` reads a record against one model or against several ([Episode](episode.md#stage-models)). Order is advisory: a task analysis of six cases saw the stages and not their order ([Muran et al. (2023)](references.md#muran-2023), abstract), another confirmed steps from one to the next ([Safran & Muran (1996)](references.md#safran-1996), abstract). So a step that no arrow names is *unexpected*. The word describes the step and does not grade it.

The page is made from the models in the code. Solid arrows are ways that a model's source describes, dotted ones ways known to occur beside them; returns through avoidance are normal. The brackets give the step that a stage amounts to across models. [Walk a repair](live/walk-a-repair.md) lets you press stages and see how they read. [The evidence](evidence.md#episode) says how well each model is known, and how sure it is that its source says so.
`

const stagesOf = ({ stages, arcs }: StageModel): string => {
  const to = (from: string, is: 'expected' | 'possible'): string =>
    arcs
      .filter((arc) => arc.from === from && arc.is === is)
      .map((arc) => arc.to)
      .join(', ')
  return stages
    .map(({ id, means }) => {
      const [then, possibly] = [to(id, 'expected'), to(id, 'possible')]
      const ways = [then && `then ${then}`, possibly && `possibly ${possibly}`].filter(Boolean).join('; ')
      return `* ${id} (${means.join(', ')})${ways && `: ${ways}`}`
    })
    .join('\n')
}

const drawn = (model: StageModel): string =>
  model === permissive
    ? 'Every stage may follow every other, so there is nothing to draw.'
    : `\`\`\`mermaid ${model.id}\n${mermaid(stageModelDiagram(model))}\n\`\`\`\n\n${stagesOf(model)}`

const section = (model: StageModel): string => {
  return `## ${model.name}

\`${model.id}\`. ${model.direct ? 'The rupture is named between the people.' : 'The rupture need not be named.'} Starts: ${model.starts.length === model.stages.length ? 'anywhere' : model.starts.join(', ')}. Ends: ${model.ends.length === model.stages.length ? 'anywhere' : model.ends.join(', ')}.

${drawn(model)}

Source: ${briefly(model.literature.source)}.
`
}

export const stageModelsPage = (): string => [introduction, ...stageModels.map(section)].join('\n')
