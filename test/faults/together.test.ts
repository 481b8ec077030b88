import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'
import type { Outcome } from '../../src/verbs/say/outcome.js'
import { isFull } from '../runs.js'
import { typed } from '../unit/cli/given.js'
import { unwatch, watch } from './operations.js'
import { atWork, carriedOut, groundOf, results } from './trial.js'
import { writings } from './writing-verbs.js'

afterEach(() => unwatch())

/** A second process, from its beginning to its end at one moment of the first one. */
const atOnce = (folder: string, line: string): Outcome => {
  const world = { ...fileWorld('1.2.3', 'examples/data'), draw: () => '<svg></svg>' }
  return world.write(run(typed(line.replaceAll('@', `${folder}/`)), world))
}

/** Verbs that are done at once; those that take their time are in test/package/faults.test.ts. */
const sudden = writings.filter(({ name }) => !/^(?:simulate|merge|experiment)/.test(name))
/** In milliseconds; all steps take their time. */
const limit = isFull ? 1_800_000 : 60_000

const everySo = isFull ? 1 : 11

let steps = 0
afterAll(() => console.info(`steps at which a second process was interleaved: ${steps}; mixed 0`))

describe('two processes at once leave the files of one of them', () => {
  it.each(sudden)(
    '$name',
    async ({ before, line }) => {
      const ground = await groundOf({ before })
      const whole = ground.copy()
      // The other one has other words in what it writes.
      const other = line.includes('report ')
        ? `${line} --title Other`
        : line
            .replace('floor=2', 'floor=3')
            .replace('--table alliances', '--table sessions')
            .replace('clinic.example', 'other.example')
      let operations = 0
      watch(whole, () => {
        operations += 1
        return 'done'
      })
      await carriedOut(whole, line)
      unwatch()
      const first = JSON.stringify(results(`${whole}/out`))
      const second = ground.copy()
      await carriedOut(second, other)
      const states = [first, JSON.stringify(results(`${second}/out`))]
      for (let n = 1; n <= operations; n += everySo) {
        const folder = ground.copy()
        const outcomes: Outcome[] = []
        let count = 0
        watch(folder, () => {
          count += 1
          if (count === n) {
            count = Number.POSITIVE_INFINITY
            outcomes.push(atOnce(folder, other))
          }
          return 'done'
        })
        outcomes.push(await carriedOut(folder, line))
        unwatch()
        steps += 1
        const [inner, outer] = outcomes
        expect(states, `step ${n}`).toContain(JSON.stringify(results(`${folder}/out`)))
        expect([inner?.exit, outer?.exit], `step ${n}: ${inner?.stderr} ${outer?.stderr}`).toContain(0)
        for (const { exit, stderr } of outcomes)
          if (exit !== 0) {
            expect(exit).toBe(1)
            expect(stderr).toMatch(/is writing the same files there|--force replaces it|cannot be written/)
          }
        expect(atWork(`${folder}/out`), `step ${n} of ${operations}`).toEqual([])
      }
      ground.end()
    },
    limit,
  )
})
