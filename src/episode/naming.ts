/** A name in an entry: of a person who must be known, or take part now, or neither, of an episode, or of a harm. */
export type NameKind = 'known' | 'present' | 'person' | 'episode' | 'harm'

/** Where names stand in the fields of an object. */
export type FieldNames<Value> = { readonly [Field in keyof Value]?: Naming<Value[Field]> }

/** Where names stand in a value: in a list, in each of its elements; in a member of a union, by its tag. */
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
 * The value with other names in it; they are asked for in the order in which the naming lists their fields. A person who is named
 * nowhere is asked for too: types say that there is a name, and plain JavaScript may have left it out.
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
