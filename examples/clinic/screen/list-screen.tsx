import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { Listed } from '../messages.js'
import { ask } from './ask.js'
import { beginning } from './commands.js'

/** All alliances, and a form to begin one. */
export const ListScreen = (): ReactNode => {
  const [alliances, show] = useState<readonly Listed[]>([])
  const [wrong, say] = useState('')
  useEffect(() => {
    ask({ _tag: 'List' }).then((answer) => {
      if (answer._tag === 'Listed') show(answer.alliances)
      if (answer._tag === 'Refused') say(answer.why)
    })
  }, [])
  const begin = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const alliance = String(new FormData(event.currentTarget).get('alliance'))
    const commandId = crypto.randomUUID()
    const answer = await ask({ _tag: 'Record', alliance, reader: 'therapist', commandId, command: beginning })
    if (answer._tag === 'Refused') say(answer.why)
    else location.hash = `#/${encodeURIComponent(alliance)}/therapist`
  }
  return (
    <main>
      <h1>Alliances</h1>
      <p>An example: nobody signs in, and everything in it is invented. Keep no record of a real person here.</p>
      <ul className="list">
        {alliances.map(({ alliance, says }) => (
          <li key={alliance}>
            <a href={`#/${encodeURIComponent(alliance)}/therapist`}>{alliance}</a>
            <p>{says}</p>
          </li>
        ))}
      </ul>
      <form onSubmit={begin} aria-labelledby="begin">
        <h2 id="begin">Begin an alliance</h2>
        <label>
          Its name, such as a case number
          <input name="alliance" required pattern="[A-Za-z0-9\-]+" />
        </label>
        <button type="submit">Begin</button>
        <p role="alert">{wrong}</p>
      </form>
    </main>
  )
}
