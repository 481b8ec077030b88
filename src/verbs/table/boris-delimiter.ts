/** What comes after the first words of every export of BORIS is its delimiter: a tab or a comma. */
export const isDelimitedBy = (bytes: Uint8Array): string =>
  /^\s*"?(Observation id|Time)"?\t/.test(new TextDecoder().decode(bytes.subarray(0, 100))) ? '\t' : ','
