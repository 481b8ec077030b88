import { type ReactNode, useState } from 'react'
import type { Page, Told } from '../told.js'
import { ActForm } from './act-form.js'
import { sessionHeld } from './commands.js'
import { Numbered, People } from './fields.js'

/** The record in sentences; a session of one's own can be set right. */
export const Entries = (props: { page: Page; onRecorded: (told: Told) => void }): ReactNode => {
  const [corrected, correct] = useState<number>()
  const done = (told: Told): void => {
    correct(undefined)
    props.onRecorded(told)
  }
  return (
    <ol className="entries">
      {props.page.entries.map(({ seq, text, note, session }) => (
        <li key={seq} value={seq}>
          {text}
          {note !== undefined && <blockquote>{note}</blockquote>}
          {session !== undefined && (
            <button
              type="button"
              aria-expanded={corrected === seq}
              onClick={() => correct(corrected === seq ? undefined : seq)}
            >
              Set session {session} right
            </button>
          )}
          {session !== undefined && corrected === seq && (
            <ActForm
              page={props.page}
              corrects={seq}
              title={`Set session ${session} right`}
              command={sessionHeld}
              onRecorded={done}
            >
              <Numbered name="session" label="Session" value={session} />
              <People name="present" legend="Present" checked={true} />
            </ActForm>
          )}
        </li>
      ))}
    </ol>
  )
}
