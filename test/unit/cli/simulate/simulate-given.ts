import { join } from 'node:path'
import { expect } from 'vitest'
import { hashes, outcomeOf } from './given-run.js'

/** 250 alliances in 4 replications: 16 parts of 63 or 64 courses, some of which span two replications. */
export const line =
  'simulate examples/scenario.json --alliances 250 --replications 4 --seed 7 --tables alliances,log --out'
/** The files of the whole run, made at once into a folder of that name; by their hashes. */
export const whole = async (folder: string, name: string): Promise<Readonly<Record<string, string>>> => {
  const out = join(folder, name)
  expect(await outcomeOf(`${line} ${out}`)).toMatchObject({ exit: 0, stderr: '' })
  return hashes(out)
}
/** Makes the run into one folder in so many shards, the last one first. */
export const shards = async (out: string, of: number): Promise<void> => {
  for (let index = of - 1; index >= 0; index -= 1)
    expect(await outcomeOf(`${line} ${out} --shard ${index}/${of}`)).toMatchObject({ exit: 0, stderr: '' })
}
