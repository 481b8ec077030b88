/** The sources that speak in the log of the independent model, each by one text: participant or observer, and the id. */
import type { Source } from 'rupture-repair/vocabulary'
import type { Model } from './model-state.js'

export const nameOf = (source: Source): string => `${source._tag} ${source.id}`
export const person = (id: string): string => `participant ${id}`

/** A machine that takes part has no word that counts, and none is waited for. */
export const isMachine = (model: Model, name: string): boolean =>
  model.people[name.slice('participant '.length)]?.machine === true && name.startsWith('participant ')

export const sideOf = (model: Model, name: string): 'client' | 'therapist' | 'observer' | 'party' | 'machine' => {
  if (!name.startsWith('participant ')) return 'observer'
  if (isMachine(model, name)) return 'machine'
  const role = model.people[name.slice('participant '.length)]?.role ?? ''
  if (['client', 'member'].includes(role)) return 'client'
  return ['therapist', 'leader', 'coleader'].includes(role) ? 'therapist' : 'party'
}
