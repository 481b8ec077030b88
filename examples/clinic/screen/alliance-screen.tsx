import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { type EpisodeSeen, type Page, type Reader, type Step, steps } from '../messages.js'
import { ActForm } from './act-form.js'
import { Answered } from './answers.js'
import { type Acted, ask, send } from './ask.js'
import { ruptureReported, sessionHeld, step } from './commands.js'
import { Entries } from './entries.js'
import { Choice, Numbered, People } from './fields.js'
import { formOf } from './steps.js'

/** An alliance as one person sees it, with what that person may do. */
export const AllianceScreen = (props: { alliance: string; reader: Reader }): ReactNode => {
  const { alliance, reader } = props
  const [page, show] = useState<Page>()
  const [acted, say] = useState<Acted>()
  // Clicked twice on one page, or again where no answer came, it is one undo.
  const [undoId, renew] = useState(() => crypto.randomUUID())
  const open = useCallback(async (): Promise<void> => {
    const answer = await ask({ _tag: 'Open', alliance, reader })
    if (answer._tag === 'Seen') show(answer.page)
    else say({ answer, meanwhile: [] })
  }, [alliance, reader])
  useEffect(() => {
    open()
  }, [open])
  const onRecorded = async (acted: Acted): Promise<void> => {
    say(acted)
    await open()
    if (acted.answer._tag === 'Recorded') renew(crypto.randomUUID())
  }
  if (page === undefined) return <Answered {...acted} />
  const undo = async (): Promise<void> =>
    onRecorded(await send({ _tag: 'Undo', alliance, reader, commandId: undoId }, page))
  const { drawing, cautions, next, session, episodes } = page
  return (
    <section aria-label={`What the ${reader} sees`}>
      <h2>What the {reader} sees</h2>
      <Answered {...acted} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and the keyboard has to reach it */}
      <section className="drawing" aria-label={`The timeline, for the ${reader}`} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the library draws it, and escapes what it quotes */}
        <div dangerouslySetInnerHTML={{ __html: drawing }} />
      </section>
      <Cautions says={cautions} reader={reader} />
      <h3>The record</h3>
      <Entries page={page} onRecorded={onRecorded} />
      <div className="acts">
        <button type="button" onClick={undo}>
          Take back my last entry
        </button>
        <p>Pressed again, it puts back what it took.</p>
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

const inWords = (word: string) => [word, word.replaceAll('-', ' ')] as const

const Repair = (props: OfPage & { episode: EpisodeSeen }): ReactNode => {
  const { episode, says, next } = props.episode
  const [chosen, choose] = useState<Step>()
  const choice = chosen && formOf[chosen].choice
  const report = props.page.entries.find(({ reports }) => reports === episode)
  return (
    <section aria-label={`The strain ${episode}, as the ${props.page.reader}`}>
      <h3>The strain {episode}</h3>
      <p>{report?.text}</p>
      {report?.note !== undefined && <blockquote>{report.note}</blockquote>}
      <p>{says}</p>
      <div className="steps">
        {steps.map(
          (command) =>
            next.includes(command) && (
              <button
                key={command}
                type="button"
                aria-pressed={command === chosen}
                onClick={() => choose(command === chosen ? undefined : command)}
              >
                {formOf[command].title}
              </button>
            ),
        )}
      </div>
      {chosen !== undefined && next.includes(chosen) && (
        <ActForm {...props} key={chosen} title={formOf[chosen].title} command={step(chosen, episode)}>
          {choice && <Choice name={choice[0]} label={choice[1]} of={choice[2].map(inWords)} />}
        </ActForm>
      )}
    </section>
  )
}
