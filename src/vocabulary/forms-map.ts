import type { NonEmpty } from '../kernel/inside.js'
import type { ParticipantId } from './identifier.js'
import type { Participant } from './role.js'
import type { Medium, Provenance, Setting } from './setting.js'
import type { Source } from './source.js'

/** What two people's *yes* of one session makes: one episode that both saw, or one for each of them. */
export const sameSessionChoices = ['one-episode', 'one-each'] as const

/** Whether every answered form is kept as a rating, a *no* included, or only what a *yes* says. */
export const answersKept = ['as-ratings', 'episodes-only'] as const

/** What each column of a table of session forms means, and each word in them, so that they can become entries of logs. */
export interface FormsMap {
  readonly v: 1
  /** The kind of every alliance in the table. */
  readonly setting: Setting
  /** The medium in which they meet. */
  readonly medium: Medium
  /** The origin of the table; an invented one says so. */
  readonly provenance: Provenance
  /** The people who take part, the same roles and names in every alliance. */
  readonly participants: NonEmpty<Participant>
  /** The source of beginnings, sessions and endings: the person who keeps the record. */
  readonly recordedBy: Source
  /** The column of the alliance. */
  readonly alliance: string
  /** The column of the session number. */
  readonly session: string
  /** The column that says who filled in the form, where each form has a row of its own. */
  readonly rater?: string
  /** The words that say *yes, there was a rupture or tension*. */
  readonly yes: NonEmpty<string>
  /** The words that say *no*; anything else but a gap is a fault. */
  readonly no: NonEmpty<string>
  /** The name of the questionnaire, which a judgement gives as its scale, and the ends of its ratings. */
  readonly questionnaire: { readonly name: string; readonly min: number; readonly max: number }
  /** The forms that people fill in after a session. */
  readonly forms: NonEmpty<SessionForm>
  readonly sameSession: (typeof sameSessionChoices)[number]
  readonly answers: (typeof answersKept)[number]
  /** The column of endings, where there is one. */
  readonly ending?: EndingWords
}

/** A form that one person fills in about the tie with another: its columns. */
export interface SessionForm {
  /** The person who fills it in. */
  readonly by: ParticipantId
  /** The person at the other end of the tie that it asks about. */
  readonly with: ParticipantId
  /** The words of the rater's column that mean this person. */
  readonly raters?: NonEmpty<string>
  /** The column that says whether there was a rupture. */
  readonly rupture: string
  /** The column of how intense it was, from 1 to 5. */
  readonly intensity?: string
  /** The column of how far it was addressed. */
  readonly addressed?: string
  /** The column of how far it was resolved. */
  readonly resolved?: string
}

/** The words of the column that says, in the last session of a treatment, how it ended. */
export interface EndingWords {
  readonly column: string
  /** The person who left or died. */
  readonly of: ParticipantId
  readonly left?: NonEmpty<string>
  readonly completed?: NonEmpty<string>
  readonly death?: NonEmpty<string>
}
