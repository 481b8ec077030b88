import type { AllianceCommand } from 'rupture-repair'
import type { AllianceReported } from '../../../src/report/shown/report.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  judge,
  leave,
  person,
  resolve,
  rupture,
  says,
  sessionWith,
  whole,
} from '../../model/given.js'

/** Names that would be markup, style, script or nothing to be seen, if anybody let them. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '</svg><svg onload=alert(1)>',
  '</details></main>',
  '<!-- --><![CDATA[ ]]>',
  '&lt;b&gt;&amp;&#60;',
  'javascript:alert(1)',
  'http://example.org/',
  '\u202Eevil\u0000\u200B\uD800',
  '__proto__',
  '{{ 1 + 1 }}',
]

const scoresOnly = { series: [], findings: [] } as const

/** A pair whose episode is mended in one account and not in the other, with a note and a date that nobody is to see. */
export const pair = (name: string): AllianceReported => {
  const [client, therapist, strain] = [`${name}-client`, `${name}-therapist`, `${name}-strain`]
  return {
    ...scoresOnly,
    id: `${name}-pair`,
    provenance: 'recorded',
    record: allianceAfter(
      begin('individual', { [client]: 'client', [therapist]: 'therapist' }),
      sessionWith(1, client, therapist),
      {
        ...rupture(strain, [between(client, therapist)], { session: 1, affected: [client] }),
        stamp: { ...at(1, says(therapist)), note: 'a private note', at: '2026-03-14' },
      },
      attempt(strain, therapist, 1),
      resolve(strain, says(therapist), 5, 1),
      judge(strain, says(client), 2, 1),
    ),
  }
}

/** A group in which two fall out, two stand by, and one of the two leaves. */
export const group = (name: string): AllianceReported => {
  const [leader, ann, ben, cleo, dan] = ['leader', 'ann', 'ben', 'cleo', 'dan'].map((one) => `${name}-${one}`) as [
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    ...scoresOnly,
    id: `${name}-group`,
    provenance: 'recorded',
    record: allianceAfter(
      begin('group', { [leader]: 'leader', [ann]: 'member', [ben]: 'member', [cleo]: 'member', [dan]: 'member' }),
      sessionWith(1, leader, ann, ben, cleo, dan),
      sessionWith(2, leader, ann, ben, cleo),
      rupture(`${name}-clash`, [between(ann, ben)], { session: 2, affected: [ann] }),
      sessionWith(3, leader, ann, ben, cleo, dan),
      { ...leave(ann, 'left', 3) },
      sessionWith(4, leader, ben, cleo, dan),
    ),
  }
}

/** Scores that fall and come back, and the ending they came before. */
export const scored = (name: string): AllianceReported => {
  const id = `${name}-scores`
  const rule = { rule: 'drop', parameters: { floor: 2, recoverWithin: null } } as const
  return {
    id,
    provenance: 'simulated',
    course: { id, ...rule, sessions: 4, scored: 3, assessable: true, ending: { kind: 'left', session: 4 } },
    series: [
      {
        id,
        better: 'higher',
        range: { min: 1, max: 7 },
        points: [6, 3, null, 6].map((score, index) => ({ session: index + 1, score })),
      },
    ],
    findings: [
      {
        _tag: 'Finding',
        id,
        ...rule,
        from: 1,
        to: 2,
        kind: 'drop',
        counts: true,
        verdict: 'met',
        criteria: {},
        magnitude: 3,
        recoveredAt: 4,
        status: 'recovered',
        evidence: {},
        became: 'score-recovered',
        ending: 'left',
      },
    ],
  }
}

/** Two members rate the group; one of the ratings is for supervision alone. */
export const withRatings = (name: string): AllianceReported => {
  const [leader, ann, ben] = [`${name}-l`, `${name}-a`, `${name}-b`]
  const rates = (id: string, score: number) =>
    ({
      _tag: 'GiveRating',
      stamp: at(1, says(id)),
      rating: { of: [person(id), whole], instrument: `${name}-form`, scores: { [`${name}-warmth`]: score } },
    }) as const
  const secret = rates(ben, 4321)
  return {
    ...scoresOnly,
    id: `${name}-ratings`,
    provenance: 'recorded',
    record: allianceAfter(
      begin('group', { [leader]: 'leader', [ann]: 'member', [ben]: 'member' }),
      sessionWith(1, leader, ann, ben),
      rates(ann, 1234),
      { ...secret, rating: { ...secret.rating, visibleTo: ['supervision'] } },
    ),
  }
}

/** A group of four members whose every tie to the leader is rated from both ends, in sixteen sessions. */
export const longGroup = (): AllianceReported => {
  const members = ['ann', 'ben', 'cleo', 'dan'] as const
  const rates = (session: number, id: string, other: string, score: number) =>
    ({
      _tag: 'GiveRating',
      stamp: at(session, says(id)),
      rating: { of: [person(id), person(other)], instrument: 'form', scores: { warmth: score } },
    }) as const
  const sessions = Array.from({ length: 16 }, (_, index) => index + 1)
  return {
    ...scoresOnly,
    id: 'long-group',
    provenance: 'recorded',
    record: allianceAfter(
      begin('group', { leader: 'leader', ann: 'member', ben: 'member', cleo: 'member', dan: 'member' }),
      ...sessions.flatMap((session) => [
        sessionWith(session, 'leader', ...members),
        ...members.flatMap((member) => [rates(session, member, 'leader', 3), rates(session, 'leader', member, 4)]),
        ...(session === 2 ? [rupture('clash', [between('ann', 'ben')], { session: 2, affected: ['ann'] })] : []),
      ]),
    ),
  }
}

/** Twenty sessions of two people who both rate two dimensions, with three episodes: mended, faded and open. */
export const usualPair = (): AllianceReported => {
  const [client, therapist] = [says('client'), says('therapist')]
  const tie = between('client', 'therapist')
  const rates = (session: number, by: typeof client): AllianceCommand => ({
    _tag: 'GiveRating',
    stamp: at(session, by),
    rating: {
      of: tie,
      instrument: 'form',
      scores: { bond: 3 + (session % 3) * 0.75, tasks: 4 - (session % 4) * 0.5 },
      visibleTo: session % 2 === 0 ? ['supervision'] : ['rater-only'],
    },
  })
  const reported = (episode: string, session: number): AllianceCommand =>
    rupture(episode, [tie], { session, by: client, affected: ['client'] })
  const said: Readonly<Record<number, readonly AllianceCommand[]>> = {
    5: [reported('the-missed-hour', 5), judge('the-missed-hour', therapist, 2, 5)],
    6: [attempt('the-missed-hour', 'therapist', 6)],
    7: [judge('the-missed-hour', client, 4, 7), resolve('the-missed-hour', therapist, 5, 7)],
    11: [reported('the-homework', 11), attempt('the-homework', 'therapist', 11)],
    13: [judge('the-homework', client, 2, 13), judge('the-homework', therapist, 4, 13)],
    17: [reported('the-silence', 17)],
  }
  const sessions = Array.from({ length: 20 }, (_, index) => index + 1)
  return {
    ...scoresOnly,
    id: 'usual',
    provenance: 'recorded',
    record: allianceAfter(
      begin('individual', { client: 'client', therapist: 'therapist' }),
      ...sessions.flatMap((session) => [
        sessionWith(session, 'client', 'therapist'),
        rates(session, client),
        rates(session, therapist),
        ...(said[session] ?? []),
      ]),
    ),
  }
}
