/** What is refused, and what it is about. */
import type {
  AllianceCommand,
  AllianceEvent,
  AllianceRejection,
} from 'rupture-repair'

/** What a rejection is about; the order is that of the page. */
export const topics = [
  'Who takes part',
  'Who has the word',
  'When',
  'What an entry names',
  'Attempts and closing',
  'Phases and endings',
  'Harm',
  'Corrections',
] as const
export type Topic = (typeof topics)[number]

/**
 * What has been recorded, and the command that is then refused; where
 * no command can meet it, the entry of a log.
 */
export interface Refused {
  readonly about: Topic
  readonly before: readonly AllianceCommand[]
  readonly then: AllianceCommand | { readonly inALog: AllianceEvent }
}

/** A refused course for each of these rejections. */
export type RefusedAs<Tag extends AllianceRejection['_tag']> = Readonly<
  Record<Tag, Refused>
>

export const refusedAs =
  (about: Topic) =>
  (
    before: readonly AllianceCommand[],
    then: Refused['then'],
  ): Refused => ({ about, before, then })
