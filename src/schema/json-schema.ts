import * as z from 'zod/mini'
import { takesAudience } from '../alliance/inside.js'
import type { ExactSchema } from './builders/exact-schema.js'
import { event, eventContents } from './entry/event.js'
import { writtenLine } from './entry/log-line.js'
import { marker } from './entry/marker.js'
import { episodeId, harmId, participant, participantId, source, tie, tieEnd } from './entry/people.js'
import { happened } from './entry/time.js'
import { agreementDocument } from './files/agreement.js'
import { codeSetDefinition } from './files/code-set.js'
import { decision } from './files/decision.js'
import { experimentFile } from './files/experiment.js'
import { formsMap } from './files/forms-map.js'
import { machineCodes } from './files/machine-codes.js'
import { proposal } from './files/proposal.js'
import { scenario } from './files/scenario.js'
import { writtenSheet } from './files/sheet.js'
import { verifiedDocument } from './files/verified.js'

/** A JSON Schema of draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What occurs often is listed once, under its name in the vocabulary. */
const shared = {
  EpisodeId: episodeId,
  HarmId: harmId,
  Happened: happened,
  Marker: marker,
  Participant: participant,
  ParticipantId: participantId,
  Source: source,
  Tie: tie,
  TieEnd: tieEnd,
} as const

const jsonSchema = <T>(title: string, schema: ExactSchema<T>, $id?: string): JsonSchema => {
  const names = z.registry<{ id: string }>()
  for (const [id, named] of Object.entries<z.ZodMiniType>(shared)) names.add(named, { id })
  return { ...($id !== undefined && { $id }), title, ...z.toJSONSchema(schema, { metadata: names }) }
}

/**
 * Makes the JSON Schema of an event in memory.
 *
 * It says what `parseEvent` accepts, for tools and other languages.
 *
 * @example
 * eventJsonSchema().title // => 'Event of an alliance'
 */
export const eventJsonSchema = (): JsonSchema => jsonSchema('Event of an alliance', event)

/**
 * Makes the JSON Schema of a line of the log as written; it also ships as
 * `schemas/log-line-1.schema.json`.
 *
 * It says what `parseLine` accepts, but for what a schema cannot see: a key given twice, a
 * key named `__proto__`, and in `meta` a number that JSON would give back as another.
 *
 * @example
 * lineJsonSchema().required // => ['v', 'alliance', 'seq', 'session', 'by', 'event']
 */
export const lineJsonSchema = (): JsonSchema => ({
  ...jsonSchema('Line of an alliance’s log, version 1', writtenLine, 'urn:rupture-repair:log-line:1'),
  if: { required: ['visibleTo'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { properties: { event: { properties: { _tag: { enum: tagsOfWords() } } } } },
})

const tagsOfWords = (): readonly string[] =>
  (Object.keys(eventContents) as (keyof typeof eventContents)[]).filter(takesAudience)

/**
 * Makes the JSON Schema of a scenario file; it also ships as `schemas/scenario.schema.json`.
 *
 * It says what form a file must have; which numbers make sense, `parseScenario` says.
 *
 * @example
 * scenarioJsonSchema().title // => 'Scenario of a simulation, version 1'
 */
export const scenarioJsonSchema = (): JsonSchema => jsonSchema('Scenario of a simulation, version 1', scenario)

/**
 * Makes the JSON Schema of a line of a file of proposals; it also ships as `schemas/proposal.schema.json`.
 *
 * @example
 * proposalJsonSchema().title // => 'Proposal, put to a person'
 */
export const proposalJsonSchema = (): JsonSchema => jsonSchema('Proposal, put to a person', proposal)

/**
 * Makes the JSON Schema of a line of a file of decisions on proposals; it also ships as `schemas/decision.schema.json`.
 *
 * @example
 * decisionJsonSchema().title // => 'Decision of a person on a proposal'
 */
export const decisionJsonSchema = (): JsonSchema => jsonSchema('Decision of a person on a proposal', decision)

/**
 * Makes the JSON Schema of what `agreement --json` prints; it also ships as `schemas/agreement.schema.json`.
 *
 * @example
 * agreementJsonSchema().title // => 'What agreement --json prints'
 */
export const agreementJsonSchema = (): JsonSchema => jsonSchema('What agreement --json prints', agreementDocument)

/**
 * Makes the JSON Schema of a map of session forms; it also ships as `schemas/forms-map.schema.json`.
 *
 * It says what form a file must have; whether its parts fit one another, `parseFormsMap` says.
 *
 * @example
 * formsMapJsonSchema().title // => 'Map of a table of session forms, version 1'
 */
export const formsMapJsonSchema = (): JsonSchema => jsonSchema('Map of a table of session forms, version 1', formsMap)

/**
 * Makes the JSON Schema of a line of a file of coding sheets; it also ships as `schemas/sheet-1.schema.json`.
 *
 * It says what form a sheet must have; whether its codes, values and segments are sound, `checkSheets` says.
 *
 * @example
 * sheetJsonSchema().title // => 'Coding sheet, version 1'
 */
export const sheetJsonSchema = (): JsonSchema =>
  jsonSchema('Coding sheet, version 1', writtenSheet, 'urn:rupture-repair:sheet:1')

/**
 * Makes the JSON Schema of the definition of a code set; it also ships as `schemas/code-set.schema.json`.
 *
 * It says what form a file must have; whether the set is sound, `defineCodeSet` says.
 *
 * @example
 * codeSetJsonSchema().title // => 'Definition of a code set'
 */
export const codeSetJsonSchema = (): JsonSchema => jsonSchema('Definition of a code set', codeSetDefinition)

/**
 * Makes the JSON Schema of a machine’s codes; it also ships as `schemas/machine-codes.schema.json`.
 *
 * It says what form a document must have; whether its codes can be sheets, `machineSheets` says.
 *
 * @example
 * machineCodesJsonSchema().title // => 'Codes of a machine, version 1'
 */
export const machineCodesJsonSchema = (): JsonSchema => jsonSchema('Codes of a machine, version 1', machineCodes)

/**
 * Makes the JSON Schema of an experiment file; it also ships as `schemas/experiment.schema.json`.
 *
 * It says what the form of one is. That its scenarios are sound under every setting, and that its parts fit one another, is for
 * `parseExperiment` to say.
 *
 * @example
 * experimentJsonSchema().title // => 'Experiment on simulated alliances, version 1'
 */
export const experimentJsonSchema = (): JsonSchema =>
  jsonSchema('Experiment on simulated alliances, version 1', experimentFile)

/**
 * Makes the JSON Schema of what `verify --json` prints; it also ships as `schemas/verify.schema.json`.
 *
 * @example
 * verifiedJsonSchema().title // => 'What verify --json prints'
 */
export const verifiedJsonSchema = (): JsonSchema => jsonSchema('What verify --json prints', verifiedDocument)
