import type { NonEmpty } from '../../kernel/inside.js'
import type { Happened, Setting, Source, Tie, TieEnd } from '../../vocabulary/inside.js'
import type { Names, Sentence, Voiced } from '../language.js'
import { beforeFirst, numbered } from './settings.js'

/** “a”, “a and b”, “a, b and c”; `none` where there is nothing to list. */
export const list = (items: readonly string[], none = 'no one'): string => {
  const last = items.at(-1)
  if (last === undefined) return none
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** “entry 4”, “entries 4, 6 and 7”: places in a log. */
export const entries = (places: readonly number[]): string =>
  `${places.length === 1 ? 'entry' : 'entries'} ${list(places.map(String))}`

/** “no moments”, “1 moment”, “2 moments”. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`

export const people = (ids: readonly string[], name: Names): string => list(ids.map(name))

/** Returns the source's name; a sentence begins with it. */
export const speaker = (by: Source, name: Names): string =>
  by._tag === 'observer' ? `Observer ${name(by.id)}` : name(by.id)

/** “Ben began …” where Ben says it, “Ann recorded that Ben began …” where another does. */
export const did = (by: Source, who: string, name: Names): string =>
  isOwnWord(by, who) ? name(who) : `${speaker(by, name)} recorded that ${name(who)}`

export const isOwnWord = (by: Source, who: string): boolean => by._tag === 'participant' && by.id === who

const parts = { before: 'before', during: 'in', after: 'after' } as const

export const when = (happened: Happened, setting?: Setting): string => {
  switch (happened._tag) {
    case 'in':
      if (happened.session === 0) return beforeFirst(setting)
      return happened.part === 'between'
        ? `after ${numbered(happened.session, setting)} and before the next`
        : `${parts[happened.part]} ${numbered(happened.session, setting)}`
    case 'about':
      return happened.session === 0 ? beforeFirst(setting) : `at about ${numbered(happened.session, setting)}`
    case 'unknown':
      return 'at a time not known'
  }
}

/** The same with the observer's segment, for those who count in segments. */
export const whenCoded = (happened: Happened, setting?: Setting): string =>
  happened._tag === 'in' && happened.segment !== undefined
    ? `${when(happened, setting)}, segment ${happened.segment}`
    : when(happened, setting)

export const end = (tieEnd: TieEnd, name: Names): string => {
  switch (tieEnd._tag) {
    case 'person':
      return name(tieEnd.id)
    case 'subgroup':
      return `the subgroup of ${people(tieEnd.members, name)}`
    case 'whole':
      return 'the whole group'
  }
}

/** Single people first, so that an “and” after a list of members is never taken for one of theirs. */
const breadth: Readonly<Record<TieEnd['_tag'], number>> = { person: 0, subgroup: 1, whole: 2 }
const byBreadth = (ends: readonly TieEnd[]): readonly TieEnd[] =>
  ends.toSorted((one, other) => breadth[one._tag] - breadth[other._tag])

export const ends = (named: readonly TieEnd[], name: Names): string =>
  list(byBreadth(named).map((one) => end(one, name)))

/** “between Ann and Ben”; the whole with itself is “in the whole group”. */
export const between = (tie: Tie, name: Names): string =>
  tie.every(({ _tag }) => _tag === 'whole') ? 'in the whole group' : `between ${ends(tie, name)}`

export const betweenAll = (ties: NonEmpty<Tie>, name: Names): string => {
  const said = ties.map((tie) => between(tie, name))
  const last = said.at(-1)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')}, and ${last}` : list(said)
}

export const toAll =
  <Subject>(sentence: Sentence<Subject>): Voiced<Subject> =>
  (subject, name, setting) => {
    const said = sentence(subject, name, setting)
    return { client: said, clinician: said, coder: said }
  }

/** People by name; an empty list means that none was named. */
export const someone = (ids: readonly string[], name: Names): string => list(ids.map(name), 'a person not named')
