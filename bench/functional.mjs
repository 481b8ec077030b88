// What one writes first: a series is a list of scores with nulls, a rule is map, filter and slice. Codes as in rules.mjs.
import { cutoff, window } from './cohort.mjs'

const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length
const squares = (list) => list.reduce((sum, x) => sum + (x - mean(list)) ** 2, 0)
const known = (list) => list.filter((x) => x !== null)
const equal = (a, b) => Math.abs(a - b) < 1e-9

const verdict = (scores, at, sign) => {
  const [before, after] = [scores[at], scores[at + 1]]
  if (before === null || after === null) return 3
  const change = sign * (after - before)
  const isLarge = (least) => change >= least || equal(change, least)
  if (!isLarge(cutoff) || !isLarge(0.25 * Math.abs(before))) return 2
  const left = known(scores.slice(Math.max(0, at - 2), at + 1))
  const right = known(scores.slice(at + 1, at + 4))
  if (left.length < 2 || right.length < 2) return 3
  const freedom = left.length + right.length - 2
  const t = [4.302652729749464, 3.1824463052837095, 2.7764451051977943][freedom - 2]
  const least = t * Math.sqrt((squares(left) + squares(right)) / freedom)
  const step = sign * (mean(right) - mean(left))
  return step > least && !equal(step, least) ? 1 : 2
}

export const suddenChange = (series) => {
  const judged = (sign) =>
    series.flatMap((scores) =>
      scores.map((_, at) => (at < 1 || at > scores.length - 3 ? 0 : verdict(scores, at, sign))),
    )
  return { drop: judged(-1), rise: judged(1) }
}

export const rollingChart = (series) =>
  series.flatMap((scores) =>
    scores.map((score, at) => {
      if (score === null) return 0
      const before = known(scores.slice(0, at)).slice(-window)
      if (before.length < window) return 5
      const ranges = before.slice(1).map((x, index) => Math.abs(x - before[index]))
      const [centre, width] = [mean(before), (3 * mean(ranges)) / 1.128]
      if (score < centre - width && !equal(score, centre - width)) return 2
      return score > centre + width && !equal(score, centre + width) ? 3 : 1
    }),
  )

const bestCut = (scores) => {
  const ranges = scores.slice(1).map((x, index) => Math.abs(x - scores[index]))
  const sigma = mean(ranges) / 1.128
  if (!(sigma > 0)) return [0]
  const price = 3 * Math.log(scores.length)
  const cost = (list) => squares(list) / sigma ** 2 + Math.log(list.length)
  const whole = scores.reduce(
    (best, _, index) =>
      best.concat(
        best
          .map(({ least, begins }, start) => ({
            least: least + cost(scores.slice(start, index + 1)) + price,
            begins: [...begins, start],
          }))
          .reduce((a, b) => (b.least < a.least - 1e-9 ? b : a)),
      ),
    [{ least: -price, begins: [] }],
  )
  return whole.at(-1).begins
}

export const changePoint = (series) =>
  series.flatMap((all) => {
    const scores = known(all)
    const begins = bestCut(scores)
    const levels = begins.map((begin, index) => mean(scores.slice(begin, begins[index + 1])))
    const codes = scores.map((_, index) => {
      const stretch = begins.indexOf(index)
      if (stretch < 1) return 1
      return levels[stretch] > levels[stretch - 1] ? 3 : 2
    })
    const places = all.map((score, at) => (score === null ? -1 : known(all.slice(0, at)).length))
    return places.map((place) => (place < 0 ? 0 : codes[place]))
  })
