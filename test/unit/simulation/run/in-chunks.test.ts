import { MessageChannel } from 'node:worker_threads'
import {
  type CourseColumns,
  resolvedSample,
  serveSimulation,
  simulateColumns,
  simulateInChunks,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { SimulationAnswer } from '../../../../src/simulation/run/serve-simulation.js'

const range = { seed: 7, replication: 2, from: 3, to: 100 }
const whole = simulateColumns(resolvedSample, range)

/** The columns of pieces, one after the other. */
const joined = (pieces: readonly CourseColumns[]) => ({
  latent: pieces.flatMap(({ latent }) => [...latent]),
  clientScores: pieces.flatMap(({ clientScores }) => [...clientScores]),
  closed: pieces.flatMap(({ happenings }) => [...happenings.closed]),
  endings: pieces.flatMap(({ endings }) => [...endings]),
})

describe('simulateInChunks', () => {
  it.each([1, 7, 97, 1000])('has the courses of all at once in chunks of %i', async (size) => {
    const chunks: CourseColumns[] = []
    for await (const chunk of simulateInChunks(resolvedSample, { ...range, size })) chunks.push(chunk)
    expect(chunks).toHaveLength(Math.ceil(97 / size))
    expect(joined(chunks)).toEqual(joined([whole]))
    expect(chunks.map(({ from }) => from)).toEqual(chunks.map((_, place) => 3 + place * size))
  })

  it('says how far it is, and waits for whoever is told', async () => {
    const said: unknown[] = []
    const onProgress = async (progress: unknown) => {
      await new Promise((resolve) => setTimeout(resolve))
      said.push(progress)
    }
    for await (const { alliances } of simulateInChunks(resolvedSample, { ...range, size: 50, onProgress }))
      said.push(alliances)
    expect(said).toEqual([50, { done: 50, all: 97 }, 47, { done: 97, all: 97 }])
  })

  it('ends between two chunks when it is asked to', async () => {
    const controller = new AbortController()
    let chunks = 0
    const all = async () => {
      for await (const _ of simulateInChunks(resolvedSample, { ...range, size: 10, signal: controller.signal })) {
        chunks += 1
        if (chunks === 3) controller.abort(new Error('enough'))
      }
    }
    await expect(all()).rejects.toThrow('enough')
    expect(chunks).toBe(3)
  })

  it('refuses a size that is none', async () => {
    for (const size of [0, 1.5, Number.NaN])
      await expect(
        simulateInChunks(resolvedSample, { ...range, size })
          [Symbol.asyncIterator]()
          .next(),
      ).rejects.toThrow('size: expected a whole number from 1')
  })
})

describe('serveSimulation', () => {
  it('answers with the columns, or with why there are none', async () => {
    const { port1, port2 } = new MessageChannel()
    const answers: SimulationAnswer[] = []
    const two = new Promise<void>((resolve) => {
      port2.on('message', (answer: SimulationAnswer) => {
        if (answers.push(answer) === 2) resolve()
      })
    })
    serveSimulation(port1)
    port2.postMessage({ id: 1, scenario: resolvedSample, ...range })
    port2.postMessage({ id: 2, scenario: resolvedSample, ...range, seed: -1 })
    await two
    port1.close()
    expect(answers[0]).toEqual({ id: 1, columns: whole })
    expect(answers[1]).toEqual({ id: 2, problem: 'seed: expected a whole number from 0 to 9007199254740991' })
  })
})
