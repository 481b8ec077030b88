/** What other modules of the library use of this one beside what `index.ts` opens. */

export type { AnswerMapping, ResponseAnswers } from './answers-from.js'
export type { ResponseKey } from './response-key.js'
export type { ResponseProblem } from './response-problem.js'
export type { FoundResponse } from './responses-in.js'
