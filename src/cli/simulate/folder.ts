import { join } from 'node:path'
import { manifestName } from '../output/own.js'
import { type Part, partName } from './part.js'
import { besideFiles, tableFile, tables } from './tables.js'

/** Where everything of a run stands in its folder. The parts are gone once they are merged. */
export const partsFolder = (out: string): string => join(out, 'parts')
export const planName = 'plan.json'
export const planFile = (out: string): string => join(partsFolder(out), planName)
export const manifestFile = (out: string): string => join(out, manifestName)
export const partFolder = (out: string, part: Pick<Part, 'number'>): string => join(partsFolder(out), partName(part))
export const recordName = 'part.json'
export const recordFile = (folder: string): string => join(folder, recordName)

/** The name of every file that a run ever writes. */
export const runNames: readonly string[] = [
  ...tables.map(tableFile),
  ...besideFiles,
  manifestName,
  planName,
  recordName,
]
