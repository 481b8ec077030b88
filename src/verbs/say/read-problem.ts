import type { ReadProblem, TimeForm } from '../../coding/inside.js'
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
    case 'AnotherTimeForm':
      return `a time of another form than ${formWords[problem.form]}, where one column has one form`
    case 'AmbiguousTime':
      return 'whole numbers may be seconds or milliseconds: --time seconds or --time milliseconds says which'
    case 'NoSegmentNumber':
      return 'not a segment number; expected a whole number from 1'
    case 'NoSessionNumber':
      return 'not a session number; expected a whole number from 0'
    case 'NoName':
      return `blank, where each row needs ${problem.what === 'alliance' ? 'an' : 'a'} ${problem.what}`
    case 'EndNotLater':
      return 'an end that is not later than its start'
    case 'UnknownCoderKind':
      return 'expected person or machine'
    case 'UnknownCode':
      return `the code ${problem.code} is not of the set`
    case 'UnknownValue':
      return 'not a value of the set; --not-rated, --not-applicable and --not-codable name words for a value that is not there'
    case 'NoOneValue':
      return 'expected exactly one value of the set beside the code'
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
      return 'an event that begins after the end of the session'
    case 'NoSegment':
      return `${recordingWords(problem.recording)}the session is shorter than one segment, which --last drop drops`
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
    default:
      return absurd(problem)
  }
}

const sameKind = (problem: ReadProblem, what: string): string | undefined =>
  problem._tag === 'SegmentTwice' ? what.replace(/on line \d+/, 'on an earlier line') : undefined

/** Returns a problem of a file of codes as a fault; `header` has the names of its columns, where it has any. */
export const readFault =
  (file: string, header: readonly string[]) =>
  (problem: ReadProblem): Fault => {
    const { observation, event } = problem
    const what = words(problem)
    const kind = sameKind(problem, what)
    const number = 'column' in problem ? problem.column : undefined
    const where = [
      ...(observation === undefined ? [] : [`observation ${observation}`]),
      ...(event === undefined ? [] : [`event ${event}`]),
    ].join(', ')
    const column = number === undefined ? {} : { column: { number, name: header[number - 1] || 'without a name' } }
    return {
      file,
      ...(problem.line === undefined ? {} : { line: problem.line }),
      ...column,
      what: visible(where === '' ? what : `${where}: ${what}`),
      ...(kind === undefined ? {} : { kind }),
    }
  }

/** Says what was left out of the sheets of events; nothing where nothing was. */
export const leftOutWords = ({
  before,
  dropped,
}: {
  readonly before: number
  readonly dropped: number
}): readonly string[] => [
  ...(before === 0 ? [] : [`${many(before, 'event')} before the session began`]),
  ...(dropped === 0 ? [] : [`${many(dropped, 'event')} in a last segment that was dropped`]),
]
