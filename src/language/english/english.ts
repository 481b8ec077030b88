import type { Language } from '../language.js'
import { allianceEvents } from './alliance-events.js'
import { allianceRejections, wouldBreakHistory } from './alliance-rejections.js'
import { allianceStates } from './alliance-states.js'
import { cautions } from './cautions.js'
import { episodeEvents } from './episode-events.js'
import { episodeRejections } from './episode-rejections.js'
import { episodeStates } from './episode-states.js'
import { finding, proposal, unknowable } from './finding.js'
import { brokenLine, brokenLog, keeping } from './keeping.js'
import { entriesCorrected, entryAmended, line, narration } from './narration.js'
import { episodeOutcome, outcomeSentences, standingSentences } from './outcomes.js'
import { list } from './phrases.js'
import { problems } from './problems.js'
import { remarks } from './remarks.js'
import { conformity, stageModelProblems, step } from './stages.js'
import { conclusionWithheld, notAsSeen, notPermitted, reasonWithheld, withheld } from './withheld.js'

/** The library's sentences in British English; the pattern for a translation. */
export const english: Language = {
  episodeStates,
  allianceStates,
  events: { ...allianceEvents, ...episodeEvents },
  rejections: { ...allianceRejections, ...episodeRejections },
  wouldBreakHistory,
  brokenHistory: ({ seq, event }, why) =>
    `Entry ${seq} of the log (${event}) cannot follow the entries before it, and nothing after it was read. ${why}`,
  batchRejection: ({ command }, why) =>
    `Command ${command} of the batch cannot be recorded, and so none of the batch was. ${why}`,
  outcomes: outcomeSentences,
  standings: standingSentences,
  episodeOutcome,
  withheld,
  conclusionWithheld,
  notAsSeen,
  notPermitted,
  reasonWithheld,
  problems,
  atLine: (line, said) => `Line ${line}: ${said}`,
  expectation: (words) => words,
  keeping,
  brokenLog,
  brokenLine,
  finding,
  proposal,
  cautions,
  remarks,
  unknowable,
  step,
  conformity,
  stageModelProblems,
  entryAmended,
  entriesCorrected,
  visibleTo: (audiences) => `It is visible to ${list(audiences)}.`,
  narration,
  line,
}
