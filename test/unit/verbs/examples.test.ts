import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { run } from '../../../src/cli/program.js'
import { parseInstrument } from '../../../src/schema/index.js'
import { typed } from '../cli/given.js'

const world = { ...fileWorld('1.2.3', 'examples/data'), parseInstrument }

describe('the examples of --help', () => {
  it.each(['score', 'detect', 'trace', 'compare', 'multiverse', 'code', 'agreement', 'replay'])(
    '%s works on the shipped files',
    (verb) => {
      const [, example] = run([verb, '--help'], world).stdout.split('Example:\n  rupture-repair ')
      const outcome = run(typed(example ?? ''), world)
      expect(outcome.exit).toBe(0)
      expect(outcome.stdout.length).toBeGreaterThan(100)
    },
  )

  it('name the files where the package has them, quoted where a shell would take them apart', () => {
    const installed = { ...world, samples: "node_modules/it's here/examples/data" }
    for (const verb of ['score', 'detect', 'trace', 'compare', 'multiverse', 'code', 'agreement', 'replay']) {
      const { stdout } = run([verb, '--help'], installed)
      expect(stdout).toContain(`rupture-repair ${verb} 'node_modules/it'\\''s here/examples/data/`)
      expect(stdout).not.toMatch(/[^/]examples\/data/)
    }
  })

  it('ship scores that are what their answers score', () => {
    const line = "score examples/data/invented-answers.csv --instrument wai-sr --id id --session session --items 'q{n}'"
    const scores = readFileSync('examples/data/invented-scores.csv', 'utf8')
    expect(run(typed(`${line} --format csv`), world).stdout).toBe(scores)
  })
})
