import { expectWord } from '../../kernel/inside.js'
import { type Setting, settings } from '../../vocabulary/inside.js'

interface SettingWords {
  /** One occasion on which people meet. */
  readonly meeting: string
  /** All they do together, to a client. */
  readonly together: string
  /** What begins, is taken up again and ends. */
  readonly course: string
  /** What is strained and mended. */
  readonly alliance: string
  readonly leader: string
  /** Who can waive asking a bystander. */
  readonly waiving: string
  /** Where a person turns who has to do with a harm. */
  readonly help: string
}

const therapy: SettingWords = {
  meeting: 'session',
  together: 'the work together',
  course: 'the alliance',
  alliance: 'the alliance',
  leader: 'the therapist',
  waiving: 'A leader, coleader or therapist can waive it',
  help: 'supervision',
}

const settingWords: Readonly<Record<Setting, SettingWords>> = {
  individual: therapy,
  couple: therapy,
  family: therapy,
  group: therapy,
  team: {
    meeting: 'meeting',
    together: 'the work together',
    course: 'the work together',
    alliance: 'the relationship',
    leader: 'the leader',
    waiving: 'A leader or coleader can waive it',
    help: 'help from outside',
  },
  relationship: {
    meeting: 'talk',
    together: 'the conversation',
    course: 'the conversation',
    alliance: 'the relationship',
    leader: 'the person who led it',
    waiving: 'No one here can waive it',
    help: 'help from outside',
  },
  supervision: {
    meeting: 'supervision session',
    together: 'the work together',
    course: 'the work together',
    alliance: 'the relationship',
    leader: 'the supervisor',
    waiving: 'No one here can waive it',
    help: 'help from outside',
  },
}

/** Returns the words of a setting; where none is given, those of therapy. */
export const wordsOf = (setting: Setting = 'individual'): SettingWords => {
  expectWord('setting', `one of ${settings.join(', ')}`, setting, settings)
  return settingWords[setting]
}

/** “session 3”, “talk 3”. */
export const numbered = (session: number, setting?: Setting): string => `${wordsOf(setting).meeting} ${session}`

/** “before the first session”. */
export const beforeFirst = (setting?: Setting): string => `before the first ${wordsOf(setting).meeting}`

/** A sentence or a line begins with it. */
export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1)
