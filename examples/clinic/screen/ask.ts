import type { Answer, Asked } from '../messages.js'

/** Asks the server; where it does not answer, says so. */
export const ask = async (asked: Asked): Promise<Answer> => {
  try {
    const response = await fetch('/api/', {
      method: 'POST',
      body: JSON.stringify(asked),
    })
    return (await response.json()) as Answer
  } catch {
    return {
      _tag: 'Refused',
      why: 'The clinic does not answer. Nothing is lost: what you filled in is still here, and can be sent again.',
      meanwhile: [],
    }
  }
}
