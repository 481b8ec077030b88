import type { ReadProblem, SheetOfEvents, TimeForm } from '../../coding/inside.js'
import { absurd } from '../../kernel/inside.js'
import { visible } from '../../report/index.js'
import type { Fault } from '../world/fault.js'
import { many } from './print.js'

const formWords: Readonly<Record<TimeForm, string>> = {
  seconds: 'seconds',
  'mm:ss': 'mm:ss',
  'hh:mm:ss': 'hh:mm:ss',
  milliseconds: 'milliseconds',
}

/** So many values are named one by one; a scale has more. */
const fewValues = 12

const valuesListed = (values: readonly (string | number)[]): string =>
  values.length <= fewValues ? values.join(', ') : `${values[0]} to ${values.at(-1)} (${values.length} values)`

const listed = (names: readonly string[]): string => names.map((name) => (name === '' ? '(no name)' : name)).join(', ')

const recordingWords = (recording: string): string => (recording === '' ? '' : `observation ${recording}: `)

const words = (problem: ReadProblem): string => {
  switch (problem._tag) {
    case 'NotThisFile':
      return `expected ${problem.expected}`
    case 'NoColumn':
      return `no column ${problem.names.join(', ')}`
    case 'NotATime':
      return 'not a time; expected seconds, mm:ss or hh:mm:ss.mmm'
    case 'NotSeconds':
      return `the ${problem.what} is no number of seconds; --decimal says how a table writes its numbers`
    case 'AnotherTimeForm':
      return `a time of another form than ${formWords[problem.form]}, where one column has one form`
    case 'AmbiguousTime':
      return 'whole numbers may be seconds or milliseconds: --time seconds or --time milliseconds says which'
    case 'NoSegmentNumber':
      return 'not a segment number; expected a whole number from 1'
    case 'NoSessionNumber':
      return problem.pattern === undefined
        ? `not a session number; expected a whole number from 0${problem.hasNumber === true ? '. Hint: --session-pattern reads the number within a name' : ''}`
        : `does not fit --session-pattern; expected ${problem.pattern} with a number in it`
    case 'NoName':
      return `${problem.isGap === true ? 'no name' : 'blank'}, where each row needs ${problem.what === 'alliance' ? 'an' : 'a'} ${problem.what}`
    case 'EndNotLater':
      return 'an end that is not later than its start'
    case 'UnknownCoderKind':
      return 'expected person or machine'
    case 'UnknownCode':
      return `the code ${problem.code} is not of the set`
    case 'UnknownValue':
      return `expected a value of the set: ${valuesListed(problem.values)}; --not-rated, --not-applicable and --not-codable name words for a value that is not there`
    case 'NoOneValue':
      return `expected exactly one value of the set beside the code ${problem.code}: ${valuesListed(problem.values)}. BORIS has it as a modifier, ELAN in the annotation of a tier of that code or after the code, as in '${problem.code} ${problem.values.at(-1)}'`
    case 'NoCode':
      return 'an event without a code'
    case 'EmptyAnnotation':
      return 'an empty annotation, where the annotation is the code'
    case 'NoCodeInText':
      return `an annotation that is no code of the set, nor one followed by a value of the set; codes: ${problem.codes.join(', ')}`
    case 'ReasonBesideValue':
      return 'a reason for a blank, beside a cell that is not blank'
    case 'SegmentsOverlap':
      return `a segment that overlaps with the one on line ${problem.first}, of the same session and coder`
    case 'NotCodableInPart':
      return 'not codable, where another code of the same segment was coded'
    case 'SegmentTwice':
      return `the same code of the same segment by the same coder as on line ${problem.first}`
    case 'SheetInSeveral':
      return `another id of the sheet than on line ${problem.first}, for the same session and coder`
    case 'UnknownStatus':
      return 'expected POINT, START, STOP or STATE'
    case 'UnknownBehaviour':
      return `the project defines no behaviour ${problem.code}`
    case 'Unpaired':
      return problem.which === 'start' ? 'a state that begins and has no end' : 'a state that ends and has no beginning'
    case 'NoLength':
      return `${recordingWords(problem.recording)}how long the session is, is not in the file: --length SECONDS says it`
    case 'AfterSession':
      return 'an event that begins when the session has ended'
    case 'StartsAfterEnd':
      return `${recordingWords(problem.recording)}--start-at is not before the end of the recording, at ${problem.end} seconds`
    case 'NoSegment':
      return `${recordingWords(problem.recording)}the session is shorter than one segment, which --last drop drops`
    case 'TooManySegments':
      return `${recordingWords(problem.recording)}more than ${problem.most} segments: the length of the session or --window is not as meant`
    case 'ObservationTwice':
      return 'two observations that are of one session by one coder'
    case 'NoSuchObservation':
      return `no observation has this name; there are ${listed(problem.known)}`
    case 'ObservationUnlikePattern':
      return 'its name does not fit --observations'
    case 'SeveralObservations':
      return `several observations: --observation picks one, or --observations reads session and coder from their names: ${listed(problem.known)}`
    case 'SeveralTiers':
      return `several tiers: --tier says which are read: ${listed(problem.known)}`
    case 'NoSuchTier':
      return `no tier ${problem.tier}; there are ${listed(problem.known)}`
    case 'NoSuchSubject':
      return problem.known.every((name) => name === '')
        ? `no subject ${problem.subject}: the file names none`
        : `no subject ${problem.subject}; there are ${listed(problem.known)}`
    default:
      return absurd(problem)
  }
}

/** What is said of many, whose places differ. */
const sameKind = (problem: ReadProblem, what: string): string =>
  problem._tag === 'SegmentTwice' || problem._tag === 'SegmentsOverlap'
    ? what.replace(/on line \d+/, 'on an earlier line')
    : what

/** Returns a problem of a file of codes as a fault; `header` has the names of its columns, where it has any. */
export const readFault =
  (file: string, header: readonly string[]) =>
  (problem: ReadProblem): Fault => {
    const { observation, event } = problem
    const others = problem.hasOthers === true ? '. Hint: --observation reads others without this one' : ''
    const what = `${words(problem)}${others}`
    const number = 'column' in problem ? problem.column : undefined
    const place = [
      ...(observation === undefined ? [] : [`observation ${observation}`]),
      ...(event === undefined ? [] : [`event ${event}`]),
    ].join(', ')
    const column = number === undefined ? {} : { column: { number, name: header[number - 1] || 'without a name' } }
    return {
      file,
      ...(problem.line === undefined ? {} : { line: problem.line }),
      ...column,
      ...(place === '' ? {} : { place: visible(place) }),
      what: visible(what),
      kind: visible(sameKind(problem, what)),
    }
  }

/** Says what was left out of the sheets of events; nothing where nothing was. */
export const leftOutWords = ({
  before,
  begunBefore,
  dropped,
}: Pick<SheetOfEvents, 'before' | 'begunBefore' | 'dropped'>): readonly string[] => [
  ...(before === 0 ? [] : [`${many(before, 'event')} before the session began`]),
  ...(begunBefore === 0 ? [] : [`${many(begunBefore, 'event')} whose onset is before the session`]),
  ...(dropped === 0 ? [] : [`${many(dropped, 'event')} in a last segment that was dropped`]),
]
