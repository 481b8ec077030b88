import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Answer, Page, Sent } from '../messages.js'
import { Answered, Tried } from './answers.js'
import { ask } from './ask.js'
import type { From } from './commands.js'

/**
 * A form for one act. While it is filled in, it shows what the entry
 * would say and which cautions would then stand; nothing is recorded
 * until it is sent, and what was filled in stays where it is refused.
 */
export const ActForm = (props: {
  title: string
  page: Page
  /** The session that is set right, where it is a correction. */
  setsRight?: number
  command: (from: From) => Sent
  onRecorded: (answer: Answer) => void
  children: ReactNode
}): ReactNode => {
  const { page, command, setsRight } = props
  const { alliance, reader, session, seen } = page
  const [answer, say] = useState<Answer>()
  const [tried, show] = useState<Answer>()
  // Sent again after a failure, it is the same act and is not doubled.
  const commandId = useRef(crypto.randomUUID())
  const latest = useRef(0)
  const from = (form: HTMLFormElement): Sent => command({ reader, session, fields: new FormData(form) })

  const attempt = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    if (setsRight !== undefined) return
    latest.current += 1
    const mine = latest.current
    const answer = await ask({
      _tag: 'Try',
      alliance,
      reader,
      command: from(event.currentTarget),
    })
    if (mine === latest.current) show(answer)
  }
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const act = {
      ...{ alliance, reader, seen, command: from(form) },
      commandId: commandId.current,
    }
    const answer = await ask(
      setsRight === undefined ? { _tag: 'Record', ...act } : { _tag: 'SetRight', ...act, session: setsRight },
    )
    say(answer)
    if (answer._tag !== 'Recorded') return
    commandId.current = crypto.randomUUID()
    form.reset()
    show(undefined)
    props.onRecorded(answer)
  }
  return (
    <form onSubmit={send} onChange={attempt} aria-label={`${props.title}, as the ${reader}`}>
      <h3>{props.title}</h3>
      {props.children}
      <Tried answer={tried} />
      <button type="submit">{setsRight === undefined ? 'Record' : 'Set right'}</button>
      <Answered answer={answer} />
    </form>
  )
}
