// Fits a scenario to what studies report, over a sweep of what their
// scores cannot know; see docs/calibration.md.
// Run it with `node examples/calibration.js` after `npm run build`.
// Everything in it is simulated.
import { rules } from 'rupture-repair/detection'
import {
  calibrate,
  resolvedSample,
  studyShares,
} from 'rupture-repair/simulation'

// The abstracts print shares and no thresholds: which rule represents a
// study's is this example's choice.
const chart = (sigma) => ({
  id: `chart at ${sigma}`,
  share: studyShares['larsson-2018'],
  rule: () => ({
    _tag: 'control-chart',
    parameters: { ...rules['control-chart'].defaults, sigma },
  }),
  recovered: false,
})
const fall = {
  floor: 2 / 3,
  maxDescent: 3,
  recoverNear: 1 / 6,
  recoverWithin: 5,
}
const fallAndBack = {
  id: 'fall and back',
  share: studyShares['stevens-2007'],
  rule: () => ({
    _tag: 'drop',
    parameters: { ...rules.drop.defaults, ...fall },
  }),
  recovered: true,
}
const studies = [chart(3), fallAndBack, chart(1), chart(2)]

const sweep = { hazards: [0, 0.03, 0.1], whileOpen: [1, 2] }
const size = { seed: 20261126, alliances: 500, replications: 5 }
const [first, ...others] = calibrate(resolvedSample, {
  mean: 3.95,
  sd: 0.75,
  studies,
  ...sweep,
  ...size,
})
/** What the table below holds; docs/drawings are drawn from it. */
export const columns = [first, ...others]
const line = (title, cells) =>
  console.log(
    title.padEnd(22) +
      cells.map((cell) => String(cell).padStart(15)).join(''),
  )
const shown = ({ estimate, standardError }) =>
  `${estimate.toFixed(3)} (${standardError.toFixed(3)})`

console.log(
  'Simulated; not the record of real people. In brackets: Monte-Carlo standard errors; * is fitted, on other replications.\n',
)
line(
  'given: hazard',
  columns.map(({ assumed }) => assumed.hazard),
)
line(
  'given: while open',
  columns.map(({ assumed }) => `× ${assumed.whileOpen}`),
)
line(
  'truly ruptured',
  columns.map(({ ruptured }) => shown(ruptured)),
)
line(
  'size of drops',
  columns.map(({ assumed, parameters }) =>
    assumed.hazard > 0 ? `× ${parameters.drop.toFixed(2)}` : '–',
  ),
)
console.log('\nreached                wanted')
for (const [place, { target, wanted }] of first.rows.entries())
  line(
    `${target.padEnd(18)} ${String(wanted)}`,
    columns.map(
      ({ rows }) =>
        `${shown(rows[place].reached)}${rows[place].fitted ? '*' : ' '}`,
    ),
  )
