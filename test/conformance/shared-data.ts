/**
 * Conformance tests read data of others, which stand beside the project in `../shared/data`; none of it is copied in.
 * CONTRIBUTING.md says what they are and how to replace them.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeUnless } from '../lacking.js'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** The absolute path of one shared file, named from the data folder: `sharedData('suddengains/sgdata.csv')`. */
export const sharedData = (path: string): string => `${folder}${path}`

/** A suite that needs the shared data. */
export const describeWithData = (name: string, suite: () => void): void =>
  describeUnless(
    existsSync(folder) ? undefined : '../shared/data, data of others, is absent (CONTRIBUTING.md)',
    name,
    suite,
  )
