import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLeft } from '../../kernel/index.js'
import type { Fault } from '../fault.js'
import { quietly, removeFiles } from '../output/clear.js'
import { kindOf } from '../output/kind.js'
import { partFolder, partsFolder, planFile, planName, recordName } from './folder.js'
import { isPartName, type Part } from './part.js'
import type { PartRecord } from './part-record.js'
import { type Plan, planDigest, readPlan } from './plan.js'
import { recordOf } from './read-part.js'
import { tableFile } from './table.js'

const filesOf = ({ files }: PartRecord): readonly string[] => [...files.map(({ name }) => tableFile(name)), recordName]

/** Removes what the list of a part of this run names, and its folder if nothing else is in it. */
export const removePart = (out: string, plan: Plan, part: Pick<Part, 'number'>): void => {
  const record = recordOf(out, plan, part)
  if (!('_tag' in record)) removeFiles(partFolder(out, part), filesOf(record))
}

/** Removes the parts of this run, its plan first, since without it nothing is left to be made; what is not of it stays. */
export const removeParts = (out: string, plan: Plan): void =>
  quietly(() => {
    if (kindOf(partsFolder(out)) !== 'a directory') return
    const there = readPlan(planFile(out))
    if (!isLeft(there) && planDigest(there.right) === planDigest(plan)) removeFiles(partsFolder(out), [planName])
    for (const name of readdirSync(partsFolder(out)))
      if (isPartName(name)) removePart(out, plan, { number: Number(name) })
    removeFiles(partsFolder(out), [])
  })

/** What stands in the place of a part, or within it, and is not of this run; as paths from the folder of the run. */
const strangersAt = (out: string, plan: Plan, part: Pick<Part, 'number'>): readonly string[] => {
  const place = partFolder('', part)
  const record = recordOf(out, plan, part)
  if ('_tag' in record) return record._tag === 'Missing' ? [] : [place]
  const ours = filesOf(record)
  return readdirSync(join(out, place), { withFileTypes: true })
    .filter((entry) => !(entry.isFile() && ours.includes(entry.name)))
    .map(({ name }) => join(place, name))
}

/** What stands where these parts are to go, and no list of this run names. */
export const partsInTheWay = (out: string, plan: Plan, parts: readonly Part[]): readonly Fault[] => {
  const is = kindOf(partsFolder(out))
  if (is === 'absent') return []
  if (is !== 'a directory')
    return [{ _tag: 'RunFolder', file: partsFolder(out), what: `is ${is}, where a folder is needed` }]
  // An empty folder is not ours, and would be gone in the end.
  if (readdirSync(partsFolder(out)).length === 0) return [{ _tag: 'NotOurs', file: partsFolder(out) }]
  const planIs = kindOf(planFile(out))
  return [
    ...(planIs === 'absent' || planIs === 'a file'
      ? []
      : [{ _tag: 'NoFile', file: planFile(out), is: planIs } as const]),
    ...parts.flatMap((part) =>
      strangersAt(out, plan, part).map((path): Fault => ({ _tag: 'NotOurs', file: join(out, path) })),
    ),
  ]
}

/** What stands among the parts and is not of this run; as paths from its folder. */
export const strangersAmongParts = (out: string, plan: Plan): readonly string[] =>
  kindOf(partsFolder(out)) !== 'a directory'
    ? []
    : readdirSync(partsFolder(out))
        .filter((name) => name !== planName)
        .sort()
        .flatMap((name) =>
          isPartName(name) ? strangersAt(out, plan, { number: Number(name) }) : [join(partsFolder(''), name)],
        )
