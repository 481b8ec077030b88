/** Questions to a worker that answers one after another, of which only the last one matters. */
export interface Asking<Question, Answer> {
  /** Posts the question, unless another comes within the pause. */
  readonly ask: (question: Question) => void
  /** An answer has come; it is heard only if no later question was asked, posted or not. */
  readonly answered: (answer: Answer) => void
  readonly stop: () => void
}

export const askingWith = <Question, Answer>(
  post: (question: Question) => void,
  hear: (answer: Answer) => void,
  pause: number,
): Asking<Question, Answer> => {
  let open = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    ask: (question) => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        waiting = undefined
        open += 1
        post(question)
      }, pause)
    },
    answered: (answer) => {
      open -= 1
      if (open === 0 && waiting === undefined) hear(answer)
    },
    stop: () => clearTimeout(waiting),
  }
}
