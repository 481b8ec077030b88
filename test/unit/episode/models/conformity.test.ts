import fc from 'fast-check'
import {
  agnew,
  aspland,
  bennettParryRyle,
  conformity,
  type Episode,
  type EpisodeEvent,
  evolve,
  initial,
  permissive,
  type StageModel,
  safranMuranConfrontation,
  safranMuranWithdrawal,
  sampleEpisodeEvents,
  stageModels,
} from 'rupture-repair/episode'
import { describe, expect, test } from 'vitest'

const [reported] = sampleEpisodeEvents
const stamp = { session: 3, by: { _tag: 'observer', id: 'coder' } } as const
const episode = 'the-silence'

/** An episode in one attempt of which these stages were reached. */
const walked = (model: string, ...stages: readonly string[]): Episode => {
  const events: readonly EpisodeEvent[] = [
    ...(reported ? [reported] : []),
    { _tag: 'AttemptBegun', stamp, episode, attempt: { startedBy: 'therapist', happened: { _tag: 'unknown' } } },
    ...stages.map((stage): EpisodeEvent => ({ _tag: 'StageReached', stamp, episode, stage: { model, stage } })),
  ]
  const state = events.reduce(evolve, initial)
  if (state._tag === 'Unreported') throw new Error('nothing was reported')
  return state
}

describe('a withdrawal with two loops through avoidance', () => {
  const model = 'safran-muran-withdrawal'
  const looping = walked(
    model,
    ...[
      'marker',
      'disembedding',
      'qualified-assertion',
      'avoidance',
      'qualified-assertion',
      'avoidance',
      'self-assertion',
    ],
  )

  test('is as its own model expects, loops and all', () => {
    const read = conformity(looping, safranMuranWithdrawal)
    expect(read.steps.every(({ is, skipped }) => is === 'expected' && skipped.length === 0)).toBe(true)
    expect(read).toMatchObject({ loops: 2, reachedAnEnd: true, unreadable: [] })
  })

  test('reads against another model, with what that one has no stage for', () => {
    const read = conformity(looping, bennettParryRyle)
    expect(read.steps.map(({ to }) => to)).toEqual(['acknowledgement', 'exploration', 'understanding'])
    expect(read.steps.at(-1)).toEqual({
      labelled: { model, stage: 'self-assertion' },
      from: 'exploration',
      to: 'understanding',
      is: 'possible',
      skipped: ['linking-and-explanation', 'negotiation', 'consensus'],
    })
    expect(read.unreadable.map(({ stage }) => stage)).toEqual(['avoidance', 'avoidance'])
    expect(read.reachedAnEnd).toBe(false)
  })
})

test('a stage skipped is named, and an arc the model does not have is unexpected', () => {
  const { steps } = conformity(walked('aspland', 'unvoiced-disagreement', 'renegotiated-task'), aspland)
  expect(steps.at(-1)).toEqual({
    labelled: { model: 'aspland', stage: 'renegotiated-task' },
    from: 'unvoiced-disagreement',
    to: 'renegotiated-task',
    is: 'unexpected',
    skipped: ['internal-recognition', 'summarise-explore-validate', 'focus-on-what-matters'],
  })
})

test('starting in the middle is unexpected', () => {
  const { steps } = conformity(walked('safran-muran-confrontation', 'vulnerability'), safranMuranConfrontation)
  expect(steps).toEqual([
    {
      labelled: { model: 'safran-muran-confrontation', stage: 'vulnerability' },
      from: null,
      to: 'vulnerability',
      is: 'unexpected',
      skipped: ['marker', 'disembedding', 'exploration-of-construal'],
    },
  ])
})

test('labels of a model nobody knows stay unreadable', () => {
  expect(conformity(walked('my-own', 'first'), aspland)).toEqual({
    model: 'aspland',
    steps: [],
    loops: 0,
    reachedAnEnd: false,
    unreadable: [{ model: 'my-own', stage: 'first' }],
  })
})

