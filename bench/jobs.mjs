// The jobs by name; each is loaded when it is run, and gives rows (row.mjs).
import { curve } from './row.mjs'

/** The rows of bench/growth.mjs, which prints its own lines as it goes; it takes as long as all others, and is run when it is named. */
const growth = async () => {
  const { growthOfEveryParser } = await import('./growth.mjs')
  const grown = await growthOfEveryParser()
  return grown.map(({ group, name, sizes, seconds }) => curve({ name: `${group}: ${name}`, sizes, seconds }))
}

const job = (file, name) => async (options) => (await import(`./${file}.mjs`))[name](options)

export const jobs = {
  events: job('events', 'oneEventAtATime'),
  replay: job('replay', 'replayOverDecades'),
  log: job('log', 'readingOfLogs'),
  problems: job('problems', 'problemsOfLargeTexts'),
  rules: job('rules', 'rulesOverSeries'),
  detect: job('detect', 'detectOnTables'),
  score: job('score', 'scoreOfForms'),
  courses: job('courses', 'coursesOfAlliances'),
  risks: job('risks', 'risksOfSubjects'),
  agreement: job('agreement', 'agreementOfManyUnits'),
  growth,
  packed: job('packed', 'packedAndInstalled'),
}
