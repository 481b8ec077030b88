import type { Alliance } from '../../alliance/index.js'
import { english, type Language, type Names } from '../../language/index.js'
import { wordsOf } from '../../language/inside.js'

/** Returns the language in the setting of an alliance, for what does not tell its setting itself. */
export const spokenIn = ({ record }: Alliance): Language => ({ ...english, setting: record.began.beginning.setting })

/** Returns the names of an alliance, where a machine says that it is one. */
export const namesIn =
  ({ record }: Alliance): Names =>
  (id) =>
    record.people.some((one) => one.machine && one.id === id) ? `${id} (a machine)` : id

/** What people meet for in the setting of an alliance: a session, a meeting or a talk. */
export const meetingIn = ({ record }: Alliance): string => wordsOf(record.began.beginning.setting).meeting
