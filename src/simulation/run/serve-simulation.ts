import { bytesOfColumns } from '../columns/columns-over.js'
import type { CourseColumns, CourseRange } from '../columns/course-columns.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { simulateColumns } from './simulate-columns.js'

/** What a worker is asked for; `id` comes back with the answer. */
export interface SimulationRequest extends CourseRange {
  readonly id: number
  readonly scenario: ResolvedScenario
}

/** What a worker answers: the columns, whose memory is handed over, or why there are none. */
export type SimulationAnswer =
  | { readonly id: number; readonly columns: CourseColumns }
  | { readonly id: number; readonly problem: string }

/** What a worker hears and speaks through: `self` in a browser, `parentPort` in Node. */
export interface SimulationPort {
  onmessage?: unknown
  readonly postMessage: (answer: SimulationAnswer, transfer: ArrayBuffer[]) => void
}

/** Returns the answer to a request, and the memory that can be handed over with it. */
const answered = ({ id, scenario, ...range }: SimulationRequest): readonly [SimulationAnswer, ArrayBuffer[]] => {
  try {
    const buffer = new ArrayBuffer(bytesOfColumns(scenario, range))
    return [{ id, columns: simulateColumns(scenario, range, { buffer }) }, [buffer]]
  } catch (thrown) {
    return [{ id, problem: thrown instanceof Error ? thrown.message : 'the simulation failed' }, []]
  }
}

/**
 * Answers requests to simulate in a worker of a browser or a thread of Node, one after the other.
 *
 * The program of the worker is one call, of `self` or of `parentPort`. The columns are handed over and not copied. The same request
 * has the same answer in every worker.
 *
 * @example
 * const answers: SimulationAnswer[] = []
 * const port: SimulationPort & { onmessage: ((event: { data: SimulationRequest }) => void) | null } = {
 *   onmessage: null,
 *   postMessage: (answer) => answers.push(answer),
 * }
 * serveSimulation(port)
 * port.onmessage?.({ data: { id: 1, scenario: resolvedSample, seed: 7, replication: 0, from: 0, to: 10 } })
 * answers.map(({ id }) => id) // => [1]
 */
export const serveSimulation = (port: SimulationPort): void => {
  port.onmessage = ({ data }: { readonly data: SimulationRequest }): void => port.postMessage(...answered(data))
}
