import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const runs = (program: string, args: readonly string[]) => spawnSync(program, [...args], { encoding: 'utf8' })

/** A suite that needs R with a package: skipped with a printed reason where it is absent, a failure in CI, which installs it. */
export const describeWithR = (name: string, packageName: string, suite: () => void): void => {
  const present = runs('Rscript', ['-e', `library(${packageName})`]).status === 0
  if (present) describe(name, suite)
  else if (process.env.CI)
    describe(name, () =>
      it(`has R with ${packageName}`, () =>
        expect(present, `Rscript with the package ${packageName} must be there in CI`).toBe(true)),
    )
  else {
    console.info(`skipped: ${name} (no Rscript with the package ${packageName} here)`)
    describe.skip(name, () => it(`needs Rscript with ${packageName}`, () => undefined))
  }
}

/** What a script of this folder prints, as rows of numbers; its own words where it fails. */
export const rowsFromR = (script: string, args: readonly string[]): readonly (readonly number[])[] => {
  const { status, stdout, stderr } = runs('Rscript', [`test/r/${script}`, ...args])
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))
}
