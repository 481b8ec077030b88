/** What other modules of the library use of this one beside what `index.ts` opens. */
export { atLeast, exceeds } from './comparison.js'
export { type CourseFit, fitCourses, type TimedValues } from './course-fit.js'
export { noiseAround } from './course-noise.js'
export { gradualBy } from './gradual-courses.js'
export { blockInto, isSeed, wordAt } from './random/address.js'
export { wholePower } from './residual-moments.js'
