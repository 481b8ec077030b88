// The alliances of a log as a panel of states for R's msm: `node examples/in-r/panel.mjs LOG > panel.csv`.
import { readFileSync } from 'node:fs'
import { readLog, replayLog } from 'rupture-repair/journal'
import { allianceCourse, allianceStates, toMsmPanel } from 'rupture-repair/outcomes'
import { right } from '../situations/right.mjs'

const { alliances } = right(readLog(readFileSync(process.argv[2], 'utf8')))
const courses = replayLog({ alliances }).flatMap((replayed) => {
  const { alliance, state } = right(replayed)
  return allianceCourse(state, alliance)
})

console.log('subject,time,state,obstype,name')
for (const { subject, time, state, obstype } of right(toMsmPanel(courses, allianceStates, 'every-session')))
  console.log(`${subject},${time},${state},${obstype},${allianceStates[state - 1]}`)
