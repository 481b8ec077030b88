import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { EpisodeSeen, Page, Reader } from '../messages.js'
import { ActForm } from './act-form.js'
import { Answered } from './answers.js'
import { type Acted, ask, send } from './ask.js'
import { ruptureReported, sessionHeld, step } from './commands.js'
import { Entries } from './entries.js'
import { Choice, Numbered, People } from './fields.js'
import { steps } from './steps.js'

/** An alliance as one person sees it, with what that person may do. */
export const AllianceScreen = (props: { alliance: string; reader: Reader }): ReactNode => {
  const { alliance, reader } = props
  const [page, show] = useState<Page>()
  const [acted, say] = useState<Acted>()
  // Clicked twice on one page, it is one undo.
  const [undoId, renew] = useState('')
  const open = useCallback(async (): Promise<void> => {
    const answer = await ask({ _tag: 'Open', alliance, reader })
    renew(crypto.randomUUID())
    if (answer._tag === 'Seen') show(answer.page)
    else say({ answer, meanwhile: [] })
  }, [alliance, reader])
  useEffect(() => {
    open()
  }, [open])
  const onRecorded = (acted: Acted): void => {
    say(acted)
    open()
  }
  if (page === undefined) return <Answered {...acted} />
  const undo = async (): Promise<void> =>
    onRecorded(await send({ _tag: 'Undo', alliance, reader, commandId: undoId }, page))
  const { drawing, cautions, next, session, episodes } = page
  return (
    <section aria-label={`What the ${reader} sees`}>
      <h2>What the {reader} sees</h2>
      <Answered {...acted} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the library draws it, and escapes what it quotes */}
      <div className="drawing" dangerouslySetInnerHTML={{ __html: drawing }} />
      <Cautions says={cautions} reader={reader} />
      <h3>The record</h3>
      <Entries page={page} onRecorded={onRecorded} />
      <div className="acts">
        <button type="button" onClick={undo}>
          Take back my last entry
        </button>
        {next.includes('HoldSession') && <SessionForm key={session} page={page} onRecorded={onRecorded} />}
        {next.includes('ReportRupture') && session > 0 && (
          <RuptureForm key={`in ${session}`} page={page} onRecorded={onRecorded} />
        )}
        {episodes.map((episode) => (
          <Repair key={episode.episode} episode={episode} page={page} onRecorded={onRecorded} />
        ))}
      </div>
    </section>
  )
}

const Cautions = (props: { says: readonly string[]; reader: Reader }): ReactNode =>
  props.says.length > 0 && (
    <aside aria-label={`Worth a thought, for the ${props.reader}`}>
      <h3>Worth a thought</h3>
      {props.says.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </aside>
  )

interface OfPage {
  readonly page: Page
  readonly onRecorded: (acted: Acted) => void
}

const SessionForm = (props: OfPage): ReactNode => (
  <ActForm {...props} title="A session was held" command={sessionHeld}>
    <Numbered name="session" label="Session" value={props.page.session + 1} />
    <People name="present" legend="Present" checked={['therapist', 'client']} />
  </ActForm>
)

const RuptureForm = (props: OfPage): ReactNode => (
  <ActForm {...props} title="Something is strained between us" command={ruptureReported}>
    <label>
      In your own words
      <textarea name="words" rows={3} />
    </label>
    <Numbered name="happened" label="In session" value={props.page.session} />
    <People name="affected" legend="It was hard for" checked={[]} />
    <Choice
      name="audience"
      label="Who may see this"
      of={[
        ['everyone', 'both of us'],
        ['supervision', 'supervision and I'],
        ['rater-only', 'I alone'],
      ]}
    />
  </ActForm>
)

const Repair = (props: OfPage & { episode: EpisodeSeen }): ReactNode => {
  const { episode, says, next } = props.episode
  const [chosen, choose] = useState('')
  const now = next.includes(chosen) ? steps.get(chosen) : undefined
  return (
    <section aria-label={`The strain ${episode}, as the ${props.page.reader}`}>
      <h3>The strain {episode}</h3>
      <p>{says}</p>
      <div className="steps">
        {[...steps].map(
          ([command, { title }]) =>
            next.includes(command) && (
              <button
                key={command}
                type="button"
                aria-pressed={command === chosen}
                onClick={() => choose(command === chosen ? '' : command)}
              >
                {title}
              </button>
            ),
        )}
      </div>
      {now !== undefined && (
        <ActForm {...props} key={chosen} title={now.title} command={step(chosen, episode)}>
          {now.fields}
        </ActForm>
      )}
    </section>
  )
}
