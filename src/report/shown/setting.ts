import type { Alliance } from '../../alliance/index.js'
import { english, type Language } from '../../language/index.js'
import { wordsOf } from '../../language/inside.js'

/** Returns the language in the setting of an alliance, for what does not tell its setting itself. */
export const spokenIn = ({ record }: Alliance): Language => ({ ...english, setting: record.began.beginning.setting })

/** What people meet for in the setting of an alliance: a session, a meeting or a talk. */
export const meetingIn = ({ record }: Alliance): string => wordsOf(record.began.beginning.setting).meeting
