/**
 * Exhaustive walk of the machine of one episode beside each stage model: the six that are shipped and two of a user’s own.
 *
 * From every place every label of the model is said, and one label of another; attempts begin, end and close. Two places are the same
 * when the machine is in the same place, as many attempts have begun (at most two), the model stands at the same stage, everything so far
 * was expected or not, an end was reached or not, and as many loops were made (up to two). A walk goes on while it meets anything new, at
 * most `longest` entries far; that it ends before is checked, so the bound cuts nothing off. At every step, new or not, `conformity` is
 * compared with a reading of its own (`stage-reading.ts`).
 */
import {
  agnew,
  aspland,
  checkStageModel,
  conformity,
  decide,
  type Episode,
  type EpisodeCommand,
  type EpisodeState,
  evolve,
  initial,
  type StageLabel,
  type StageModel,
  stageModels,
} from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { at, between, rupture } from './given.js'
import { mutilationsOf, type Reading, readerOf, unread } from './stage-reading.js'

const mostAttempts = 2
const longest = 24

/** Back and forth between asking and answering, which is expected, until it is enough. */
const withLoop: StageModel = {
  ...aspland,
  id: 'with-a-loop',
  name: 'A model of the user’s own with a loop',
  stages: [
    { id: 'ask', means: ['marker', 'exploration'] },
    { id: 'answer', means: ['assertion'] },
    { id: 'enough', means: ['closure'] },
  ],
  starts: ['ask'],
  ends: ['enough'],
  arcs: [
    { from: 'ask', to: 'answer', is: 'expected' },
    { from: 'answer', to: 'ask', is: 'expected' },
    { from: 'answer', to: 'enough', is: 'expected' },
  ],
}
/** Two starts; one way names the rupture, the other is possible and goes round it. */
const withDetour: StageModel = {
  ...agnew,
  id: 'with-a-detour',
  name: 'A model of the user’s own in which naming can be gone round',
  stages: [
    { id: 'noticed', means: ['marker', 'recognition'] },
    { id: 'told', means: ['acknowledgement'] },
    { id: 'named', means: ['acknowledgement', 'exploration'] },
    { id: 'changed-course', means: ['change', 'negotiation'] },
    { id: 'together-again', means: ['closure'] },
  ],
  starts: ['noticed', 'told'],
  ends: ['together-again', 'changed-course'],
  arcs: [
    { from: 'noticed', to: 'named', is: 'expected' },
    { from: 'told', to: 'named', is: 'expected' },
    { from: 'named', to: 'together-again', is: 'expected' },
    { from: 'noticed', to: 'changed-course', is: 'possible' },
    { from: 'changed-course', to: 'together-again', is: 'possible' },
    { from: 'named', to: 'noticed', is: 'possible' },
  ],
}
const models: readonly StageModel[] = [...stageModels, withLoop, withDetour]
const labelsOf = ({ id, stages }: StageModel): readonly StageLabel[] =>
  stages.map((stage) => ({ model: id, stage: stage.id }))
/** The first label of the next model that can be read, or of the one before it. */
const foreignTo = (model: StageModel): StageLabel => {
  const others = stageModels.filter(({ id }) => id !== model.id)
  const [first] = labelsOf(others[stageModels.indexOf(model) % others.length] ?? aspland)
  return first ?? { model: 'nobody’s', stage: 'nothing' }
}

const stamp = at(0)
const episode = 'e'
const says = (stage: StageLabel): EpisodeCommand => ({ _tag: 'ReachStage', stamp, episode, stage })
const moves: readonly EpisodeCommand[] = [
  rupture('e', [between('c', 't')]),
  { _tag: 'BeginAttempt', stamp, episode, attempt: { startedBy: 't', happened: { _tag: 'unknown' } } },
  { _tag: 'EndAttempt', stamp, episode, result: 'partly' },
  { _tag: 'StopRepair', stamp, episode },
  { _tag: 'ResolveEpisode', stamp, episode, judgement: { rating: 5 } },
]

