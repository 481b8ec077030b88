/** How many scores one call of a kernel is given; a long-running call would stay in slower code. */
const most = 16_384

/** The series of a cohort in turn, as many at a time as hold about 16,384 scores: from one, up to but without another. */
export const chunksOf = (offsets: Int32Array): readonly (readonly [from: number, to: number])[] => {
  const chunks: (readonly [number, number])[] = []
  const series = offsets.length - 1
  for (let from = 0, to = 1; from < series; from = to, to += 1) {
    while (to < series && (offsets[to + 1] ?? 0) - (offsets[from] ?? 0) <= most) to += 1
    chunks.push([from, to])
  }
  return chunks
}

/** How many scores the longest series of a cohort covers, gaps included. */
export const longestOf = (offsets: Int32Array): number =>
  offsets.reduce((longest, offset, index) => Math.max(longest, offset - (offsets[index - 1] ?? 0)), 0)
