/** The questions of the screen, and the answers of the server. */

/** The two people of this clinic. It has no sign-in: a real app must know who is at the screen. */
export const readers = ['therapist', 'client'] as const
export type Reader = (typeof readers)[number]

/** A command as the fields gave it; its form is the server's to check. */
export type Sent = { readonly _tag: string } & Readonly<Record<string, unknown>>

type By = { readonly alliance: string; readonly reader: Reader }

/** An act, with the number of entries that were there when its form was opened. */
type Act = By & { readonly seen: number; readonly commandId: string }

export type Asked =
  | { readonly _tag: 'List' }
  | ({ readonly _tag: 'Open' } & By)
  | ({ readonly _tag: 'Try'; readonly command: Sent } & By)
  | ({ readonly _tag: 'Record'; readonly command: Sent } & Act)
  | ({ readonly _tag: 'SetRight'; readonly session: number; readonly command: Sent } & Act)
  | ({ readonly _tag: 'Undo' } & Act)

export type Listed = { readonly alliance: string; readonly says: string }

export interface EntrySeen {
  readonly place: number
  readonly text: string
  readonly note?: string
  /** Of a session that the reader recorded, which they can set right. */
  readonly session?: number
  readonly present?: readonly string[]
}

export interface EpisodeSeen {
  readonly episode: string
  readonly says: string
  /** The commands that may be recorded next. */
  readonly next: readonly string[]
}

/** An alliance as one reader sees it. */
export interface Page {
  readonly alliance: string
  readonly reader: Reader
  readonly seen: number
  readonly session: number
  readonly drawing: string
  readonly entries: readonly EntrySeen[]
  readonly episodes: readonly EpisodeSeen[]
  readonly cautions: readonly string[]
  readonly next: readonly string[]
}

/** Sentences of what others recorded since the form was opened. */
type Meanwhile = { readonly meanwhile: readonly string[] }

export type Answer =
  | { readonly _tag: 'Listed'; readonly alliances: readonly Listed[] }
  | { readonly _tag: 'Seen'; readonly page: Page }
  | { readonly _tag: 'Tried'; readonly sentences: readonly string[]; readonly cautions: readonly string[] }
  | ({ readonly _tag: 'Recorded' } & Meanwhile)
  | ({ readonly _tag: 'Refused'; readonly why: string } & Meanwhile)
