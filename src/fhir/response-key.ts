import { isObject } from '../kernel/inside.js'

/** Whose response it is, when it was given, and after which session, as far as the response says. */
export interface ResponseKey {
  /** The person whose record it is: the reference, else the identifier. */
  readonly subject?: string
  /** The person who answered, where that is stated. */
  readonly source?: string
  /** The session, where the encounter is known by its number, as this library writes it. */
  readonly session?: number
  readonly authored?: string
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const nameOf = (reference: unknown): string | undefined => {
  if (!isObject(reference)) return undefined
  const { identifier } = reference
  return textIn(reference.reference) ?? (isObject(identifier) ? textIn(identifier.value) : undefined)
}

/** The number of a session, which may come after whose it is and a slash; any other number of an encounter, such as a hospital's, is none. */
const sessionOf = (encounter: unknown): number | undefined => {
  const identifier = isObject(encounter) && isObject(encounter.identifier) ? encounter.identifier : {}
  const { system, value } = identifier as { readonly system?: unknown; readonly value?: unknown }
  const isOurs = typeof system === 'string' && system.endsWith('/session')
  const [, number] = isOurs && typeof value === 'string' ? (/^(?:.*\/)?(\d{1,5})$/s.exec(value) ?? []) : []
  return number === undefined ? undefined : Number(number)
}

/**
 * Returns whose response it is and when it was given.
 *
 * @example
 * responseKey({ subject: { reference: 'Patient/A' }, authored: '2026-03-01' })
 * // => { subject: 'Patient/A', authored: '2026-03-01' }
 */
export const responseKey = (response: unknown): ResponseKey => {
  if (!isObject(response)) return {}
  const [subject, source] = [nameOf(response.subject), nameOf(response.source)]
  const [session, authored] = [sessionOf(response.encounter), textIn(response.authored)]
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(source === undefined ? {} : { source }),
    ...(session === undefined ? {} : { session }),
    ...(authored === undefined ? {} : { authored }),
  }
}
