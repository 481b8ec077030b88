import { type Conformity, steps } from '../../episode/index.js'
import type { Expectation, StageModelProblem, StepTaken } from '../../episode/inside.js'
import type { Catalogue, Names, Refusal, Voiced } from '../language.js'
import { count, list } from './phrases.js'

const expectationWords: Readonly<Record<Expectation, string>> = {
  expected: 'as the model expects',
  possible: 'which the model knows to occur',
  unexpected: 'which the model does not name; it describes an order and demands none',
}

export const step: Voiced<StepTaken> = ({ from, to, is, skipped }) => {
  const passed = skipped.length === 0 ? '' : ` An expected way would have passed through ${list(skipped)}.`
  const begins = from === null ? `The stages on record begin with ${to}` : `The stage ${from} is followed by ${to}`
  return {
    client: 'A step in mending it is on record.',
    clinician: `${begins}, ${expectationWords[is]}.${passed}`,
    coder: `Step ${from === null ? '' : `from ${from} `}to ${to}: ${is}, skipped ${list(skipped, 'none')}.`,
  }
}

const taken = ({ steps, loops, reachedAnEnd }: Conformity): string =>
  steps.length === 0
    ? 'no steps'
    : `${count(steps.length, 'step')}, with ${count(loops, 'return')} to a stage; an end of the model was ${reachedAnEnd ? '' : 'not '}reached`

const asExpected = ({ is, skipped }: StepTaken): boolean => is === 'expected' && skipped.length === 0

/** Only steps that the model does not expect are listed one by one. */
const remarked = ({ steps }: Conformity, name: Names): string => {
  const others = steps.filter((one) => !asExpected(one))
  if (others.length > 0) return others.map((one) => ` ${step(one, name).clinician}`).join('')
  return steps.length === 0 ? '' : ' Every step is as the model expects.'
}

const labels = ({ unreadable }: Conformity): readonly string[] => [
  ...new Set(unreadable.map(({ model, stage }) => `${stage} (${model})`)),
]

const withoutStage = (reading: Conformity): string =>
  reading.unreadable.length === 0 ? '' : ` The model has no stage for what was labelled ${list(labels(reading))}.`

export const conformity: Voiced<Conformity> = (reading, name) => {
  const { model, steps, loops, reachedAnEnd } = reading
  const reached = `${reachedAnEnd ? '' : 'not '}reached`
  const each = steps.map((one) => ` ${step(one, name).coder}`).join('')
  return {
    client:
      steps.length === 0
        ? 'No step in mending it is on record that this way of describing it has a word for.'
        : `${count(steps.length, 'step')} in mending it ${steps.length === 1 ? 'is' : 'are'} on record, with ${count(loops, 'return')} to where it had been before; what this way of describing it counts as an end was ${reached}. That describes what was done and is no judgement of anyone.`,
    clinician: `In the stages of the model ${model}, the record holds ${taken(reading)}.${remarked(reading, name)}${withoutStage(reading)} This describes the record and does not grade it.`,
    coder: `Conformity with ${model}: steps ${steps.length}, loops ${loops}, end ${reached}, unreadable ${list(labels(reading), 'none')}.${each}`,
  }
}

export const stageModelProblems: Catalogue<StageModelProblem, Refusal> = {
  WithoutId: ({ where }) =>
    where === 'model'
      ? ['The model has no id.', 'Give it an id of its own; labels name their model by it.']
      : ["One of the model's stages has no id.", 'Give each stage an id of its own.'],
  NoneListed: ({ where }) => [`The model lists no ${where}.`, `List at least one of its ${where}.`],
  PublishedModelId: ({ model }) => [
    `The id ${model} is that of a published model.`,
    'Give the model an id of its own; labels name their model by it.',
  ],
  StageWithoutMeaning: ({ stage }) => [
    `The stage ${stage} lists nothing that it means.`,
    'List the steps it amounts to, so that it can be read against other models.',
  ],
  UnknownMeaning: ({ stage, meaning }) => [
    `The stage ${stage} is said to mean ${meaning}, which is none of the steps.`,
    `The steps are ${list(steps)}.`,
  ],
  StageTwice: ({ stage }) => [`The stage ${stage} is listed twice.`, 'Give each stage an id of its own.'],
  ArcTwice: ({ from, to }) => [`The arc from ${from} to ${to} is listed twice.`, 'List each arc once.'],
  ArcToItself: ({ stage }) => [
    `An arc leads from the stage ${stage} to itself.`,
    'Staying in a stage is no step; leave the arc out.',
  ],
  UnknownStage: ({ stage, where }) => [
    `The ${where} name ${stage}, which is not among the stages.`,
    'List it there, or name a stage that is listed.',
  ],
  NotReachable: ({ stage }) => [
    `No arcs lead from a start to the stage ${stage}.`,
    'Add an arc that leads to it, make it a start, or leave it out.',
  ],
  NoWayToAnEnd: ({ stage }) => [
    `No arcs lead from the stage ${stage} to an end.`,
    'Add an arc that leads on from it, make it an end, or leave it out.',
  ],
  NoExpectedWay: ({ start }) => [
    `From the start ${start} no end can be reached on expected arcs alone.`,
    'Mark the arcs of a whole way from it to an end as expected.',
  ],
}
