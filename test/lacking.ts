/**
 * What a test needs beyond Node and what `npm ci` brings. Where it is lacking the test is skipped with the reason, which is
 * printed at the end of the run; it fails only where `REQUIRE_ALL=1` is set.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { describe, type TestContext, test } from 'vitest'

/** Why a test cannot be made here, in a few words; `undefined` where it can. */
export type Lacking = string | undefined

/** The path of an installed program, by its name or its path. */
export const pathOf = (program: string): string | undefined => {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Says which of these programs are not installed, if any. */
export const notInstalled = (...programs: readonly string[]): Lacking => {
  const absent = programs.filter((program) => pathOf(program) === undefined)
  return absent.length === 0 ? undefined : `${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not installed`
}

const { resolve } = createRequire(import.meta.url)

/** Says which of these packages are not installed beside this one, if any; `.ci/run` installs them. */
export const lackingPackages = (...packages: readonly string[]): Lacking => {
  const absent = packages.filter((name) => {
    try {
      resolve(name)
      return false
    } catch {
      return true
    }
  })
  return absent.length === 0 ? undefined : `${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not installed`
}

/** Skips a test that cannot be made here, or fails it where everything is required. */
export const skipLacking = ({ skip }: TestContext, lacking: Lacking): void => {
  if (lacking === undefined) return
  if (process.env.REQUIRE_ALL === '1') throw new Error(`REQUIRE_ALL=1, but ${lacking}`)
  skip(lacking)
}

/** A `describe` whose body is not even read where something is lacking: one test stands for it, so that it is never empty. */
export const describeUnless = (lacking: Lacking, name: string, suite: () => void): void => {
  describe(
    name,
    lacking === undefined
      ? suite
      : () => {
          test('can be tried here', (context) => skipLacking(context, lacking))
        },
  )
}
