/** The episode that most of the course is about. */
export const silence = { episode: 'the-silence' } as const
