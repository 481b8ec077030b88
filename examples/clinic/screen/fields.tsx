import type { ReactNode } from 'react'

/** A list of choices, none of them taken beforehand. */
export const Choice = (props: {
  name: string
  label: string
  of: readonly (readonly [value: string, says: string])[]
}): ReactNode => (
  <label>
    {props.label}
    <select name={props.name} required defaultValue="">
      <option value="" disabled>
        Please choose
      </option>
      {props.of.map(([value, says]) => (
        <option key={value} value={value}>
          {says}
        </option>
      ))}
    </select>
  </label>
)

/** Which of the two people; `checked` where that is the usual answer. */
export const People = (props: { name: string; legend: string; checked: boolean }): ReactNode => (
  <fieldset>
    <legend>{props.legend}</legend>
    {['therapist', 'client'].map((id) => (
      <label key={id}>
        <input type="checkbox" name={props.name} value={id} defaultChecked={props.checked} />
        {id}
      </label>
    ))}
  </fieldset>
)

/** A whole number, such as that of a session. */
export const Numbered = (props: { name: string; label: string; value: number }): ReactNode => (
  <label>
    {props.label}
    <input name={props.name} type="number" min="0" step="1" required defaultValue={props.value} />
  </label>
)
