/** Forms that rjsf makes of the JSON Schemas of commands: blank until a person chooses, and what is filled in comes back. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { commandJsonSchema } from 'rupture-repair/json-schema'
import { parseCommand } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import { everyEntry } from '../../examples/every-entry.js'
import { commands } from '../../src/testing/arbitraries/event.js'
import { describeUnless, lackingPackages } from '../lacking.js'
import { versionOf } from './installed.js'

const lacking = lackingPackages('@rjsf/core', '@rjsf/utils', '@rjsf/validator-ajv8')

type Data = Readonly<Record<string, unknown>>

interface Validator {
  readonly validateFormData: (data: unknown, schema: object) => { readonly errors: readonly unknown[] }
}

const [{ default: Form }, { default: validator }, { createSchemaUtils }] =
  lacking === undefined
    ? ((await Promise.all(
        ['@rjsf/core', '@rjsf/validator-ajv8', '@rjsf/utils'].map((name) => import(/* @vite-ignore */ name)),
      )) as [
        { default: Parameters<typeof createElement>[0] },
        { default: Validator },
        {
          createSchemaUtils: (
            validator: Validator,
            schema: object,
            behaviour: object,
          ) => { getDefaultFormState: (schema: object, data: unknown) => unknown }
        },
      ])
    : [
        { default: '' },
        { default: { validateFormData: () => ({ errors: [] }) } },
        { createSchemaUtils: () => ({ getDefaultFormState: () => undefined }) },
      ]

const behaviour = { emptyObjectFields: 'skipEmptyDefaults', arrayMinItems: { populate: 'requiredOnly' } } as const

/** What rjsf holds once it has filled in what it takes for granted. */
const held = (schema: object, data?: unknown): unknown =>
  createSchemaUtils(validator, schema, behaviour).getDefaultFormState(schema, data)

/** Every value that is no object and no list, with where it is. */
const leaves = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value as Data).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : value === undefined || value === null
      ? []
      : [`${path}: ${String(value)}`]

const byTag = [...new Map(everyEntry.map((command) => [command._tag, command])).entries()]

describeUnless(lacking, 'rjsf', () => {
  test('is the version that was tried', () => {
    expect(versionOf('@rjsf/core')).toBe('6.11.1')
    expect(versionOf('@rjsf/validator-ajv8')).toBe('6.11.1')
  })

  test('chooses by itself where a schema has alternatives, so that the tests below can fail', () => {
    const author = (_tag: string) => ({ type: 'object', properties: { _tag: { type: 'string', const: _tag } } })
    const oneOf = [author('participant'), author('observer')]
    expect(leaves(held({ type: 'object', properties: { by: { oneOf } } }))).toEqual(['by._tag: participant'])
  })

  test('is tried with every command there is', () =>
    expect(byTag.map(([tag]) => tag).sort()).toEqual(Object.keys(commands).sort()))

  test('gives back every command of the course of every entry', () => {
    for (const command of everyEntry)
      expect(parseCommand(held(commandJsonSchema(command._tag), command))).toEqual({ _tag: 'Right', right: command })
  })

  test.each(byTag)('%s is blank at first, but for its tag', (tag) => {
    expect(leaves(held(commandJsonSchema(tag)))).toEqual([`_tag: ${tag}`])
  })

  test.each(byTag)('%s comes back as it was given, and is shown', (tag, command) => {
    const schema = commandJsonSchema(tag)
    expect(validator.validateFormData(command, schema).errors).toEqual([])
    const back = held(schema, command)
    expect(parseCommand(back)).toEqual({ _tag: 'Right', right: command })
    const html = renderToStaticMarkup(
      createElement(Form, {
        schema,
        validator,
        formData: command,
        experimental_defaultFormStateBehavior: behaviour,
      } as object),
    )
    expect(html).toContain('<form')
  })
})
