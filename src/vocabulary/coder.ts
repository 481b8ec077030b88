/** A coder of a session: a person, or a machine, which is named as such and never speaks for a person. */
export type Coder =
  /** A person who codes. */
  | {
      readonly _tag: 'person'
      /** The coder's name, a pseudonym where it is shared. */
      readonly id: string
    }
  /** A program that codes. */
  | {
      readonly _tag: 'machine'
      /** The name of the program. */
      readonly id: string
      /** The model with its version. */
      readonly model?: string
      /** The hash of the prompt, where the model was prompted; never the prompt itself. */
      readonly prompt?: string
      /** The run, where one model coded a session more than once. */
      readonly run?: string
    }
