import type { Instrument } from '../instruments/index.js'
import { type Either, isLeft, isObject, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import { answerNumber } from './answer-number.js'
import { notUnderstood } from './not-understood.js'
import { questionsIn } from './questions-in.js'
import type { ResponseProblem } from './response-problem.js'
import { listOf, mostLevels } from './weights.js'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** Where the answers of an instrument are in responses of others, and what gives them numbers. */
export interface AnswerMapping {
  /** The `linkId` of each item, in the published order and each once; `1`, `2` and so on unless given. */
  readonly linkIds?: readonly string[]
  /** The Questionnaire: its options are the permitted answers and may have the weights, and it says what has to be answered. */
  readonly questionnaire?: unknown
  /** What answers in words, or codes without weights, mean: `{ Never: 1, Always: 7 }`. */
  readonly words?: Readonly<Record<string, number>>
}

/** The answers of a response, for `score`, with where each was. */
export interface ResponseAnswers {
  /** One for each item of the instrument; null is a blank. */
  readonly answers: readonly (number | null)[]
  /** The path of each item; undefined where the response has it not. */
  readonly paths: readonly (string | undefined)[]
  /** The items of the response with an answer that the instrument has no item for, by their `linkId`. */
  readonly unread: readonly string[]
}

interface Found {
  readonly linkId: string
  readonly path: string
  readonly answers: readonly unknown[]
}

/** The items of a response at any depth, those below answers included. */
const itemsIn = (element: Fields, path: string, problems: ResponseProblem[], level = 0): readonly Found[] => {
  const isWrong = (element.item !== undefined && !Array.isArray(element.item)) || level > mostLevels
  if (isWrong) {
    problems.push({ _tag: 'NotAnItem', path: `${path}.item`, expected: `a list of items, at most ${mostLevels} deep` })
    return []
  }
  return listOf(element.item).flatMap((item, index): readonly Found[] => {
    const at = `${path}.item[${index}]`
    if (!isObject(item) || typeof item.linkId !== 'string') {
      problems.push({ _tag: 'NotAnItem', path: at, expected: 'an item with a linkId' })
      return []
    }
    if (item.answer !== undefined && !Array.isArray(item.answer))
      problems.push({ _tag: 'NotAnItem', path: `${at}.answer`, expected: 'a list of answers' })
    const answers = listOf(item.answer)
    const below = answers.flatMap((answer, place) =>
      isObject(answer) ? itemsIn(answer, `${at}.answer[${place}]`, problems, level + 1) : [],
    )
    return [{ linkId: item.linkId, path: at, answers }, ...below, ...itemsIn(item, at, problems, level + 1)]
  })
}

/** A response in progress will be another; one entered in error is none. */
const finished: readonly unknown[] = ['completed', 'amended', 'stopped']

/** What is called finished has every answer that is required; what was stopped has not. */
const complete: readonly unknown[] = ['completed', 'amended']

const ownNumber = (words: Readonly<Record<string, number>>, word: unknown): number | undefined =>
  typeof word === 'string' && Object.hasOwn(words, word) ? words[word] : undefined

/**
 * Reads the answers to an instrument from a FHIR R4 QuestionnaireResponse of unknown shape, as others write it.
 *
 * An answer is an integer, a decimal, a quantity without a unit, or a code with a weight: on the coding, or on its option in the
 * questionnaire. A blank is an item that is not there, has no answer, or says why it is absent. Refused, all problems at once with
 * their paths and never with an answer: what is no finished response, anything that changes the meaning and is not known, several
 * answers to an item, an item twice, an answer that is none of its options, one that is required and missing, a code without a
 * weight, a weight or a word whose number is not finite, a unit, a text without a number, a response without any item of the instrument. Whether an answer is in range, `score` says.
 *
 * @example
 * const form = { id: 'A', session: 3, answers: [8, 9, null, 7], row: 1 }
 * const names = { base: 'https://clinic.example/fhir', subject: { reference: 'Patient/A' } }
 * const read = answersFrom(questionnaireResponseOf(form, rating4x10, names), rating4x10)
 * read._tag === 'Right' && read.right.answers // => [8, 9, null, 7]
 */
export const answersFrom = (
  response: unknown,
  { items }: Pick<Instrument, 'items'>,
  { linkIds, questionnaire, words = {} }: AnswerMapping = {},
  root = 'QuestionnaireResponse',
): Either<NonEmpty<ResponseProblem>, ResponseAnswers> => {
  if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse')
    return left([{ _tag: 'NotAResponse', path: root, expected: 'a QuestionnaireResponse' }])
  const wanted = linkIds ?? Array.from({ length: items }, (_, index) => String(index + 1))
  if (wanted.length !== items || new Set(wanted).size !== items)
    return left([{ _tag: 'NotTheItems', path: 'linkIds', expected: `${items} linkIds, each once` }])
  const problems = [...notUnderstood(response, root), ...notUnderstood(questionnaire, 'Questionnaire')]
  if (!finished.includes(response.status))
    problems.push({ _tag: 'NotFinished', path: `${root}.status`, expected: finished.join(', ') })
  for (const [word, number] of Object.entries(words))
    if (!Number.isFinite(number))
      problems.push({ _tag: 'NotANumber', path: `words.${word}`, expected: 'a finite number' })
  const found = itemsIn(response, root, problems)
  const questionOf = questionsIn(questionnaire)
  const hasWords = Object.keys(words).length > 0

  const numberOf = (linkId: string): number | null => {
    const [item, again] = found.filter((one) => one.linkId === linkId)
    const question = questionOf(linkId)
    const wrong = (_tag: ResponseProblem['_tag'], path: string, expected: string): null => {
      problems.push({ _tag, path, expected })
      return null
    }
    const blank = (path: string): null =>
      question.isRequired && complete.includes(response.status)
        ? wrong('AnswerMissing', path, `an answer to item ${linkId}, which its questionnaire requires`)
        : null
    if (item === undefined) return blank(`${root}.item`)
    if (again !== undefined) return wrong('ItemTwice', again.path, 'this item once')
    if (item.answers.length > 1) return wrong('SeveralAnswers', `${item.path}.answer`, 'one answer')
    if (item.answers.length === 0) return blank(`${item.path}.answer`)
    const number = answerNumber(item.answers[0], `${item.path}.answer[0]`, {
      question,
      ofWord: (word) => ownNumber(words, word),
      hasWords,
    })
    if (!isLeft(number)) return number.right
    problems.push(number.left)
    return null
  }

  const answers = wanted.map(numberOf)
  const paths = wanted.map((linkId) => found.find((one) => one.linkId === linkId)?.path)
  if (paths.every((path) => path === undefined))
    problems.push({
      _tag: 'NoItemFound',
      path: `${root}.item`,
      expected: `items with the linkIds ${wanted.join(', ')}`,
    })
  const faults = nonEmpty(problems)
  if (faults !== undefined) return left(faults)
  const unread = found.filter(({ linkId, answers }) => answers.length > 0 && !wanted.includes(linkId))
  return right({ answers, paths, unread: unread.map(({ linkId }) => linkId) })
}
