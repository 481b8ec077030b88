import type { Asked, Told } from '../told.js'

/** Asks the server; where it does not answer, says so. */
export const ask = async (asked: Asked): Promise<Told> => {
  try {
    const response = await fetch('/api/', {
      method: 'POST',
      body: JSON.stringify(asked),
    })
    return (await response.json()) as Told
  } catch {
    return {
      _tag: 'Refused',
      why: 'The clinic does not answer. Nothing is lost: what you filled in is still here, and can be sent again.',
      meanwhile: [],
    }
  }
}
