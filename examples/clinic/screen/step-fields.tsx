import type { ReactNode } from 'react'
import { strategies } from 'rupture-repair/vocabulary'
import { Choice } from './fields.js'

const inWords = (word: string) => [word, word.replaceAll('-', ' ')] as const

const rating = (
  <Choice
    name="rating"
    label="How far is it resolved, as you see it?"
    of={['1', '2', '3', '4', '5'].map((one) => [one, one] as const)}
  />
)

const results = ['worked', 'partly', 'did-not-work', 'led-to-referral']

/** The fields of each step, and what the step is called. */
export const steps: Readonly<Record<string, { readonly title: string; readonly fields: ReactNode }>> = {
  BeginAttempt: { title: 'Begin to speak of it', fields: null },
  UseStrategy: {
    title: 'Say what was done',
    fields: <Choice name="strategy" label="What" of={strategies.map(inWords)} />,
  },
  EndAttempt: {
    title: 'End this attempt',
    fields: <Choice name="result" label="It" of={results.map(inWords)} />,
  },
  JudgeResolution: { title: 'Judge how far it is resolved', fields: rating },
  ResolveEpisode: { title: 'Judge it, and close it', fields: rating },
  StopRepair: { title: 'Stop, not resolved', fields: null },
  CloseEpisode: {
    title: 'Close it another way',
    fields: (
      <Choice
        name="as"
        label="It"
        of={[
          ['let-go', 'was let go'],
          ['faded', 'passed by itself'],
          ['led-to-referral', 'led to a referral'],
        ]}
      />
    ),
  },
}
