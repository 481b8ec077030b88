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
const size = { seed: 20261126, alliances: 250, replications: 5 }
const [first, ...others] = calibrate(resolvedSample, {
  mean: 3.95,
  sd: 0.75,
  studies,
  ...sweep,
  ...size,
})
const columns = [first, ...others]
const shown = ({ estimate, standardError }) =>
  `${estimate.toFixed(3)} (${standardError.toFixed(3)})`
/** Lines of a table with three of the fits beside each other. */
const table = (three) => {
  const line = (title, cells) =>
    (
      title.padEnd(24) +
      cells.map((cell) => String(cell).padStart(16)).join('')
    ).trimEnd()
  const of = (title, cell) => line(title, three.map(cell))
  return [
    of('given: hazard', ({ assumed }) => assumed.hazard),
    of('given: while open', ({ assumed }) => `× ${assumed.whileOpen}`),
    of('truly ruptured', ({ ruptured }) => `${shown(ruptured)} `),
    of('size of drops', ({ assumed, parameters }) =>
      assumed.hazard > 0 ? `× ${parameters.drop.toFixed(2)}` : '–',
    ),
    'reached           wanted',
    ...first.rows.map(({ target, wanted }, place) =>
      of(`${target.padEnd(18)}${wanted}`, ({ rows }) => {
        const { reached, fitted } = rows[place]
        return `${shown(reached)}${fitted ? '*' : ' '}`
      }),
    ),
  ]
}

console.log('Simulated; not the record of real people. In brackets:')
console.log('Monte-Carlo standard errors; * is fitted, on other')
console.log('replications.\n')
console.log(table(columns.slice(0, 3)).join('\n'))
console.log()
console.log(table(columns.slice(3)).join('\n'))
