// The alliances of a log as a panel of states for R's msm: `node
// examples/in-r/panel.mjs LOG > panel.csv`.
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { readLog, replayLog } from 'rupture-repair/journal'
import {
  allianceCourse,
  allianceStates,
  toMsmPanel,
} from 'rupture-repair/outcomes'

const { alliances } = getOrThrow(
  readLog(readFileSync(process.argv[2], 'utf8')),
)
const courses = replayLog({ alliances }).flatMap((replayed) => {
  const { alliance, state } = getOrThrow(replayed)
  return allianceCourse(state, alliance)
})

console.log('subject,time,state,obstype,name')
for (const { subject, time, state, obstype } of getOrThrow(
  toMsmPanel(courses, allianceStates, 'every-session'),
))
  console.log(
    [subject, time, state, obstype, allianceStates[state - 1]].join(),
  )
