import { type Cohort, greatestScore } from '../../series/index.js'

/** The scores of a cohort as kernels read them: what is no score, as an infinity in columns made by hand, is a gap. */
export const scoresOf = ({ scores }: Cohort): Float64Array =>
  scores.some(isStrange) ? scores.map((score) => (isStrange(score) ? Number.NaN : score)) : scores

const isStrange = (score: number): boolean => Math.abs(score) > greatestScore
