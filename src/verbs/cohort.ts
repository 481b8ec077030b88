import { hasBegun, replay } from '../alliance/index.js'
import { withoutHiddenWords } from '../alliance/inside.js'
import { isLeft, left, right } from '../kernel/inside.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { readAlliances } from './log.js'
import type { Note } from './say/note.js'
import type { Fault, OrFaults } from './world/fault.js'
import type { World } from './world/world.js'

const fileWords = (file: string): string => (file === '-' ? 'standard input' : file)

/** An alliance as research may see it. */
export interface CohortAlliance extends NamedAlliance {
  /** Whether words are left out that their sources keep from research. */
  readonly wordsWithheld: boolean
}

const forResearch = ({ id, state }: NamedAlliance): CohortAlliance => {
  const { log } = state.record
  const told = withoutHiddenWords(log, 'research')
  const replayed = told === log ? right(state) : replay(told)
  if (isLeft(replayed) || !hasBegun(replayed.right))
    throw new TypeError('unreachable: a lawful log stays lawful without hidden words')
  return { id, state: replayed.right, wordsWithheld: told !== log }
}

/** The alliances of several logs as one cohort, as research may see them; each is in one of them alone. */
export const readCohort = (files: readonly string[], world: World): OrFaults<readonly CohortAlliance[]> => {
  const faults: Fault[] = []
  const cohort: CohortAlliance[] = []
  const fileOf = new Map<string, string>()
  for (const file of files) {
    const read = readAlliances(file, world)
    if (isLeft(read)) {
      for (const one of read.left) faults.push(one)
      continue
    }
    for (const one of read.right) {
      const other = fileOf.get(one.id)
      fileOf.set(one.id, other ?? file)
      cohort.push(forResearch(one))
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

/** Words of a cohort that are in no table, since their sources keep them from research. */
export const withheldNotes = (cohort: readonly CohortAlliance[]): readonly Note[] =>
  cohort
    .filter(({ wordsWithheld }) => wordsWithheld)
    .map(({ id }) => ({
      _tag: 'WordsWithheld',
      alliance: id,
      message: `alliance ${id} holds words that the people who said them keep from research; they are in no table, and a judgement that is not asked by these tables may have been given`,
    }))
