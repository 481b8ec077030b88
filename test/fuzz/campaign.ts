/** What the runner by hand needs, in one bundle. */
export { judge } from './judge.js'
export { mutant, stockOf } from './mutant.js'
export { targets } from './targets.js'
