import type { FoundResponse, ResponseAnswers, ResponseKey } from '../../fhir/inside.js'
import { left, right } from '../../kernel/inside.js'
import type { Fault, OrFaults } from '../world/fault.js'

/** A response with the file that it is in. */
export interface Found extends FoundResponse {
  readonly file: string
  /** What the file is called where no other has that name, else its path. */
  readonly name: string
}

/** A response whose answers were read. */
export interface Read extends Found {
  readonly key: ResponseKey
  readonly read: ResponseAnswers
}

/** A response with the number of its session. */
export interface Numbered extends Read {
  readonly id: string
  readonly session: number
}

const idOf = ({ name, key }: Read): string => key.subject ?? name

/** Whose responses are numbered together: those of one person by one rater. */
const courseOf = (one: Read): string => JSON.stringify([idOf(one), one.key.source ?? null])

const coursesOf = (responses: readonly Read[]): readonly (readonly Read[])[] =>
  [...new Set(responses.map(courseOf))].map((course) => responses.filter((one) => courseOf(one) === course))

const dated = /^\d{4}-\d\d-\d\d/

/** The numbers of the sessions: as they say it themselves, else in the order in which each person's were authored. */
export const numbered = (responses: readonly Read[]): OrFaults<readonly Numbered[]> => {
  const says = responses.filter(({ key }) => key.session !== undefined)
  const at = (one: Read, place: string, what: string): Fault => ({
    file: one.file,
    place: `${one.path}.${place}`,
    what,
  })
  if (says.length === responses.length)
    return right(responses.map((one) => ({ ...one, id: idOf(one), session: one.key.session ?? 0 })))
  if (says.length > 0) {
    const what = 'expected the number of the session, as other responses have it'
    return left(responses.filter(({ key }) => key.session === undefined).map((one) => at(one, 'encounter', what)))
  }
  const faults: Fault[] = []
  const sessions = new Map<Read, number>()
  for (const course of coursesOf(responses)) {
    if (course.length > 1)
      for (const one of course)
        if (
          one.key.authored === undefined ||
          !dated.test(one.key.authored) ||
          Number.isNaN(Date.parse(one.key.authored))
        )
          faults.push(at(one, 'authored', 'expected a date, by which the sessions of a person are numbered'))
    const timed = course.map((one) => [one, Date.parse(one.key.authored ?? '')] as const)
    for (const [index, [one]] of timed.sort(([, a], [, b]) => a - b).entries()) sessions.set(one, index + 1)
    const again = timed.find(([, time], index) => index > 0 && time === timed[index - 1]?.[1])
    if (again !== undefined && faults.length === 0)
      faults.push(at(again[0], 'authored', 'expected another time than that of a response by the same person'))
  }
  if (faults.length > 0) return left(faults)
  return right(responses.map((one) => ({ ...one, id: idOf(one), session: sessions.get(one) ?? 1 })))
}

/** A person's session that is there twice. */
export const twice = (responses: readonly Numbered[]): readonly Fault[] =>
  responses.flatMap((one, index) => {
    const key = ({ session }: Numbered) => session
    const first = responses
      .slice(0, index)
      .find((other) => courseOf(other) === courseOf(one) && key(other) === key(one))
    const where = first === undefined ? '' : `${first.file}, ${first.path}`
    return first === undefined
      ? []
      : [{ file: one.file, place: one.path, what: `the same session of the same person as ${where}` }]
  })
