import { type ReactNode, useState } from 'react'
import {
  type AllianceEvent,
  type AllianceState,
  decide,
} from 'rupture-repair'
import { explain } from 'rupture-repair/language'
import { commandSchema } from 'rupture-repair/schema'

/**
 * What is wrong, by the path of the field; under `''` what is wrong
 * with the entry as a whole.
 */
export type Wrong = Readonly<Record<string, string>>

/**
 * The command that the fields ask for; whether it is one is for the
 * library to say.
 */
export const askedBy = (
  fields: FormData,
  recordedBy: string,
): unknown => ({
  _tag: 'HoldSession',
  stamp: {
    session: Number(fields.get('stamp.session')),
    by: { _tag: 'participant', id: recordedBy },
  },
  held: {
    present: fields.getAll('held.present'),
    medium: fields.get('held.medium'),
  },
})

/** The events to store, or what is wrong. */
export type Answer =
  | {
      readonly _tag: 'Recorded'
      readonly events: readonly AllianceEvent[]
    }
  | { readonly _tag: 'Wrong'; readonly wrong: Wrong }

/**
 * Judges the form of the command first, then whether it can follow what
 * is on record.
 */
export const answerTo = (
  state: AllianceState,
  asked: unknown,
): Answer => {
  const parsed = commandSchema['~standard'].validate(asked)
  if (parsed.issues) {
    const wrong = Object.fromEntries(
      parsed.issues.map(({ path, message }) => [
        path.join('.'),
        message,
      ]),
    )
    return { _tag: 'Wrong', wrong }
  }
  const decided = decide(state, parsed.value)
  return decided._tag === 'Right'
    ? { _tag: 'Recorded', events: decided.right }
    : {
        _tag: 'Wrong',
        wrong: { '': explain(decided.left, 'clinician') },
      }
}

/**
 * A label, its field and what is wrong with it, tied together for those
 * who listen.
 */
export const Field = (props: {
  name: string
  label: string
  wrong: Wrong
  children: ReactNode
}): ReactNode => (
  <fieldset aria-describedby={`${props.name}-wrong`}>
    <legend>{props.label}</legend>
    {props.children}
    <p id={`${props.name}-wrong`} role="alert">
      {props.wrong[props.name]}
    </p>
  </fieldset>
)

/**
 * Records a session held; `onRecorded` gets the events to append to the
 * log. What was filled in stays where something is wrong.
 */
export const SessionForm = (props: {
  state: AllianceState
  people: readonly string[]
  recordedBy: string
  onRecorded: (events: readonly AllianceEvent[]) => void
}): ReactNode => {
  const [{ fields, wrong }, set] = useState<{
    fields: FormData
    wrong: Wrong
  }>({ fields: new FormData(), wrong: {} })
  const record = (filled: FormData): void => {
    const answer = answerTo(
      props.state,
      askedBy(filled, props.recordedBy),
    )
    if (answer._tag === 'Wrong')
      set({ fields: filled, wrong: answer.wrong })
    else {
      set({ fields: new FormData(), wrong: {} })
      props.onRecorded(answer.events)
    }
  }
  return (
    <form action={record}>
      <Field name="stamp.session" label="Session" wrong={wrong}>
        <input
          name="stamp.session"
          type="number"
          aria-label="Session number"
          defaultValue={text(fields, 'stamp.session')}
        />
      </Field>
      <Field name="held.present" label="Present" wrong={wrong}>
        {props.people.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              name="held.present"
              value={id}
              defaultChecked={fields
                .getAll('held.present')
                .includes(id)}
            />
            {id}
          </label>
        ))}
      </Field>
      <Field name="held.medium" label="How it was held" wrong={wrong}>
        <select
          name="held.medium"
          aria-label="Medium"
          defaultValue={text(fields, 'held.medium')}
        >
          <option value="in-person">in person</option>
          <option value="video">by video</option>
        </select>
      </Field>
      <p role="alert">{wrong['']}</p>
      <button type="submit">Record</button>
    </form>
  )
}

const text = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? '')
