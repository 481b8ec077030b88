import { type Either, isObject, left, right } from '../kernel/inside.js'
import { optionsFor, type Question } from './questions-in.js'
import type { ResponseProblem } from './response-problem.js'
import { listOf, weightsOn } from './weights.js'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** What gives the numbers of answers that are none themselves. */
export interface AnswerWeights {
  /** What the questionnaire asks. */
  readonly question: Question
  readonly ofWord: (word: unknown) => number | undefined
  /** Whether answers have words of the caller's; then a word that is none of them is a fault. */
  readonly hasWords: boolean
}

type ReadNumber = Either<ResponseProblem, number | null>

const absentUrl = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

const isAbsent = (element: unknown): boolean =>
  isObject(element) && listOf(element.extension).some((one) => isObject(one) && one.url === absentUrl)

const refused = (_tag: ResponseProblem['_tag'], path: string, expected: string): ReadNumber =>
  left({ _tag, path, expected })

const optionWeights = (answer: Fields, { question }: AnswerWeights): readonly number[] =>
  optionsFor(question, answer).flatMap((option) => option.weights)

const codingNumber = (answer: Fields, path: string, weights: AnswerWeights): ReadNumber => {
  const coding = answer.valueCoding
  if (!isObject(coding)) return refused('NotAnAnswer', path, 'a Coding')
  const word = weights.ofWord(coding.code) ?? weights.ofWord(coding.display)
  const all = [...weightsOn(coding), ...weightsOn(answer), ...optionWeights(answer, weights)]
  if (word === undefined && new Set(all).size > 1)
    return refused('NoWeight', path, 'one weight, the same on the coding and on its option in the questionnaire')
  const weight = word ?? all[0]
  if (weight !== undefined && !Number.isFinite(weight))
    return refused('NoWeight', path, 'a weight that is a finite number')
  if (weight !== undefined) return right(weight)
  if (isAbsent(coding)) return right(null)
  return weights.hasWords
    ? refused('UnknownWord', path, 'a code or a display that the words of the answers give a number')
    : refused(
        'NoWeight',
        path,
        'a weight: ordinalValue or itemWeight on the coding, or on its option in the questionnaire',
      )
}

const quantityNumber = (quantity: unknown, path: string): ReadNumber => {
  if (!isObject(quantity)) return refused('NotAnAnswer', path, 'a Quantity')
  if (quantity.comparator !== undefined)
    return refused('NotANumber', `${path}.comparator`, 'a value without a comparator')
  const { code, unit } = quantity
  if (code === undefined && unit !== undefined && !(typeof unit === 'string' && /^(1|score|\{[^{}]*\})$/.test(unit)))
    return refused('OtherUnit', `${path}.unit`, "no unit, '1', 'score', or a unit in braces")
  const isUnitless = code === undefined || code === '1' || (typeof code === 'string' && /^\{[^{}]*\}$/.test(code))
  if (!isUnitless) return refused('OtherUnit', `${path}.code`, "no unit, '1', or a unit in braces such as {score}")
  if (quantity.value === undefined && isAbsent(quantity)) return right(null)
  return plainNumber(quantity.value, `${path}.value`)
}

const plainNumber = (value: unknown, path: string): ReadNumber =>
  typeof value === 'number' && Number.isFinite(value) ? right(value) : refused('NotANumber', path, 'a number')

/** Returns the number of one answer, null for one that is absent for a stated reason, or why it has none. */
export const answerNumber = (answer: unknown, path: string, weights: AnswerWeights): ReadNumber => {
  if (!isObject(answer)) return refused('NotAnAnswer', path, 'an object with one value')
  const values = Object.keys(answer).filter((key) => key.startsWith('value'))
  const [key] = values
  if (key === undefined) {
    const isEmpty =
      isAbsent(answer) || Object.keys(answer).some((name) => name.startsWith('_value') && isAbsent(answer[name]))
    return isEmpty ? right(null) : refused('NotAnAnswer', path, 'a value, or the reason why it is absent')
  }
  if (values.length > 1) return refused('NotAnAnswer', path, 'one value')
  const at = `${path}.${key}`
  const value = answer[key]
  const isWords = key === 'valueString' || key === 'valueBoolean'
  if (!isWords && weights.question.options.length > 0 && optionsFor(weights.question, answer).length === 0)
    return refused('NotAnOption', at, 'one of the options that its questionnaire has for this item')
  switch (key) {
    case 'valueCoding':
      return codingNumber(answer, at, weights)
    case 'valueQuantity':
      return quantityNumber(value, at)
    case 'valueInteger':
    case 'valueDecimal':
      return optionWeights(answer, weights).every((weight) => weight === value)
        ? plainNumber(value, at)
        : refused('NoWeight', at, 'one number; its option in the questionnaire has a weight that is another')
    case 'valueString':
    case 'valueBoolean': {
      const word = weights.ofWord(typeof value === 'boolean' ? String(value) : value)
      if (word !== undefined) return right(word)
      return refused(
        weights.hasWords ? 'UnknownWord' : 'NotReadable',
        at,
        'a number, a weighted code, or a word given a number',
      )
    }
    default:
      return refused('NotReadable', at, 'an integer, a decimal, a quantity, or a weighted code')
  }
}
