// Benchmarks: candidates are first checked to agree, then timed round by round in one process; only ratios count.
import { rulesOverColumns } from './columns.mjs'
import { coursesOfAlliances } from './courses.mjs'
import { oneEventAtATime } from './events.mjs'
import { problemsOfLargeTexts } from './problems.mjs'
import { replayOverDecades } from './replay.mjs'

oneEventAtATime()
replayOverDecades()
problemsOfLargeTexts()
rulesOverColumns()
coursesOfAlliances()
