// A cohort of simulated scores, number for number that of bench/cohort.h: tenths with a step in half of the series and gaps.
export const length = 30
export const window = 8
export const cutoff = 1.5

export const makeSeries = (count) => {
  let x = 20261122
  const draw = () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x >>> 0
  }
  return Array.from({ length: count }, (_, id) => {
    const [level, at, step] = [40 + (draw() % 20), draw() % 60, draw() % 31]
    const points = Array.from({ length }, (_, n) => {
      let noise = -18
      for (let k = 0; k < 4; k++) noise += draw() % 10
      const score = (level + noise - (n >= at ? step : 0)) / 10
      return { session: n + 1, score: draw() % 20 === 0 ? null : score }
    })
    return { id: String(id), better: 'higher', points }
  })
}

/** All scores one after another; a gap is `NaN`. */
export const scoresOf = (series) =>
  Float64Array.from(series.flatMap(({ points }) => points.map(({ score }) => score ?? Number.NaN)))

/** One number for all codes, small enough to be exact in every language. */
export const checksum = (codes) => {
  let sum = 0
  for (let index = 0; index < codes.length; index++) sum += codes[index] * (1 + (index % 997))
  return sum
}
