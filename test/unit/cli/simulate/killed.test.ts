import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leaveUnfinished } from '../output/unfinished.js'
import { hashes, inFolder, outcomeOf, standIn, testRuntime } from './given-run.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)
const line = (out: string, more = '', seed = 7): string =>
  `simulate examples/scenario.json --alliances 130 --seed ${seed} --tables alliances,log --out ${at(out)} ${more}`
const names = ['alliances.csv', 'log.jsonl', 'failures.csv', 'codebook.csv']

/** Runs by their folders: `new` is whole, `old` is whole with another seed, `parts` has the parts of `new` and no more. */
const prepare = async (): Promise<void> => {
  for (const made of [line('new'), line('old', '', 9), line('parts', '--shard 0/1')])
    expect(await outcomeOf(made)).toMatchObject({ exit: 0, stderr: '' })
}

/** How many renames it takes to put the new run in the place of the old one. */
const renames = 2 * (names.length + 1)

/** A run that was killed after so many renames, all else being as it was then. */
const killedAfter = (times: number): string => {
  const killed = at(`killed-${times}`)
  const [unfinished, moves]: [Record<string, Uint8Array>, (readonly [string, string])[]] = [{}, []]
  cpSync(at('old'), killed, { recursive: true })
  cpSync(at('parts/parts'), join(killed, 'parts'), { recursive: true })
  for (const name of ['manifest.json', ...names]) unfinished[name] = readFileSync(at(`new/${name}`))
  const staging = leaveUnfinished(killed, unfinished)
  mkdirSync(join(staging, 'old'))
  // The order of `putInPlace`.
  for (const name of [...names, 'manifest.json']) moves.push([join(killed, name), join(staging, 'old', name)])
  for (const name of ['manifest.json', ...names]) moves.push([join(staging, name), join(killed, name)])
  for (const [from, to] of moves.slice(0, times)) renameSync(from, to)
  return `killed-${times}`
}

describe('a run that was killed', () => {
  it('as it replaced another goes on to the same bytes, whatever the moment', async () => {
    await prepare()
    const whole = hashes(at('new'))
    for (let times = 0; times <= renames; times += 1) {
      const out = killedAfter(times)
      expect(await outcomeOf(line(out, '--resume'))).toMatchObject({ exit: 0, stderr: '' })
      expect([times, hashes(at(out))]).toEqual([times, whole])
    }
  })

  it('as it put its first files in place goes on as well, by every verb that finishes it', async () => {
    await prepare()
    for (const verb of ['resume', 'merge'])
      for (let times = 0; times <= names.length + 1; times += 1) {
        const out = `${verb}-${times}`
        cpSync(at('parts'), at(out), { recursive: true })
        for (const name of ['manifest.json', ...names].slice(0, times)) cpSync(at(`new/${name}`), at(`${out}/${name}`))
        expect(await outcomeOf(verb === 'resume' ? line(out, '--resume') : `merge ${at(out)}`)).toMatchObject({
          exit: 0,
          stderr: '',
        })
        expect(hashes(at(out))).toEqual(hashes(at('new')))
      }
  })

  it('as it cleared its parts away is finished, and the rest of them goes with the next run', async () => {
    await prepare()
    for (const [index, verb] of ['--resume', 'merge'].entries()) {
      const out = `cleared-${index}`
      cpSync(at('new'), at(out), { recursive: true })
      cpSync(at('parts/parts/00000001'), at(`${out}/parts/00000001`), { recursive: true })
      const command = verb === '--resume' ? line(out, verb) : `${verb} ${at(out)}`
      const { runtime } = testRuntime(() => {
        throw new Error('nothing is to be simulated')
      })
      expect(await outcomeOf(command, runtime)).toMatchObject({ exit: 0, stderr: '' })
      expect(hashes(at(out))).toEqual(hashes(at('new')))
    }
  })

  it('after it was begun anew over a finished one can be gone on with', async () => {
    await prepare()
    cpSync(at('new'), at('anew'), { recursive: true })
    const { runtime } = testRuntime(standIn, ({ number }) => number < 1)
    expect(await outcomeOf(line('anew', '--force --workers 1'), runtime)).toMatchObject({ exit: 130 })
    expect(hashes(at('anew'))).toMatchObject(hashes(at('new')))
    expect(await outcomeOf(line('anew', '--shard 1/3 --force'))).toMatchObject({ exit: 0 })
    expect(await outcomeOf(line('anew', '--resume'))).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(at('anew'))).toEqual(hashes(at('new')))
  })

  it('leaves what was changed in the run that it was to replace, and says so', async () => {
    await prepare()
    const out = killedAfter(0)
    rmSync(at(`${out}/log.jsonl`))
    cpSync(at('new/codebook.csv'), at(`${out}/log.jsonl`))
    const before = readFileSync(at(`${out}/log.jsonl`))
    expect(await outcomeOf(line(out, '--resume'))).toMatchObject({
      exit: 1,
      stderr: `${at(out)}/log.jsonl: is not as this program wrote it, so it stays; move it, or choose another --out\n1 fault; nothing was written.\n`,
    })
    expect(readFileSync(at(`${out}/log.jsonl`))).toEqual(before)
    rmSync(at(`${out}/log.jsonl`))
    expect(await outcomeOf(line(out, '--force'))).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(at(out))).toEqual(hashes(at('new')))
  })
})
