/** The middle of some numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

/** A heading and rows of a name, nanoseconds and a ratio to the first row. */
export const print = (heading, rows) => {
  console.log(`\n${heading}`)
  for (const [name, ns, ratio] of rows) {
    console.log(`  ${name.padEnd(44)} ${ns.toFixed(1).padStart(10)}   ${ratio.toFixed(2).padStart(8)} ×`)
  }
}

/** Runs candidates round by round, each for a number of repetitions, and gives nanoseconds per unit by candidate and round. */
export const interleave = (candidates, { rounds, repetitions, units }) => {
  const times = candidates.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    candidates.forEach(({ run, slower = 1 }, index) => {
      const times_ = Math.max(1, Math.round(repetitions / slower))
      const start = process.hrtime.bigint()
      for (let repetition = 0; repetition < times_; repetition++) run()
      // The first round warms up and is not counted.
      if (round > 0) times[index].push(Number(process.hrtime.bigint() - start) / times_ / units)
    })
  }
  return times
}
