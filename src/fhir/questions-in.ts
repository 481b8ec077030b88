import { isObject } from '../kernel/inside.js'
import { listOf, mostLevels, weightsOn } from './weights.js'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** One of the answers that a questionnaire permits. */
interface Option {
  readonly key: string
  readonly weights: readonly number[]
}

/** What a questionnaire asks under one `linkId`. */
export interface Question {
  /** Whether a completed response has to have an answer; where it is asked only after another answer, this is not known. */
  readonly isRequired: boolean
  /** The permitted answers; none where they are not listed. */
  readonly options: readonly Option[]
}

const nothingKnown: Question = { isRequired: false, options: [] }

/** A coding is known by its system and its code, and without a code by its words; the other values are known by themselves. */
const optionKey = (element: Fields): string => {
  const key = Object.keys(element).find((name) => name.startsWith('value')) ?? ''
  const value = element[key]
  if (!isObject(value)) return JSON.stringify([key, value])
  const { system, code, display } = value
  return JSON.stringify([key, system, code ?? null, code === undefined ? display : null])
}

/** The weights of an option are on it or on its coding. */
const optionsOf = (item: Fields): readonly Option[] =>
  listOf(item.answerOption).flatMap((option) =>
    isObject(option)
      ? [{ key: optionKey(option), weights: [...weightsOn(option), ...weightsOn(option.valueCoding)] }]
      : [],
  )

/** The options that an answer is, of the same key; a questionnaire that has one twice may give it two weights. */
export const optionsFor = ({ options }: Question, answer: Fields): readonly Option[] => {
  const key = optionKey(answer)
  return options.filter((option) => option.key === key)
}

/** Returns what a questionnaire of unknown shape asks under a `linkId`, at any depth. */
export const questionsIn = (questionnaire: unknown): ((linkId: string) => Question) => {
  const questions = new Map<unknown, Question>()
  const look = (element: unknown, isConditional: boolean, level: number): void => {
    if (!isObject(element) || level > mostLevels) return
    for (const item of listOf(element.item)) {
      if (!isObject(item)) continue
      const conditional = isConditional || item.enableWhen !== undefined
      const before = questions.get(item.linkId) ?? nothingKnown
      questions.set(item.linkId, {
        isRequired: before.isRequired || (item.required === true && !conditional),
        options: [...before.options, ...optionsOf(item)],
      })
      look(item, conditional, level + 1)
    }
  }
  look(questionnaire, false, 0)
  return (linkId) => questions.get(linkId) ?? nothingKnown
}
