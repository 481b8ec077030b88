/**
 * The readers the record speaks to: a client (what happened, no motives and no codes), a clinician (the field's words), a coder
 * (the codes themselves).
 */
export const registers = ['client', 'clinician', 'coder'] as const
export type Register = (typeof registers)[number]
