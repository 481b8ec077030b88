import { type Either, isObject, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { modifiersOf } from './boris-modifiers.js'
import { type EventMark, pairEvents, pairKey } from './pair-events.js'
import type { ReadProblem } from './read-problem.js'
import type { JudgeRecordings, Recording } from './recording.js'

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

const subjectsOf = (project: Json, observations: readonly (readonly [string, unknown])[]): readonly string[] => {
  const defined = Object.values(object(project.subjects_conf)).map((one) => text(object(one).name))
  const used = observations.flatMap(([, one]) => {
    const { events } = object(one)
    return Array.isArray(events) ? events.map((event: unknown) => (Array.isArray(event) ? text(event[1]) : '')) : []
  })
  return [...new Set([...defined, ...used])]
}

/**
 * The length of the media of the first player, which has the longest by the rules of BORIS. None for live observations and where a
 * medium has none, NaN where one is no number.
 */
const lengthOf = (observation: Json): number | undefined => {
  const files = object(observation.file)['1']
  const lengths = object(object(observation.media_info).length)
  const all = Array.isArray(files) ? files.map((file) => lengths[text(file)] ?? undefined) : []
  if (observation.type !== 'MEDIA' || all.length === 0 || all.includes(undefined)) return undefined
  return all.every(isNumber) ? Math.round(all.reduce((sum, one) => sum + one, 0) * 1000) / 1000 : Number.NaN
}

/**
 * Returns the observations of a BORIS project, or everything that is wrong with them: states without start or stop,
 * behaviours that the project does not define. `wanted` names the observations that are read; all where it is empty.
 * `judge` adds what else is wrong with a faulty file.
 */
export const readBorisProject = (
  value: unknown,
  wanted: readonly string[] = [],
  judge: JudgeRecordings = () => [],
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
  const read = all.filter(([id]) => wanted.length === 0 || wanted.includes(id))
  const about = { subjects: subjectsOf(project, all), codes: [...states.keys()] }
  const recordings = read.flatMap(([id, one]): readonly Recording[] => {
    const observation = object(one)
    const faulty = new Set<string>()
    const entries: readonly unknown[] = Array.isArray(observation.events) ? observation.events : []
    const marks = entries.flatMap((entry, index): readonly EventMark[] => {
      const place = { observation: id, event: index + 1, ...(read.length > 1 ? ({ hasOthers: true } as const) : {}) }
      const [time, subject, code, modifiers]: readonly unknown[] = Array.isArray(entry) ? entry : []
      const isState = states.get(text(code))
      if (!isNumber(time)) problems.push({ _tag: 'NotATime', ...place })
      const said = { code: text(code), subject: text(subject), values: modifiersOf([text(modifiers)]) }
      if (!isNumber(time)) faulty.add(pairKey(said))
      if (said.code === '') problems.push({ _tag: 'NoCode', ...place })
      else if (isState === undefined) problems.push({ _tag: 'UnknownBehaviour', ...place, code: said.code })
      if (!isNumber(time) || isState === undefined) return []
      return [{ ...said, time, place, status: isState ? 'start-or-stop' : 'point' }]
    })
    const { events, problems: unpaired } = pairEvents(marks, faulty)
    for (const one of unpaired) problems.push(one)
    const { 'time offset': offset } = observation
    const [starts, length] = [offset ?? 0, lengthOf(observation)]
    const notSeconds = (what: 'time offset' | 'length of the media'): ReadProblem => ({
      ...{ _tag: 'NotSeconds', observation: id, what },
      ...(read.length > 1 ? { hasOthers: true } : {}),
    })
    if (!isNumber(starts)) problems.push(notSeconds('time offset'))
    if (Number.isNaN(length)) problems.push(notSeconds('length of the media'))
    if (!isNumber(starts) || Number.isNaN(length)) return []
    return [{ id, starts, ...(length === undefined ? {} : { length }), ...about, events }]
  })
  const found = nonEmpty(problems)
  return found === undefined ? right(recordings) : left([...found, ...judge(recordings)])
}
