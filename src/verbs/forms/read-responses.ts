import { answersFrom, responseKey, responsesIn } from '../../fhir/index.js'
import type { AnswerMapping, ResponseProblem } from '../../fhir/inside.js'
import { score } from '../../instruments/index.js'
import type { AnsweredForm, ScoreFault, ScoreNote } from '../../instruments/inside.js'
import { isLeft, isObject, left, right } from '../../kernel/inside.js'
import type { Parsed } from '../../schema/index.js'
import type { Note } from '../say/note.js'
import { nameRuns } from '../say/runs.js'
import { type AnswerKey, type FormsRead, noteWords, otherForm, reversedNotes } from '../table/answers.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { readParsed } from '../world/read-text.js'
import type { World } from '../world/world.js'
import { type Found, type Numbered, numbered, type Read, twice } from './response-sessions.js'

/** Any JSON that may be a resource; what is in it is judged later. */
const parseResource = (value: unknown): Parsed<unknown> =>
  isObject(value) && !Array.isArray(value)
    ? right(value)
    : left([{ _tag: 'NotAnObject', path: [], expected: 'a FHIR resource' }])

const itemLinks = ({ instrument, items }: AnswerKey): readonly string[] =>
  typeof items === 'string'
    ? Array.from({ length: instrument.items }, (_, index) => items.replaceAll('{n}', String(index + 1)))
    : items

const itemsOption = "where they have others, --items names the linkIds of the items, as --items 'item{n}'"

const problemFault =
  (file: string) =>
  ({ _tag, path, expected }: ResponseProblem): Fault => {
    const named = _tag === 'NoItemFound' ? `${expected}; ${itemsOption}` : expected
    return { file, place: path, what: `expected ${named}`, kind: named }
  }

/** The responses of all files; a questionnaire in one file serves those of the others. */
const responsesOf = (files: readonly string[], world: World): OrFaults<readonly Found[]> => {
  const resources: { readonly file: string; readonly value: unknown }[] = []
  const faults: Fault[] = []
  for (const file of files) {
    const value = readParsed(file, world, parseResource)
    if (isLeft(value)) for (const each of value.left) faults.push(each)
    else resources.push({ file, value: value.right })
  }
  const all = resources.map(({ value }) => value)
  const within = responsesIn(all)
  const { basename } = world.paths
  const isAlone = (file: string): boolean =>
    !resources.some((other) => other.file !== file && basename(other.file) === basename(file))
  const found = resources.flatMap(({ file, value }) => {
    const name = isAlone(file) ? basename(file) : file
    const own = new Set(responsesIn([value]).map(({ response }) => response))
    return within.filter(({ response }) => own.has(response)).map((one): Found => ({ ...one, file, name }))
  })
  if (faults.length > 0) return left(faults)
  const what = 'no QuestionnaireResponse, and no Bundle with one'
  return found.length > 0 ? right(found) : left(files.map((file): Fault => ({ file, what })))
}

const scoreFault = (responses: readonly Numbered[], fault: ScoreFault): Fault => {
  const one = responses[fault.row]
  const file = one?.file ?? ''
  if (fault._tag === 'WrongNumberOfItems') throw new TypeError('unreachable: every item has an answer or a blank')
  const place = one?.read.paths[fault.item - 1] ?? one?.path ?? ''
  return fault._tag === 'AnswerNotWhole'
    ? { file, place, what: 'not a whole number, as this instrument’s answers are' }
    : { file, place, what: `out of range; expected ${fault.min} to ${fault.max}`, hint: otherForm }
}

const formOf = ({ id, key, session, read }: Numbered, row: number): AnsweredForm => ({
  id,
  session,
  ...(key.source === undefined || key.source === key.subject ? {} : { rater: key.source }),
  answers: read.answers,
  row,
})

const noteOf =
  (forms: readonly AnsweredForm[], links: readonly string[]) =>
  (note: ScoreNote): Note => {
    const form = forms[note.row]
    const of = form === undefined ? {} : { id: form.id, session: form.session }
    return {
      _tag: note._tag,
      ...of,
      ...(form?.rater === undefined ? {} : { rater: form.rater }),
      ...('item' in note ? { column: links[note.item - 1] ?? '' } : {}),
      message: noteWords(note),
    }
  }

/** What a reader must know of how responses were put in order and what of them was not read. */
const notesOn = (responses: readonly Numbered[]): readonly Note[] => {
  const unread = [...new Set(responses.flatMap(({ read }) => read.unread))]
  const unnamed = responses.filter(({ key }) => key.subject === undefined)
  const ordered =
    'sessions are numbered in the order in which each person’s responses were authored; gaps in time between them are not seen'
  return [
    ...(responses.some(({ key }) => key.session === undefined)
      ? [{ _tag: 'NumberedByOccasion', message: ordered } as const]
      : []),
    ...(unnamed.length > 0
      ? [{ _tag: 'NoSubject', message: 'a response without a subject has the name of its file as its id' } as const]
      : []),
    ...(unread.length > 0
      ? [
          {
            _tag: 'ColumnsNotRead',
            message: `items ${nameRuns(unread, ' to ')} were not read: the instrument has none of these linkIds`,
          } as const,
        ]
      : []),
  ]
}

/** Scores the QuestionnaireResponses of files of FHIR R4, in the order of the files. */
export const scoreResponses = (files: readonly string[], key: AnswerKey, world: World): OrFaults<FormsRead> => {
  const found = responsesOf(files, world)
  if (isLeft(found)) return found
  const linkIds = itemLinks(key)
  const words = key.words === undefined ? {} : { words: Object.fromEntries(key.words) }
  const faults: Fault[] = []
  const responses: Read[] = []
  for (const one of found.right) {
    const mapping: AnswerMapping = { linkIds, ...words, questionnaire: one.questionnaire }
    const read = answersFrom(one.response, key.instrument, mapping, one.path)
    for (const each of one.problems.map(problemFault(one.file))) faults.push(each)
    if (isLeft(read)) for (const each of read.left.map(problemFault(one.file))) faults.push(each)
    else responses.push({ ...one, key: responseKey(one.response), read: read.right })
  }
  if (faults.length > 0) return left(faults)
  const sessions = numbered(responses)
  if (isLeft(sessions)) return sessions
  const repeated = twice(sessions.right)
  if (repeated.length > 0) return left(repeated)
  const forms = sessions.right.map(formOf)
  const scored = score(key.instrument, forms)
  if (isLeft(scored)) return left(scored.left.map((fault) => scoreFault(sessions.right, fault)))
  const { rows, problems } = scored.right
  return right({
    forms: forms.map(({ id, rater, session }, index) => ({
      id,
      session,
      ...(rater === undefined ? {} : { rater }),
      scores: rows[index] ?? null,
    })),
    notes: [...notesOn(sessions.right), ...reversedNotes(key, forms, linkIds), ...problems.map(noteOf(forms, linkIds))],
  })
}
