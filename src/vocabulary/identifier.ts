import type { Brand } from '../kernel/index.js'

/** Names a person who takes part; a pseudonym serves as well as any. */
export type ParticipantId = Brand<'ParticipantId'>
/** Names an alliance: the unit a log is kept of. */
export type AllianceId = Brand<'AllianceId'>
/** Names a rupture episode within its alliance. */
export type EpisodeId = Brand<'EpisodeId'>
/** Names a harm within its alliance. */
export type HarmId = Brand<'HarmId'>
