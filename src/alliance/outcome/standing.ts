import type { ParticipantId, Standing } from '../../vocabulary/inside.js'
import { isAmong } from './choice.js'
import type { Voice } from './voices.js'

/**
 * Returns how far the judgements of a resolution agree at the cut, given in time or not.
 *
 * `confirmed` needs *resolved* from each person it hurt and *not resolved* from no source; `contested` has both; the other standings name
 * the sources that say *resolved*.
 */
export const standingOf = (voices: readonly Voice[], hurt: readonly ParticipantId[]): Standing => {
  const yes = voices.filter(({ saysEver }) => saysEver === 'resolved')
  if (yes.length === 0) return 'none'
  if (voices.some(({ saysEver }) => saysEver === 'not-resolved')) return 'contested'
  if (hurt.length > 0 && hurt.every((id) => yes.some(({ who }) => isAmong([id], who)))) return 'confirmed'
  const [perspective, ...others] = new Set(yes.map((voice) => voice.perspective))
  if (others.length > 0) return 'others-only'
  return perspective === 'therapist' ? 'therapist-only' : perspective === 'observer' ? 'observer-only' : 'others-only'
}
