import type { AllianceEntry, AllianceRecord } from './state.js'

/** Returns the entries with one tag, in the order they were made. */
export const entriesAs = <Tag extends AllianceEntry['_tag']>(
  record: AllianceRecord,
  tag: Tag,
): readonly Extract<AllianceEntry, { readonly _tag: Tag }>[] =>
  record.entries.filter((entry): entry is Extract<AllianceEntry, { readonly _tag: Tag }> => entry._tag === tag)
