import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Answer, Page, Sent } from '../messages.js'
import { Answered, Tried } from './answers.js'
import { type Acted, ask, send } from './ask.js'
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
  onRecorded: (acted: Acted) => void
  children: ReactNode
}): ReactNode => {
  const { page, command, setsRight } = props
  const { alliance, reader, session } = page
  const [acted, say] = useState<Acted>()
  const [tried, show] = useState<Answer>()
  // Sent again after a failure, it is the same act and is not doubled.
  const commandId = useRef(crypto.randomUUID())
  const latest = useRef(0)
  const from = (form: HTMLFormElement): Sent =>
    command({ commandId: commandId.current, reader, session, fields: new FormData(form) })

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
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const act = { alliance, reader, command: from(form), commandId: commandId.current }
    const acted = await send(
      setsRight === undefined ? { _tag: 'Record', ...act } : { _tag: 'SetRight', ...act, session: setsRight },
      page,
    )
    say(acted)
    if (acted.answer._tag !== 'Recorded') return
    commandId.current = crypto.randomUUID()
    form.reset()
    show(undefined)
    props.onRecorded(acted)
  }
  return (
    <form onSubmit={submit} onChange={attempt} aria-label={`${props.title}, as the ${reader}`}>
      <h3>{props.title}</h3>
      {props.children}
      <Tried answer={tried} />
      <button type="submit">{setsRight === undefined ? 'Record' : 'Set right'}</button>
      <Answered {...acted} />
    </form>
  )
}
