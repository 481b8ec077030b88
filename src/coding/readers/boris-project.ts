import { type Either, isObject, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { modifiersOf } from './boris-modifiers.js'
import { type EventMark, pairEvents } from './pair-events.js'
import type { ReadProblem } from './read-problem.js'
import type { Recording } from './recording.js'

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): Json => (isObject(value) ? value : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Whether each behaviour of the ethogram is a state. */
const statesOf = (project: Json): ReadonlyMap<string, boolean> =>
  new Map(
    Object.values(object(project.behaviors_conf)).map((one) => {
      const { code, type } = object(one)
      return [text(code), /^state/i.test(text(type))] as const
    }),
  )

/** The length of the media of the first player, which has the longest by the rules of BORIS; nothing for live observations. */
const lengthOf = (observation: Json): number | undefined => {
  const files = object(observation.file)['1']
  const lengths = object(object(observation.media_info).length)
  const all = Array.isArray(files) ? files.map((file) => lengths[text(file)]) : []
  if (observation.type !== 'MEDIA' || all.length === 0 || !all.every(isNumber)) return undefined
  return Math.round(all.reduce((sum, one) => sum + one, 0) * 1000) / 1000
}

/**
 * Returns the observations of a BORIS project, or everything that is wrong with them: states without start or stop,
 * behaviours that the project does not define. `wanted` names the observations that are read; all where it is empty.
 */
export const readBorisProject = (
  value: unknown,
  wanted: readonly string[] = [],
): Either<NonEmpty<ReadProblem>, readonly Recording[]> => {
  const project = object(value)
  if (!isObject(project.observations) || !isObject(project.behaviors_conf))
    return left([{ _tag: 'NotThisFile', expected: 'a BORIS project, with observations and behaviors_conf' }])
  const states = statesOf(project)
  const all = Object.entries(project.observations)
  const known = all.map(([id]) => id)
  const problems: ReadProblem[] = wanted
    .filter((id) => !known.includes(id))
    .map((observation) => ({ _tag: 'NoSuchObservation', observation, known }))
  const recordings = all
    .filter(([id]) => wanted.length === 0 || wanted.includes(id))
    .map(([id, one]): Recording => {
      const observation = object(one)
      const entries: readonly unknown[] = Array.isArray(observation.events) ? observation.events : []
      const marks = entries.flatMap((entry, index): readonly EventMark[] => {
        const place = { observation: id, event: index + 1 }
        const [time, subject, code, modifiers]: readonly unknown[] = Array.isArray(entry) ? entry : []
        const isState = states.get(text(code))
        if (!isNumber(time)) problems.push({ _tag: 'NotATime', ...place })
        if (isState === undefined) problems.push({ _tag: 'UnknownBehaviour', ...place, code: text(code) })
        if (!isNumber(time) || isState === undefined) return []
        const about = { code: text(code), subject: text(subject), values: modifiersOf([text(modifiers)]) }
        return [{ ...about, time, place, status: isState ? 'start-or-stop' : 'point' }]
      })
      const { events, problems: unpaired } = pairEvents(marks)
      problems.push(...unpaired)
      const [offset, length] = [observation['time offset'], lengthOf(observation)]
      return { id, starts: isNumber(offset) ? offset : 0, ...(length === undefined ? {} : { length }), events }
    })
  const found = nonEmpty(problems)
  return found === undefined ? right(recordings) : left(found)
}
