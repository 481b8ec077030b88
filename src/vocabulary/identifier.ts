import type { Brand } from '../kernel/inside.js'

/** The name of a person who takes part, which may be a pseudonym. */
export type ParticipantId = Brand<'ParticipantId'>
/** The name of an alliance, which has one log. */
export type AllianceId = Brand<'AllianceId'>
/** The name of a rupture episode within its alliance. */
export type EpisodeId = Brand<'EpisodeId'>
/** The name of a harm within its alliance. */
export type HarmId = Brand<'HarmId'>
