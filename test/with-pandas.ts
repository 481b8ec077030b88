import { spawnSync } from 'node:child_process'
import type { Lacking } from './lacking.js'

/** Why Python with pandas cannot be used here, if it cannot. */
export const noPandas = (): Lacking =>
  spawnSync('python3', ['-c', 'import pandas']).status === 0 ? undefined : 'python3 with pandas is not installed'