interface Place {
  readonly state: EpisodeState
  readonly reading: Reading
  readonly length: number
}
interface Walk {
  readonly model: StageModel
  readonly places: readonly Place[]
  readonly edges: number
  readonly farthest: number
  readonly taken: ReadonlySet<string>
  readonly takenAsExpected: ReadonlySet<string>
  readonly faults: readonly string[]
  readonly milliseconds: number
}

const begunIn = (state: EpisodeState): number =>
  state._tag === 'Unreported' || state._tag === 'Unattended'
    ? 0
    : state.earlier.length + (state._tag === 'BeingWorkedOn' ? 1 : 0)
const asExpected = ({ steps, unreadable }: Reading): boolean =>
  unreadable === 0 && steps.every(({ is }) => is === 'expected')
const keyOf = (model: StageModel, { state, reading }: Place): string => {
  const ended = reading.visited.some((stage) => model.ends.includes(stage))
  return [state._tag, begunIn(state), reading.at, asExpected(reading), ended, Math.min(2, reading.loops)].join(' ')
}

/** Where the library reads otherwise than the model’s data say. */
const unlike = (state: Episode, model: StageModel, reading: Reading): readonly string[] => {
  const { isExpectedWay } = readers.get(model.id) ?? readerOf(model, models)
  const read = conformity(state, model, models)
  const steps = read.steps.map(({ from, to, is, skipped }) => ({ from, to, is, skipped: skipped.length }))
  const deviates =
    read.unreadable.length > 0 || read.steps.some(({ is, skipped }) => is !== 'expected' || skipped.length > 0)
  const faults = {
    steps: JSON.stringify(steps) !== JSON.stringify(reading.steps),
    'skipped stages': read.steps.some(
      ({ from, to, skipped }) => skipped.length > 0 && !isExpectedWay(from, [...skipped, to]),
    ),
    loops: read.loops !== reading.loops,
    end: read.reachedAnEnd !== reading.visited.some((stage) => model.ends.includes(stage)),
    'unreadable labels': read.unreadable.length !== reading.unreadable,
    deviation: deviates === asExpected(reading),
  }
  return Object.entries(faults).flatMap(([what, wrong]) =>
    wrong ? [`${what} after ${reading.steps.map(({ to }) => to)}`] : [],
  )
}
const readers = new Map(models.map((model) => [model.id, readerOf(model, models)]))

const walk = (model: StageModel): Walk => {
  const started = performance.now()
  const reader = readers.get(model.id) ?? readerOf(model, models)
  const labels = [...labelsOf(model), foreignTo(model)]
  const places: Place[] = [{ state: initial, reading: unread, length: 0 }]
  const seen = new Set<string>()
  const [taken, takenAsExpected] = [new Set<string>(), new Set<string>()]
  const faults: string[] = []
  let edges = 0
  for (const { state, reading, length } of places) {
    const said = labels.filter((label) => {
      const decided = decide(state, says(label))
      if (decided._tag === 'Left') return false
      step(decided.right.reduce<EpisodeState>(evolve, state), reader.next(reading, label))
      return true
    })
    // Order is advisory: where one stage may be recorded, so may any.
    if (said.length !== (state._tag === 'BeingWorkedOn' ? labels.length : 0))
      faults.push(`labels refused: ${said.length}`)
    for (const move of moves) {
      const decided = decide(state, move)
      if (decided._tag === 'Right') step(decided.right.reduce<EpisodeState>(evolve, state), reading)
    }
    function step(after: EpisodeState, now: Reading): void {
      edges += 1
      if (after._tag === 'Unreported') return
      faults.push(...unlike(after, model, now))
      const last = now.steps.at(-1)
      if (last !== undefined && now !== reading) {
        taken.add(`${last.from} → ${last.to}`)
        if (asExpected(now)) takenAsExpected.add(`${last.from} → ${last.to}`)
      }
      const place = { state: after, reading: now, length: length + 1 }
      const key = keyOf(model, place)
      if (seen.has(key) || begunIn(after) > mostAttempts || length >= longest) return
      seen.add(key)
      places.push(place)
    }
  }
  const farthest = Math.max(...places.map(({ length }) => length))
  const milliseconds = performance.now() - started
  return { model, places, edges, farthest, taken, takenAsExpected, faults, milliseconds }
}

