import { readFileSync } from 'node:fs'
import { hasBegun } from 'rupture-repair/alliance'
import type { NamedAlliance } from 'rupture-repair/outcomes'
import { readWholeLog, replayLog } from '../../../../src/journal/index.js'

/** The alliances of a shipped log. */
export const alliancesOf = (file: string): readonly NamedAlliance[] => {
  const log = readWholeLog(readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), 'utf8'))
  if (log._tag === 'Left') throw new Error(`${file} cannot be read`)
  return replayLog(log.right).map((one) => {
    if (one._tag === 'Left' || !hasBegun(one.right.state)) throw new Error(`${file} cannot be replayed`)
    return { id: one.right.alliance, state: one.right.state }
  })
}
