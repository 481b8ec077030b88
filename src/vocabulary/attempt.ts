/** How one attempt at repair ended; an episode may have many. */
export const attemptResults = ['worked', 'partly', 'did-not-work', 'broken-off', 'led-to-referral'] as const
export type AttemptResult = (typeof attemptResults)[number]
