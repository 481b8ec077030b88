/** A kind of name: of a person who must be known, who must take part now, or who need be neither; of an episode; of a harm. */
export type NameKind = 'known' | 'present' | 'person' | 'episode' | 'harm'

export type FieldNames<Value> = { readonly [Field in keyof Value]?: Naming<Value[Field]> }

/** The names in a value: in a list, those in each element; in a union, those of the member with the tag. */
type Naming<Value> = Value extends string
  ? NameKind
  : Value extends readonly (infer Element)[]
    ? Naming<Element>
    : Value extends { readonly _tag: infer Tag extends string }
      ? { readonly [Member in Tag]?: FieldNames<Value> }
      : FieldNames<Value>

type Anywhere = NameKind | { readonly [key: string]: Anywhere }
type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the value with other names in it, asked for in the order in which the naming lists their fields. A person who is left
 * out is asked for, too: the types demand a name, and plain JavaScript may lack it.
 */
export const renamed = <Value>(
  value: Value,
  names: FieldNames<Value>,
  rename: (kind: NameKind, name: string) => string,
): Value => {
  const within = (inner: unknown, named: Anywhere): unknown => {
    if (Array.isArray(inner)) return Array.from(inner, (element) => within(element, named))
    if (typeof named === 'string') {
      return inner === undefined && (named === 'episode' || named === 'harm') ? inner : rename(named, inner as string)
    }
    const { _tag } = inner as Fields
    return fields(inner as Fields, _tag === undefined ? named : (named[_tag as string] ?? {}))
  }
  const fields = (inner: Fields, named: Anywhere): Fields => {
    const copy: Record<string, unknown> = { ...inner }
    for (const [field, kind] of Object.entries(named)) {
      const other = within(inner[field], kind as Anywhere)
      if (other !== undefined) copy[field] = other
    }
    return copy
  }
  return fields(value as Fields, names as Anywhere) as Value
}
