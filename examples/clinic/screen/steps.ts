import { strategies } from 'rupture-repair/vocabulary'
import type { Step } from '../messages.js'

/** What a step of a repair is called, and what is to be chosen for it. */
interface StepForm {
  readonly title: string
  readonly choice?: readonly [name: string, label: string, of: readonly string[]]
}

const ratings = ['1', '2', '3', '4', '5']
const results = ['worked', 'partly', 'did-not-work', 'led-to-referral']

export const formOf: Readonly<Record<Step, StepForm>> = {
  BeginAttempt: { title: 'Begin to speak of it' },
  UseStrategy: { title: 'Say what was done', choice: ['strategy', 'What', strategies] },
  EndAttempt: { title: 'End this attempt', choice: ['result', 'The attempt', results] },
  JudgeResolution: {
    title: 'Judge how far it is resolved',
    choice: ['rating', 'From 1, not at all, to 5, wholly', ratings],
  },
  StopRepair: { title: 'Stop, not resolved' },
  CloseEpisode: { title: 'Close it another way', choice: ['as', 'How', ['let-go', 'faded', 'led-to-referral']] },
}
