import { everyVerb } from '../../src/cli/every-verb.js'
import type { ProgramOutcome } from '../../src/cli/run-verbs.js'
import { remembering, type World } from '../../src/verbs/inside.js'
import { given, typed } from '../unit/cli/given.js'

/**
 * Returns the bytes of a text in which a code unit from U+DC80 to U+DCFF by itself is that one byte, so that an input may be no UTF-8.
 */
export const bytesOf = (text: string): Uint8Array => {
  if (!/[\ud800-\udfff]/.test(text)) return new TextEncoder().encode(text)
  const parts = text.split(/(?<![\ud800-\udbff])([\udc80-\udcff])/)
  return Buffer.concat(
    parts.map((part, index) =>
      index % 2 === 1 ? Uint8Array.of(part.charCodeAt(0) & 0xff) : new TextEncoder().encode(part),
    ),
  )
}

/** A world in memory with these files. */
export const worldOf = (files: Readonly<Record<string, string | Uint8Array>>): World => given(files)

/** A verb with its options typed, as a function of a world: the command line is not read anew for every input. */
export const lineOf = (line: string): ((world: World) => ProgramOutcome) => {
  const [name = '', file = '', ...args] = typed(line)
  const found = everyVerb.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no verb ${name}`)
  const options = new Map<string, readonly string[]>()
  for (let at = 0; at < args.length; ) {
    const flag = args[at] ?? ''
    const takes = found.options.find((one) => one.flag.split(' ')[0] === flag)?.flag.includes('<')
    if (takes === undefined) throw new Error(`${name} has no ${flag}`)
    options.set(flag, [...(options.get(flag) ?? []), takes ? (args[at + 1] ?? '') : 'true'])
    at += takes ? 2 : 1
  }
  return (world) => found.run({ file, more: [], typed: options, world: remembering(world) }, [])
}
