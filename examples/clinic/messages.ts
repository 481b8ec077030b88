/** The questions of the screen, and the answers of the server. */

/** The two people of this clinic. It has no sign-in: a real app must know who is at the screen. */
export const readers = ['therapist', 'client'] as const
export type Reader = (typeof readers)[number]

/** A command as the fields gave it; its form is the server's to check. */
export type Sent = { readonly _tag: string } & Readonly<Record<string, unknown>>

type By = { readonly alliance: string; readonly reader: Reader }

type ActBy = By & { readonly commandId: string }

export type Act =
  | ({ readonly _tag: 'Record'; readonly command: Sent } & ActBy)
  | ({ readonly _tag: 'SetRight'; readonly session: number; readonly command: Sent } & ActBy)
  | ({ readonly _tag: 'Undo' } & ActBy)

export type Asked =
  | { readonly _tag: 'List' }
  | ({ readonly _tag: 'Open' } & By)
  | ({ readonly _tag: 'Try'; readonly command: Sent } & By)
  | Act

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
  readonly session: number
  readonly drawing: string
  readonly entries: readonly EntrySeen[]
  readonly episodes: readonly EpisodeSeen[]
  readonly cautions: readonly string[]
  readonly next: readonly string[]
}

export type Answer =
  | { readonly _tag: 'Listed'; readonly alliances: readonly Listed[] }
  | { readonly _tag: 'Seen'; readonly page: Page }
  | { readonly _tag: 'Tried'; readonly sentences: readonly string[]; readonly cautions: readonly string[] }
  /** With the sentences that the act made. */
  | { readonly _tag: 'Recorded'; readonly sentences: readonly string[] }
  | { readonly _tag: 'Refused'; readonly why: string }
