import { isLeft, left, right } from '../kernel/inside.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { readAlliances } from './log.js'
import type { Fault, OrFaults } from './world/fault.js'
import type { World } from './world/world.js'

const fileWords = (file: string): string => (file === '-' ? 'standard input' : file)

/** The alliances of several logs as one cohort; each is in one of them alone. */
export const readCohort = (files: readonly string[], world: World): OrFaults<readonly NamedAlliance[]> => {
  const faults: Fault[] = []
  const cohort: NamedAlliance[] = []
  const fileOf = new Map<string, string>()
  for (const file of files) {
    const read = readAlliances(file, world)
    if (isLeft(read)) {
      faults.push(...read.left)
      continue
    }
    for (const one of read.right) {
      const other = fileOf.get(one.id)
      fileOf.set(one.id, other ?? file)
      cohort.push(one)
      if (other !== undefined)
        faults.push({
          file,
          line: one.line,
          what: `alliance ${one.id}: is in ${fileWords(other)} too; expected each alliance in one log`,
          kind: `an alliance that is in ${fileWords(other)} too; expected each alliance in one log`,
        })
    }
  }
  return faults.length > 0 ? left(faults) : right(cohort)
}
