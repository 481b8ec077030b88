/**
 * Why a form cannot be scored: its row, the item, and what was expected. The answer that was there is never repeated,
 * since it is a client's.
 */
export type ScoreFault =
  | { readonly _tag: 'WrongNumberOfItems'; readonly row: number; readonly expected: number; readonly found: number }
  | {
      readonly _tag: 'AnswerOutOfRange'
      readonly row: number
      readonly item: number
      readonly min: number
      readonly max: number
    }
  | { readonly _tag: 'AnswerNotWhole'; readonly row: number; readonly item: number }

/**
 * What a reader of the scores must know, though nothing is wrong: an item was left blank; a score was therefore withheld,
 * or prorated from the answered items; an item was answered that this form does not ask after an earlier answer, and the
 * two contradict each other. `scale` is a subscale's name or `total`, which speaks for the mean as well.
 */
export type ScoreNote =
  | { readonly _tag: 'BlankAnswer'; readonly row: number; readonly item: number }
  | { readonly _tag: 'ScoreWithheld'; readonly row: number; readonly scale: string; readonly blanks: readonly number[] }
  | { readonly _tag: 'ScoreProrated'; readonly row: number; readonly scale: string; readonly blanks: readonly number[] }
  | { readonly _tag: 'AnsweredUnasked'; readonly row: number; readonly item: number }
