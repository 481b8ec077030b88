/** A form of react-hook-form, judged by the schema of one command: it compiles, and problems come to their fields. */

import { commandSchemaOf } from 'rupture-repair/schema'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { describeUnless, lackingPackages } from '../lacking.js'
import { versionOf } from './installed.js'

const lacking = lackingPackages('react-hook-form', '@hookform/resolvers', '@standard-schema/spec')

const program = `
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useForm } from 'react-hook-form'
import { commandSchema, commandSchemaOf, eventSchema, logLineSchema } from 'rupture-repair/schema'

export const resolvers = [commandSchema, eventSchema, logLineSchema].length
export const any = () => useForm({ resolver: standardSchemaResolver(commandSchema) })
export const session = () => {
  const form = useForm({ resolver: standardSchemaResolver(commandSchemaOf('HoldSession')) })
  form.register('stamp.session', { valueAsNumber: true })
  form.register('held.medium')
  // @ts-expect-error no such field
  form.register('held.mediun')
  return form.handleSubmit((command) => command.held.present[0].length)
}
`

/** What the compiler says of a program of an app; it is nowhere but in memory. */
const faultsOf = (text: string): readonly string[] => {
  const file = `${process.cwd()}/test/forms/program.ts`
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: { 'rupture-repair/*': [`${process.cwd()}/src/*/index.ts`] },
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  const compiled = ts.createProgram([file], options, host)
  const source = compiled.getSourceFile(file)
  return [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  )
}

describeUnless(lacking, 'react-hook-form', () => {
  test('is the version that was tried', () => {
    expect(versionOf('react-hook-form')).toBe('7.92.0')
    expect(versionOf('@hookform/resolvers')).toBe('7.0.9')
  })

  test('compiles with the schema of every command, and knows its fields', { timeout: 180_000 }, () =>
    expect(faultsOf(program)).toEqual([]),
  )

  test('has each problem at its field', async () => {
    const { standardSchemaResolver } = (await import(
      /* @vite-ignore */ ['@hookform', 'resolvers', 'standard-schema'].join('/')
    )) as { standardSchemaResolver: (schema: unknown) => (...given: readonly unknown[]) => Promise<{ errors: object }> }
    const resolve = standardSchemaResolver(commandSchemaOf('HoldSession'))
    const values = {
      _tag: 'HoldSession',
      stamp: { session: 5, by: { _tag: 'participant', id: 'therapist' } },
      held: { present: [], medium: '' },
    }
    const { errors } = await resolve(values, undefined, { fields: {}, shouldUseNativeValidation: false })
    expect(errors).toMatchObject({
      held: {
        present: { message: 'expected a list of at least one' },
        medium: { message: 'expected in-person, video, phone or text' },
      },
    })
  })
})
