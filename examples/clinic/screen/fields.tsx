import type { ReactNode } from 'react'
import { readers } from '../messages.js'

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

/** Which of the two people, and who is ticked beforehand. */
export const People = (props: { name: string; legend: string; checked: readonly string[] }): ReactNode => (
  <fieldset>
    <legend>{props.legend}</legend>
    {readers.map((id) => (
      <label key={id}>
        <input type="checkbox" name={props.name} value={id} defaultChecked={props.checked.includes(id)} /> {id}
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
