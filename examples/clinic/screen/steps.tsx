import type { ReactNode } from 'react'
import { strategies } from 'rupture-repair/vocabulary'
import { Choice } from './fields.js'

const inWords = (word: string) => [word, word.replaceAll('-', ' ')] as const

const [ratings, results] = [
  ['1', '2', '3', '4', '5'],
  ['worked', 'partly', 'did-not-work', 'led-to-referral'],
]

/** The steps of a repair that this app has fields for, what each is called, and its fields. */
export const steps: ReadonlyMap<string, { readonly title: string; readonly fields?: ReactNode }> = new Map([
  ['BeginAttempt', { title: 'Begin to speak of it' }],
  [
    'UseStrategy',
    { title: 'Say what was done', fields: <Choice name="strategy" label="What" of={strategies.map(inWords)} /> },
  ],
  [
    'EndAttempt',
    { title: 'End this attempt', fields: <Choice name="result" label="The attempt" of={results.map(inWords)} /> },
  ],
  [
    'JudgeResolution',
    {
      title: 'Judge how far it is resolved',
      fields: <Choice name="rating" label="From 1, not at all, to 5, wholly" of={ratings.map(inWords)} />,
    },
  ],
  ['StopRepair', { title: 'Stop, not resolved' }],
  [
    'CloseEpisode',
    {
      title: 'Close it another way',
      fields: <Choice name="as" label="How" of={['let-go', 'faded', 'led-to-referral'].map(inWords)} />,
    },
  ],
])
