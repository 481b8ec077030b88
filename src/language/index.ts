export { english } from './english/english.js'
export { byId, explain } from './explain.js'
export type { Explainable } from './explainable.js'
export type {
  Language,
  Names,
  Refusal,
  RefusalCatalogue,
  Sentence,
  Voiced,
  VoicedCatalogue,
} from './language.js'
export { narrate } from './narrate.js'
export { type Register, registers } from './register.js'
