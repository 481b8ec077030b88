import type { ReactNode } from 'react'
import type { Answer } from '../messages.js'
import type { Acted } from './ask.js'

/** Sentences under a heading, where there are any. */
const Sentences = (props: { heading: string; says: readonly string[] }): ReactNode =>
  props.says.length > 0 && (
    <>
      <p>{props.heading}</p>
      <ul>
        {[...new Set(props.says)].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )

/** What was recorded or refused, and what others recorded meanwhile. */
export const Answered = ({ answer, meanwhile = [] }: Partial<Acted>): ReactNode => (
  <div role="alert" className="answer">
    {answer?._tag === 'Refused' && <p>Not recorded. {answer.why}</p>}
    {answer?._tag === 'Recorded' && (
      <>
        <p>Recorded.</p>
        <Sentences heading="It no longer says:" says={answer.gone} />
        <Sentences heading="It says:" says={answer.sentences} />
      </>
    )}
    <Sentences heading="Recorded since you opened this page, elsewhere:" says={meanwhile} />
  </div>
)

/** What would be on record if the form were sent now. */
export const Tried = ({ answer }: { answer: Answer | undefined }): ReactNode => (
  <div aria-live="polite" className="tried">
    {answer?._tag === 'Refused' && <p>As it is now: {answer.why}</p>}
    {answer?._tag === 'Tried' && (
      <>
        <Sentences heading="It would say:" says={answer.sentences} />
        <Sentences heading="Then this may be worth a thought:" says={answer.cautions} />
      </>
    )}
  </div>
)
