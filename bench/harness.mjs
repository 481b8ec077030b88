/** The middle of some numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

/** The middle of the ratios of two lists of times, round by round. */
export const medianRatio = (times, to) => median(times.map((time, round) => time / to[round]))

/** Nanoseconds of processor time of all threads so far: what other programs take meanwhile does not count. */
export const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1_000
}

/**
 * Runs candidates round by round, each for a number of repetitions, and gives nanoseconds of processor time
 * per unit by candidate and round.
 */
export const interleave = (candidates, { rounds, repetitions, units, warm = true }) => {
  const times = candidates.map(() => [])
  for (let round = warm ? 0 : 1; round <= rounds; round++) {
    candidates.forEach(({ run, slower = 1 }, index) => {
      const times_ = Math.max(1, Math.round(repetitions / slower))
      const start = processorTime()
      for (let repetition = 0; repetition < times_; repetition++) run()
      // Round 0 warms up and is not counted.
      if (round > 0) times[index].push((processorTime() - start) / times_ / units)
    })
  }
  return times
}

/** Nanoseconds of processor time that a run takes, the middle of some rounds after a first. */
export const spent = (run, rounds) =>
  median(
    Array.from({ length: rounds + 1 }, () => {
      const start = processorTime()
      run()
      return processorTime() - start
    }).slice(1),
  )
