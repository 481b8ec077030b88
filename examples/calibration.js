// Fits a scenario to what studies report, over a sweep of what their scores cannot know; see docs/calibration.md.
// Run it with `node examples/calibration.js` after `npm run build`. Everything in it is simulated.
import { calibrate, resolvedSample, studyRules } from 'rupture-repair/simulation'

const study = studyRules.find(({ id }) => id === 'larsson-2018-3-sd')
const asked = { hazards: [0, 0.03, 0.1], whileOpen: [1, 2], study, seed: 20261126, alliances: 500, replications: 5 }

const [first, ...others] = calibrate(resolvedSample, asked)
const columns = [first, ...others]
const line = (title, cells) => console.log(title.padEnd(22) + cells.map((cell) => String(cell).padStart(15)).join(''))
const shown = ({ estimate, standardError }) => `${estimate.toFixed(3)} (${standardError.toFixed(3)})`

console.log(
  'Simulated, nobody’s record. In brackets: Monte-Carlo standard errors; * is fitted, on other replications.\n',
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
  columns.map(({ assumed, parameters }) => (assumed.hazard > 0 ? `× ${parameters.drop.toFixed(2)}` : '–')),
)
console.log('\nreached                wanted')
for (const [place, { target, wanted }] of first.rows.entries())
  line(
    `${target.padEnd(18)} ${String(wanted)}`,
    columns.map(({ rows }) => `${shown(rows[place].reached)}${rows[place].fitted ? '*' : ' '}`),
  )
