import type { Expectation, StageModelProblem, StepTaken } from '../../episode/index.js'
import type { RefusalCatalogue, Voiced } from '../language.js'
import { list } from './phrases.js'

/** The order of stages is advisory: task analyses found the stages, not their order. */
const expectationWords: Readonly<Record<Expectation, string>> = {
  expected: 'as the model expects',
  possible: 'which the model knows to occur',
  unexpected: 'which the model does not name; it describes an order and demands none',
}

const through = ({ skipped }: StepTaken): string =>
  skipped.length === 0 ? '' : ` An expected way would have passed through ${list(skipped)}.`

export const step: Voiced<StepTaken> = {
  client: () => 'A step in mending it is on record.',
  clinician: (one) =>
    `${one.from === null ? `The stages on record begin with ${one.to}` : `The stage ${one.from} is followed by ${one.to}`}, ${expectationWords[one.is]}.${through(one)}`,
  coder: ({ from, to, is, skipped }) =>
    `Step ${from === null ? '' : `from ${from} `}to ${to}: ${is}, skipped ${list(skipped, 'none')}.`,
}

export const stageModelProblems: RefusalCatalogue<StageModelProblem> = {
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
