import { type ReactNode, useState } from 'react'
import type { Page } from '../messages.js'
import { ActForm } from './act-form.js'
import type { Acted } from './ask.js'
import { sessionHeld } from './commands.js'
import { Numbered, People } from './fields.js'

/** The record in sentences; a session of one's own can be set right. */
export const Entries = (props: { page: Page; onRecorded: (acted: Acted) => void }): ReactNode => {
  const [chosen, choose] = useState<number>()
  const done = (acted: Acted): void => {
    choose(undefined)
    props.onRecorded(acted)
  }
  return (
    <ol className="entries">
      {props.page.entries.map(({ place, text, note, session, present }) => (
        <li key={place}>
          {text}
          {note !== undefined && <blockquote>{note}</blockquote>}
          {session !== undefined && (
            <button
              type="button"
              aria-expanded={chosen === session}
              onClick={() => choose(chosen === session ? undefined : session)}
            >
              Set session {session} right
            </button>
          )}
          {session !== undefined && chosen === session && (
            <ActForm
              page={props.page}
              setsRight={session}
              title={`Session ${session}, as it should have been recorded`}
              command={sessionHeld}
              onRecorded={done}
            >
              <Numbered name="session" label="Session" value={session} />
              <People name="present" legend="Present" checked={present ?? []} />
            </ActForm>
          )}
        </li>
      ))}
    </ol>
  )
}
