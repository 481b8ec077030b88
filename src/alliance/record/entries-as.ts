import type { AllianceEntry, AllianceRecord } from './state.js'

export const entriesAs = <Tag extends AllianceEntry['_tag']>(
  record: AllianceRecord | undefined,
  tag: Tag,
): readonly Extract<AllianceEntry, { readonly _tag: Tag }>[] =>
  (record?.entries ?? []).filter((entry): entry is Extract<AllianceEntry, { readonly _tag: Tag }> => entry._tag === tag)
