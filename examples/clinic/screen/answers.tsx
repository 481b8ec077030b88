import type { ReactNode } from 'react'
import type { Told as Answered } from '../told.js'

const Sentences = (props: { says: readonly string[] }): ReactNode => (
  <ul>
    {[...new Set(props.says)].map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

/** What was recorded or refused, and what others recorded meanwhile. */
export const Told = (props: { told: Answered | undefined }): ReactNode => {
  const { told } = props
  const meanwhile = told && 'meanwhile' in told ? (told.meanwhile ?? []) : []
  return (
    <div role="alert" className="told">
      {told?._tag === 'Refused' && <p>Not recorded. {told.why}</p>}
      {told?._tag === 'Recorded' && <p>Recorded.</p>}
      {meanwhile.length > 0 && (
        <>
          <p>Since you opened this page, someone else recorded:</p>
          <Sentences says={meanwhile} />
        </>
      )}
    </div>
  )
}

/** What would be on record if the form were sent now. */
export const Tried = (props: { told: Answered | undefined }): ReactNode => {
  const { told } = props
  return (
    <div aria-live="polite" className="tried">
      {told?._tag === 'Refused' && <p>As it is now: {told.why}</p>}
      {told?._tag === 'Tried' && (
        <>
          <p>It would say:</p>
          <Sentences says={told.sentences} />
          {told.cautions.length > 0 && (
            <>
              <p>Then this may be worth a thought:</p>
              <Sentences says={told.cautions} />
            </>
          )}
        </>
      )}
    </div>
  )
}
