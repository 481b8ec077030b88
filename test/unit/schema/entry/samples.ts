/** A line as it is written, its event and its envelope replaceable. */
export const written = (
  event: Readonly<Record<string, unknown>>,
  envelope: Readonly<Record<string, unknown>> = {},
): string =>
  JSON.stringify({
    v: 1,
    alliance: 'a1',
    seq: 7,
    session: 3,
    by: { _tag: 'participant', id: 'ann' },
    event,
    ...envelope,
  })

export const ended = { _tag: 'AttemptEnded', episode: 'e1', result: 'partly' } as const

/** A person and a subgroup. */
export const tie = [
  { _tag: 'person', id: 'ann' },
  { _tag: 'subgroup', members: ['ben', 'cem'] },
] as const