describe('a label of another model', () => {
  test('is read as the nearest stage of several that it could be', () => {
    const early = conformity(walked('permissive', 'acknowledgement', 'exploration', 'explanation'), bennettParryRyle)
    expect(early.steps.at(-1)).toMatchObject({ to: 'linking-and-explanation', is: 'expected' })
    const steps = ['acknowledgement', 'exploration', 'explanation', 'negotiation', 'consensus', 'understanding']
    const late = conformity(walked('permissive', ...steps, 'explanation'), bennettParryRyle)
    expect(late.steps.at(-1)).toMatchObject({ from: 'understanding', to: 'further-explanation', is: 'expected' })
  })
  test('stays where it is rather than going on', () => {
    const twice = conformity(walked('permissive', 'negotiation', 'negotiation'), agnew)
    expect(twice.steps.map(({ to }) => to)).toEqual(['negotiate'])
  })
  test('stands beside the stage it was read as, with its model', () => {
    const { steps } = conformity(walked('permissive', 'acknowledgement', 'exploration'), bennettParryRyle)
    expect(steps.map(({ labelled, to }) => [labelled, to])).toEqual([
      [{ model: 'permissive', stage: 'acknowledgement' }, 'acknowledgement'],
      [{ model: 'permissive', stage: 'exploration' }, 'exploration'],
    ])
  })
  test('is not looked for in models that are not its own', () => {
    const named = conformity(walked('aspland', 'negotiate'), bennettParryRyle)
    expect(named.unreadable).toEqual([{ model: 'aspland', stage: 'negotiate' }])
  })
})

test('a stage its own model does not have stays unreadable', () => {
  expect(conformity(walked('aspland', 'enlightenment'), aspland).unreadable).toHaveLength(1)
})

test('one end of several is an end', () => {
  expect(conformity(walked('permissive', 'closure'), permissive).reachedAnEnd).toBe(true)
})

test('strategies are no stages, and a step to what no expected way leads to skips nothing', () => {
  const used: EpisodeEvent = {
    _tag: 'StrategyUsed',
    stamp,
    episode,
    use: { strategy: 'allow-time', usedBy: 'therapist' },
  }
  const state = evolve(walked('aspland', 'collaboration-returns'), used)
  if (state._tag === 'Unreported') throw new Error('nothing was reported')
  expect(conformity(state, aspland).unreadable).toEqual([])
  const back = conformity(walked('aspland', 'collaboration-returns', 'unvoiced-disagreement'), aspland)
  expect(back.steps.at(-1)).toEqual({
    labelled: { model: 'aspland', stage: 'unvoiced-disagreement' },
    from: 'collaboration-returns',
    to: 'unvoiced-disagreement',
    is: 'unexpected',
    skipped: [],
  })
})

/** Ways from a start along expected arcs, ending anywhere. */
const expectedWays = (model: StageModel): fc.Arbitrary<readonly string[]> =>
  fc.tuple(fc.constantFrom(...model.starts), fc.array(fc.nat(), { maxLength: 12 })).map(([start, turns]) => {
    const way = [start]
    for (const turn of turns) {
      const onward = model.arcs.filter(({ from, is }) => from === way.at(-1) && is === 'expected')
      const next = onward[turn % Math.max(1, onward.length)]
      if (next !== undefined) way.push(next.to)
    }
    return way
  })

test.each(stageModels.map((model) => [model.id, model] as const))(
  '%s finds nothing to remark in any way along its expected arcs',
  (id, model) => {
    fc.assert(
      fc.property(expectedWays(model), (way) => {
        const { steps, unreadable } = conformity(walked(id, ...way), model)
        expect(steps.map(({ to }) => to)).toEqual(way)
        expect(steps.every(({ is, skipped }) => is === 'expected' && skipped.length === 0)).toBe(true)
        expect(unreadable).toEqual([])
      }),
      { seed: 20261122, numRuns: 500 },
    )
  },
)
