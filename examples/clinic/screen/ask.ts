import { type Act, type Answer, type Asked, lackingIn, type Page } from '../messages.js'

/** Asks the server; where it does not answer, says so. */
export const ask = async (asked: Asked): Promise<Answer> => {
  try {
    const response = await fetch('/api/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    return (await response.json()) as Answer
  } catch {
    return {
      _tag: 'Refused',
      why: 'The clinic does not answer. Nothing is lost: what you filled in is still here, and can be sent again.',
    }
  }
}

/** The answer to an act, and what others recorded since its page was opened. */
export interface Acted {
  readonly answer: Answer
  readonly meanwhile: readonly string[]
}

/** Sends an act. What is new is found here, from what this reader saw and sees: the server counts nothing for it. */
export const send = async (act: Act, page: Page): Promise<Acted> => {
  const answer = await ask(act)
  const now = await ask({ _tag: 'Open', alliance: act.alliance, reader: act.reader })
  const known = [...page.entries.map(({ text }) => text), ...(answer._tag === 'Recorded' ? answer.sentences : [])]
  const says = now._tag === 'Seen' ? now.page.entries.map(({ text }) => text) : []
  return { answer, meanwhile: lackingIn(known, says) }
}
