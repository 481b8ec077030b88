/** A name in an entry: of a known person, a person who takes part now, or any person; of an episode; of a harm; or of a proposal. */
export type NameKind = 'known' | 'present' | 'person' | 'episode' | 'harm' | 'proposal'

/** The names in the fields of an object. */
export type FieldNames<Value> = { readonly [Field in keyof Value]?: Naming<Value[Field]> }

/** The names in a value: of a list, those in each of its elements; of a union, those in each of its members by its tag, or by the one field it has. */
type Naming<Value> = [Value] extends [string | undefined]
  ? NameKind
  : [Value] extends [readonly (infer Element)[] | undefined]
    ? readonly [Naming<Element>]
    : [Value] extends [{ readonly _tag: infer Tag extends string }]
      ? { readonly byTag: { readonly [Member in Tag]: FieldNames<Extract<Value, { readonly _tag: Member }>> } }
      : FieldNames<Value> | { readonly byField: FieldNames<NonNullable<Value>> }

/** The names at an end of a tie. */
export const tieEndNames = {
  byTag: { person: { id: 'known' }, subgroup: { members: ['known'] }, whole: {} },
} as const

type Fields = Readonly<Record<string, unknown>>
interface ByField {
  readonly byField: Fields
}
interface ByTag {
  readonly byTag: Readonly<Record<string, Fields>>
}

/**
 * Returns the value with other names, asked for in the order in which the naming lists their fields. A person who is named nowhere is
 * asked for too, and so is the person of a member that there is not: types require a name, and plain JavaScript may leave it out.
 */
export const renamed = <Value>(
  value: Value,
  names: FieldNames<Value>,
  rename: (kind: NameKind, name: string) => string,
): Value => {
  const within = (inner: unknown, named: unknown): unknown => {
    if (typeof named === 'string') {
      return inner === undefined && (named === 'episode' || named === 'harm' || named === 'proposal')
        ? inner
        : rename(named as NameKind, inner as string)
    }
    if (Array.isArray(named)) {
      return Array.isArray(inner) ? Array.from(inner, (element) => within(element, named[0])) : inner
    }
    if ('byField' in (named as Fields))
      return inner === undefined ? inner : fields(inner, ofMember(inner, named as ByField))
    return fields(inner, 'byTag' in (named as Fields) ? memberOf(inner, named as ByTag) : (named as Fields))
  }
  const ofMember = (inner: unknown, { byField }: ByField): Fields => {
    const given = Object.entries(byField).filter(([field]) => (inner as Fields | null)?.[field] !== undefined)
    if (given.length === 0) rename('known', undefined as never)
    return Object.fromEntries(given)
  }
  const memberOf = (inner: unknown, { byTag }: ByTag): Fields => {
    const member = Object.entries(byTag).find(([tag]) => tag === (inner as { _tag?: string } | undefined)?._tag)
    if (member === undefined) rename('known', undefined as never)
    return member?.[1] ?? {}
  }
  const fields = (inner: unknown, named: Fields): unknown => {
    const copy: Record<string, unknown> = { ...(inner as Fields) }
    for (const [field, kind] of Object.entries(named)) {
      const other = within(copy[field], kind)
      if (other !== undefined) copy[field] = other
    }
    return Object(inner) === inner ? copy : inner
  }
  return fields(value, names as Fields) as Value
}
