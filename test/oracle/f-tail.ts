/** Steps of a trapezoidal sum for each unit of s. */
const steps = 32

/** The integral of a function from 0 on, which must fall off exponentially: t = exp(s − e^−s) (Takahasi & Mori 1974). */
const fromZero = (of: (t: number) => number): number => {
  let sum = 0
  for (let step = -5 * steps; step <= 6 * steps; step += 1) {
    const s = step / steps
    const t = Math.exp(s - Math.exp(-s))
    sum += of(t) * t * (1 + Math.exp(-s))
  }
  return sum / steps
}

/**
 * The probability of an F above one, by numerical integration. With a = df1 / 2 and b = df2 / 2 the density of x = log(F df1 / df2)
 * is proportional to e^(ax) / (1 + e^x)^(a + b), its mode log(a / b).
 */
export const fTail = (f: number, df1: number, df2: number): number => {
  const [a, b] = [df1 / 2, df2 / 2]
  const logDensity = (x: number) => a * x - (a + b) * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))
  const most = logDensity(Math.log(a / b))
  const at = Math.log((f * df1) / df2)
  const above = fromZero((t) => Math.exp(logDensity(at + t) - most))
  const below = fromZero((t) => Math.exp(logDensity(at - t) - most))
  return above / (above + below)
}
