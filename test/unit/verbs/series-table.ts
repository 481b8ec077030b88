/** A CSV of series, each the scores of one id session by session. */
export const table = (courses: readonly (readonly (number | string)[])[]): string =>
  `id,s,x\n${courses.flatMap((scores, id) => scores.map((score, index) => `p${id},${index + 1},${score}`)).join('\n')}\n`
