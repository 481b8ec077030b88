import type { AnswerRange, Instrument } from './definition.js'

/** The range of one item's answers. */
export const answerRange = ({ answers, itemAnswers = [] }: Instrument, item: number): AnswerRange =>
  itemAnswers.find((one) => one.item === item) ?? answers
