import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { EpisodeSeen, Page, Reader, Told } from '../told.js'
import { ActForm } from './act-form.js'
import { Told as Answer } from './answers.js'
import { ask } from './ask.js'
import { isStep, ruptureReported, sessionHeld, step } from './commands.js'
import { Entries } from './entries.js'
import { Numbered, People } from './fields.js'
import { steps } from './step-fields.js'

/** An alliance as one person sees it, with what that person may do. */
export const AllianceScreen = (props: { alliance: string; reader: Reader }): ReactNode => {
  const { alliance, reader } = props
  const [page, show] = useState<Page>()
  const [told, say] = useState<Told>()
  const open = useCallback(async (): Promise<void> => {
    const answer = await ask({ _tag: 'Open', alliance, reader })
    if (answer._tag === 'Seen') show(answer.page)
    else say(answer)
  }, [alliance, reader])
  useEffect(() => {
    open()
  }, [open])
  const recorded = (answer: Told): void => {
    say(answer)
    open()
  }
  const undo = async (seen: number): Promise<void> => {
    const act = { alliance, reader, seen, commandId: crypto.randomUUID() }
    recorded(await ask({ _tag: 'Undo', ...act }))
  }
  if (page === undefined) return <Answer told={told} />
  return (
    <section aria-label={`What the ${reader} sees`}>
      <h2>What the {reader} sees</h2>
      <Answer told={told} />
      <div
        className="drawing"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the library draws it, and escapes what it quotes
        dangerouslySetInnerHTML={{ __html: page.drawing }}
      />
      <Cautions says={page.cautions} />
      <Entries page={page} onRecorded={recorded} />
      <div className="acts">
        <button type="button" onClick={() => undo(page.version)}>
          Take back my last entry
        </button>
        {page.next.includes('HoldSession') && <SessionForm page={page} onRecorded={recorded} />}
        {page.next.includes('ReportRupture') && page.session > 0 && <RuptureForm page={page} onRecorded={recorded} />}
        {page.episodes.map((episode) => (
          <Repair key={episode.episode} episode={episode} page={page} onRecorded={recorded} />
        ))}
      </div>
    </section>
  )
}

const Cautions = (props: { says: readonly string[] }): ReactNode =>
  props.says.length === 0 ? null : (
    <aside aria-label="Worth a thought">
      <h3>Worth a thought</h3>
      {props.says.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </aside>
  )

interface OfPage {
  readonly page: Page
  readonly onRecorded: (told: Told) => void
}

const SessionForm = (props: OfPage): ReactNode => (
  <ActForm {...props} title="A session was held" command={sessionHeld}>
    <Numbered key={props.page.session} name="session" label="Session" value={props.page.session + 1} />
    <People name="present" legend="Present" checked={true} />
  </ActForm>
)

const RuptureForm = (props: OfPage): ReactNode => (
  <ActForm {...props} title="Something is strained between us" command={ruptureReported}>
    <label>
      In your own words
      <textarea name="words" rows={3} />
    </label>
    <label>
      A short name for it
      <input name="episode" required pattern="[a-z0-9\-]+" />
    </label>
    <Numbered name="happened" label="In session" value={props.page.session} />
    <People name="affected" legend="It was hard for" checked={false} />
  </ActForm>
)

const Repair = (props: OfPage & { episode: EpisodeSeen }): ReactNode => {
  const { episode, says, next } = props.episode
  const [chosen, choose] = useState('')
  const offered = next.filter(isStep)
  const now = offered.includes(chosen) ? chosen : ''
  return (
    <section aria-label={`The strain “${episode}”`} className="repair">
      <h3>{episode}</h3>
      <p>{says}</p>
      <div className="steps">
        {offered.map((command) => (
          <button
            key={command}
            type="button"
            aria-pressed={command === now}
            onClick={() => choose(command === now ? '' : command)}
          >
            {steps[command]?.title ?? command}
          </button>
        ))}
      </div>
      {now !== '' && (
        <ActForm {...props} key={now} title={steps[now]?.title ?? now} command={step(now, episode)}>
          {steps[now]?.fields}
        </ActForm>
      )}
    </section>
  )
}
