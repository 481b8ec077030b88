import type { ReactNode } from 'react'
import type { Answer } from '../messages.js'
import type { Acted } from './ask.js'

const Sentences = (props: { says: readonly string[] }): ReactNode => (
  <ul>
    {[...new Set(props.says)].map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

/** What was recorded or refused, and what others recorded meanwhile. */
export const Answered = ({ answer, meanwhile = [] }: Partial<Acted>): ReactNode => (
  <div role="alert" className="answer">
    {answer?._tag === 'Refused' && <p>Not recorded. {answer.why}</p>}
    {answer?._tag === 'Recorded' && <p>Recorded.</p>}
    {meanwhile.length > 0 && (
      <>
        <p>Since you opened this page, someone else recorded:</p>
        <Sentences says={meanwhile} />
      </>
    )}
  </div>
)

/** What would be on record if the form were sent now. */
export const Tried = (props: { answer: Answer | undefined }): ReactNode => {
  const { answer } = props
  return (
    <div aria-live="polite" className="tried">
      {answer?._tag === 'Refused' && <p>As it is now: {answer.why}</p>}
      {answer?._tag === 'Tried' && (
        <>
          <p>It would say:</p>
          <Sentences says={answer.sentences} />
          {answer.cautions.length > 0 && (
            <>
              <p>Then this may be worth a thought:</p>
              <Sentences says={answer.cautions} />
            </>
          )}
        </>
      )}
    </div>
  )
}
