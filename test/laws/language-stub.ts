/** A language of one word, to hear whether anything is said that the language does not say. */

import { english, type Language } from '../../src/language/index.js'
import type { EntryNow, PerRegister, Refusal, Voiced } from '../../src/language/language.js'

export const word = 'shibboleth'

const said = (): string => `${word}.`
const toAll = (what: string): PerRegister => ({ client: what, clinician: what, coder: what })
const refusal = (): Refusal => [`${word}.`, `${word}.`]
const around = (_: unknown, what: string): string => `${word}: ${what}`
const allOf = (now: readonly EntryNow[]): string =>
  `${word}: ${now.map(({ says }) => says?.said ?? `${word}.`).join(' ')}`
const voiced: Voiced<unknown> = () => toAll(said())

/** The same under every key of a catalogue. */
const throughout = <Catalogue extends object, One>(catalogue: Catalogue, one: One): Record<keyof Catalogue, One> =>
  Object.fromEntries(Object.keys(catalogue).map((key) => [key, one])) as Record<keyof Catalogue, One>

export const stub: Language = {
  episodeStates: throughout(english.episodeStates, voiced),
  allianceStates: throughout(english.allianceStates, voiced),
  events: throughout(english.events, voiced),
  rejections: throughout(english.rejections, refusal),
  wouldBreakHistory: (_, why) => [why, `${word}.`],
  brokenHistory: (_, why) => `${word}: ${why}`,
  batchRejection: (_, why) => `${word}: ${why}`,
  outcomes: throughout(english.outcomes, `${word}.`),
  standings: throughout(english.standings, `${word}.`),
  episodeOutcome: (_, outcome, standing) => `${word}: ${outcome} ${standing}`,
  withheld: `${word}.`,
  conclusionWithheld: said,
  notAsSeen: refusal,
  notPermitted: refusal,
  reasonWithheld: refusal(),
  problems: throughout(english.problems, (_: unknown, expected: string) => expected),
  atLine: (_, what) => `${word}: ${what}`,
  expectation: said,
  keeping: throughout(english.keeping, refusal),
  brokenLog: (_, why) => `${word}: ${why}`,
  brokenLine: (_, why) => `${word}: ${why}`,
  finding: said,
  proposal: said,
  cautions: throughout(english.cautions, voiced),
  remarks: throughout(english.remarks, said),
  unknowable: said,
  step: voiced,
  conformity: voiced,
  stageModelProblems: throughout(english.stageModelProblems, refusal),
  entryAmended: (_, what) => toAll(around(_, what)),
  entriesCorrected: (_, now) => toAll(allOf(now)),
  visibleTo: said,
  narration: {
    attemptEnded: () => toAll(said()),
    correctionWithdrawn: (_, now) => toAll(allOf(now)),
    stagesReached: said,
    about: around,
  },
  line: (_, what) => `${word}: ${what}`,
}
