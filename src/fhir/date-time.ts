/** A date, with a time only where its seconds and its offset are there too. */
const fhirDateTime =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00))?)?)?$/

/** Returns a date and time as FHIR writes it: the date alone where the time has no seconds or no offset. */
export const dateTime = (at: string | undefined): string | undefined => {
  const date = at?.slice(0, 10)
  return [at, date].find((text) => text !== undefined && fhirDateTime.test(text))
}
