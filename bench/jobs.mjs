// The jobs by name; each is loaded when it is run, and gives rows (row.mjs).
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
  growth: job('growth', 'growthOfEveryParser'),
  packed: job('packed', 'packedAndInstalled'),
}