const walks = models.map(walk)

describe.each(walks.map((one) => [one.model.id, one] as const))('%s', (id, found) => {
  const { model } = found
  const ways = (arcs: StageModel['arcs']): readonly string[] => arcs.map(({ from, to }) => `${from} → ${to}`)

  it('is read as its own data say, at every step', () => {
    console.log(
      `${id}: ${found.places.length} states, ${found.edges} edges, at most ${found.farthest} entries far, ` +
        `${Math.round(found.milliseconds)} ms`,
    )
    expect([...new Set(found.faults)].slice(0, 10)).toEqual([])
    expect(found.farthest).toBeLessThan(longest)
  })

  it('has every stage reached and every arc taken, the expected ones also by nothing but expected arcs', () => {
    const reached = new Set(found.places.map(({ reading }) => reading.at))
    expect(model.stages.map((stage) => stage.id).filter((stage) => !reached.has(stage))).toEqual([])
    expect(ways(model.arcs).filter((way) => !found.taken.has(way))).toEqual([])
    const { isExpectedWay } = readerOf(model, models)
    const clean = new Set(found.places.filter(({ reading }) => asExpected(reading)).map(({ reading }) => reading.at))
    const open = model.arcs.filter(({ from, to }) => clean.has(from) && isExpectedWay(from, [to]))
    expect(ways(open).filter((way) => !found.takenAsExpected.has(way))).toEqual([])
  })

  it('reads the labels of every other model from every stage, and those of nobody’s, without throwing', () => {
    const reader = readerOf(model, models)
    const strangers = [
      ...models.filter((one) => one !== model).flatMap(labelsOf),
      { model: id, stage: 'no such stage' },
      { model: 'nobody’s', stage: 'nothing' },
    ]
    const faults = found.places
      .filter(({ state, length }) => state._tag === 'BeingWorkedOn' && length <= 4)
      .flatMap(({ state, reading }) =>
        strangers.flatMap((label) => {
          const decided = decide(state, says(label))
          const after = decided._tag === 'Left' ? state : decided.right.reduce<EpisodeState>(evolve, state)
          return after._tag === 'Unreported' ? [] : unlike(after, model, reader.next(reading, label))
        }),
      )
    expect([...new Set(faults)].slice(0, 10)).toEqual([])
  })

  it('is sound, and each single edit brings what can be foreseen', () => {
    expect(checkStageModel(model)).toEqual([])
    const bySort = (problems: readonly unknown[]): readonly string[] =>
      problems.map((one) => JSON.stringify(one)).sort()
    for (const { edit, model: edited, problems } of mutilationsOf(model)) {
      expect(bySort(checkStageModel(edited)), `${edit}: ${JSON.stringify(edited.arcs)}`).toEqual(bySort(problems))
    }
  })
})

it('the edits bring every problem there is but a published model’s id, which is a name only for models of one’s own', () => {
  const edits = models.flatMap(mutilationsOf)
  const unsound = edits.filter(({ problems }) => problems.length > 0)
  console.log(`${edits.length} edits of ${models.length} models, of which ${unsound.length} are unsound`)
  expect([...new Set(unsound.flatMap(({ problems }) => problems.map(({ _tag }) => _tag)))].sort()).toEqual([
    'ArcToItself',
    'ArcTwice',
    'NoExpectedWay',
    'NoWayToAnEnd',
    'NoneListed',
    'NotReachable',
    'StageTwice',
    'StageWithoutMeaning',
    'UnknownMeaning',
    'UnknownStage',
    'WithoutId',
  ])
})
