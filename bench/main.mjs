// Benchmarks: candidates are first checked to agree, then timed round by round in one process; only ratios count.
import { agreementOfManyUnits } from './agreement.mjs'
import { coursesOfAlliances } from './courses.mjs'
import { oneEventAtATime } from './events.mjs'
import { readingOfLogs } from './log.mjs'
import { problemsOfLargeTexts } from './problems.mjs'
import { replayOverDecades } from './replay.mjs'
import { rulesOverSeries } from './rules.mjs'

oneEventAtATime()
replayOverDecades()
readingOfLogs()
problemsOfLargeTexts()
rulesOverSeries()
coursesOfAlliances()
agreementOfManyUnits()
