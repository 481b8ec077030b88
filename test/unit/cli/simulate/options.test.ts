import { describe, expect, it } from 'vitest'
import { inFolder, outcomeOf, testRuntime } from './given-run.js'

const folder = inFolder()

describe('the command line of simulate', () => {
  it('names everything that is missing or wrong at once', async () => {
    expect(await outcomeOf('simulate examples/scenario.json')).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'error: missing option --alliances\nerror: missing option --seed\nerror: missing option --out\n(see simulate --help)\n',
      files: [],
    })
    const wrong =
      'simulate examples/scenario.json --alliances 0 --seed -1 --replications 1.5 --workers x --shard 4/4 --tables log,moods --resume --force --out o'
    expect((await outcomeOf(wrong)).stderr.split('\n')).toEqual([
      'error: --resume and --force contradict each other',
      'error: --alliances needs a whole number from 1 to 1000000000',
      'error: --seed needs a whole number from 0 to 9007199254740991',
      'error: --replications needs a whole number from 1 to 1000000',
      'error: unknown --tables moods; allowed: alliances, ruptures, sessions, log',
      'error: --workers needs a whole number from 1 to 1024',
      'error: --shard needs I/N with I from 0 to N − 1, such as 0/4, 1/4, 2/4 and 3/4',
      '(see simulate --help)',
      '',
    ])
  })

  it('shows progress with rate and time left, on a terminal only', async () => {
    const line = `simulate examples/scenario.json --alliances 250 --seed 7 --workers 1 --out ${folder()}/a`
    const { runtime, told } = testRuntime()
    await outcomeOf(line, runtime)
    const lines = told.join('').split('\r\u001B[K')
    expect(lines[1]).toMatch(/^\d+ of 250 courses \(\d+ %\), \d+ a second, \d+:\d\d left$/)
    expect(told.at(-1)).toBe('\r\u001B[K')
  })

  it('has examples in --help that work where the package is installed', async () => {
    for (const verb of ['simulate', 'slurm']) {
      const [, example = ''] = (await outcomeOf(`${verb} --help`)).stdout.split('Example:\n  rupture-repair ')
      expect(example).toContain(' examples/scenario.json ')
      expect((await outcomeOf(example.trim().replace('--out simulated', `--out ${folder()}/b`))).exit).toBe(0)
    }
  })
})
