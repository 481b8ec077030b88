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
  // Sent again after a failure, it is the same act and is not doubled; filled in otherwise, it is another.
  const ids = useRef(new Map<string, string>())
  const latest = useRef(0)
  const actIn = (form: HTMLFormElement) => {
    const fields = new FormData(form)
    const content = JSON.stringify([session, ...fields])
    const commandId = ids.current.get(content) ?? crypto.randomUUID()
    ids.current.set(content, commandId)
    return { alliance, reader, commandId, command: command({ commandId, reader, session, fields }) }
  }

  const attempt = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    if (setsRight !== undefined) return
    latest.current += 1
    const mine = latest.current
    const answer = await ask({ _tag: 'Try', ...actIn(event.currentTarget) })
    if (mine === latest.current) show(answer)
  }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const kind =
      setsRight === undefined ? ({ _tag: 'Record' } as const) : ({ _tag: 'SetRight', session: setsRight } as const)
    const acted = await send({ ...kind, ...actIn(form) }, page)
    say(acted)
    if (acted.answer._tag !== 'Recorded') return
    ids.current.clear()
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
