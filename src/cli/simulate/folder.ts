import { join } from 'node:path'
import { type Part, partName } from './part.js'

/** Where everything of a run stands in its folder. The parts are gone once they are merged. */
export const partsFolder = (out: string): string => join(out, 'parts')
export const planFile = (out: string): string => join(partsFolder(out), 'plan.json')
export const manifestFile = (out: string): string => join(out, 'manifest.json')
export const mergingFolder = (out: string): string => join(out, 'merging')
export const partFolder = (out: string, part: Pick<Part, 'number'>): string => join(partsFolder(out), partName(part))
export const recordFile = (folder: string): string => join(folder, 'part.json')
