import { isLeft, left, nonEmpty } from '../../kernel/inside.js'
import * as vocabulary from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { nonEmptyList } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { finite, formWord, name, oneOf } from '../builders/values.js'
import { participant, participantId, source } from '../entry/people.js'
import { bounded, type Parsed, parse } from '../problems/parse.js'
import type { Path } from '../problems/problem.js'

const column = /* @__PURE__ */ name('the name of a column')
const words = /* @__PURE__ */ nonEmptyList(/* @__PURE__ */ name('a word of the table'))

/** The form of the file; whether its parts fit one another is judged below. */
export const formsMap: ExactSchema<vocabulary.FormsMap> = /* @__PURE__ */ (() =>
  fields({
    v: oneOf([1]),
    setting: formWord(vocabulary.settings),
    medium: formWord(vocabulary.media),
    provenance: formWord(vocabulary.provenances),
    participants: nonEmptyList(participant),
    recordedBy: source,
    alliance: column,
    session: column,
    rater: optional(column),
    yes: words,
    no: words,
    questionnaire: fields({ name: name('the name of the questionnaire'), min: finite, max: finite }),
    forms: nonEmptyList(
      fields({
        by: participantId,
        with: participantId,
        raters: optional(words),
        rupture: column,
        intensity: optional(column),
        addressed: optional(column),
        resolved: optional(column),
      }),
    ),
    sameSession: formWord(vocabulary.sameSessionChoices),
    answers: formWord(vocabulary.answersKept),
    ending: optional(
      fields({
        column,
        of: participantId,
        left: optional(words),
        completed: optional(words),
        death: optional(words),
      }),
    ),
  }))()

/** What keeps the parts of a map from fitting one another: where, and what was expected. */
export interface FormsMapProblem {
  readonly _tag:
    | 'NoSuchParticipant'
    | 'FormOfOneself'
    | 'FormTwice'
    | 'WordTwice'
    | 'ColumnTwice'
    | 'Raters'
    | 'NoRange'
  readonly path: Path
  readonly expected: string
}

/** The places of what occurs earlier in a list as well. */
const again = <One>(all: readonly (readonly [path: Path, one: One])[]): readonly Path[] =>
  all.flatMap(([path, one], index) => (all.slice(0, index).some(([, other]) => other === one) ? [path] : []))

const wordsAt = (path: Path, words: readonly string[] = []) =>
  words.map((word, index) => [[...path, index], word.toLowerCase()] as const)

const wordsTwice = ({ yes, no, ending }: vocabulary.FormsMap): readonly Path[] => [
  ...again([...wordsAt(['yes'], yes), ...wordsAt(['no'], no)]),
  ...again((['left', 'completed', 'death'] as const).flatMap((kind) => wordsAt(['ending', kind], ending?.[kind]))),
]

const columnsTwice = ({ alliance, session, rater, ending, forms }: vocabulary.FormsMap): readonly Path[] => {
  const keys = [
    [['alliance'], alliance] as const,
    [['session'], session] as const,
    ...(rater === undefined ? [] : [[['rater'], rater] as const]),
    ...(ending === undefined ? [] : [[['ending', 'column'], ending.column] as const]),
  ]
  const inForms = forms.map((form, at) =>
    (['rupture', 'intensity', 'addressed', 'resolved'] as const).flatMap((key) =>
      form[key] === undefined ? [] : [[['forms', at, key], form[key]] as const],
    ),
  )
  // With a column of raters the forms of different people are in the same columns.
  const together = rater === undefined ? [[...keys, ...inForms.flat()]] : inForms.map((own) => [...keys, ...own])
  const twice = together.flatMap((columns) => again<string>(columns))
  return [...new Map(twice.map((path) => [path.join(' '), path])).values()]
}

const formProblems = (map: vocabulary.FormsMap): readonly (FormsMapProblem | false)[] => {
  const ids = map.participants.map(({ id }) => id)
  const forms = map.forms.map(({ by, with: other }, at) => [['forms', at], JSON.stringify([by, other])] as const)
  const people = map.forms.flatMap((form, at) =>
    (['by', 'with'] as const).map((key) => [['forms', at, key], form[key]] as const),
  )
  const named = map.ending === undefined ? people : [...people, [['ending', 'of'], map.ending.of] as const]
  return [
    ...named.map(
      ([path, id]) =>
        !ids.includes(id) && { _tag: 'NoSuchParticipant' as const, path, expected: 'an id of the participants' },
    ),
    ...map.forms.flatMap(({ by, with: other, raters }, at) => [
      by === other && { _tag: 'FormOfOneself' as const, path: ['forms', at, 'with'], expected: 'another person' },
      (map.rater === undefined) !== (raters === undefined) && {
        _tag: 'Raters' as const,
        path: ['forms', at, 'raters'],
        expected: map.rater === undefined ? 'no such key without a column of the rater' : 'words of the rater’s column',
      },
    ]),
    ...again(forms).map((path) => ({ _tag: 'FormTwice' as const, path, expected: 'one form for each person and tie' })),
  ]
}

/** What does not fit in a map of the right form. */
const misfits = (map: vocabulary.FormsMap): readonly FormsMapProblem[] =>
  [
    ...formProblems(map),
    ...wordsTwice(map).map((path) => ({ _tag: 'WordTwice' as const, path, expected: 'each word once' })),
    ...columnsTwice(map).map((path) => ({ _tag: 'ColumnTwice' as const, path, expected: 'a column of its own' })),
    map.questionnaire.min >= map.questionnaire.max && {
      _tag: 'NoRange' as const,
      path: ['questionnaire', 'max'],
      expected: 'a number above min',
    },
  ].filter((problem) => problem !== false)

/**
 * Reads a map of session forms from a value of unknown shape: what the columns and words of a table mean.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form; where the form
 * is right, a person who does not take part, and a word or a column with two meanings.
 *
 * @example
 * const parsed = parseFormsMap({ v: 2 })
 * parsed._tag === 'Left' && parsed.left[0] // => { _tag: 'UnknownVersion', path: ['v'], expected: 'version 1' }
 */
export const parseFormsMap = (value: unknown): Parsed<vocabulary.FormsMap, FormsMapProblem> => {
  const parsed = parse(formsMap, value)
  if (isLeft(parsed)) return parsed
  const problems = nonEmpty(misfits(parsed.right))
  return problems === undefined ? parsed : bounded(left(problems))
}
