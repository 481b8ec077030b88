/** The responses to a rupture that hinder its repair. A question about safety is none of them. */
export const hinderingResponses = ['rigid', 'defensive', 'invalidating'] as const
export type HinderingResponse = (typeof hinderingResponses)[number]
