/**
 * JSON Schemas of what the parsers accept, for tools and other languages; apart, since making them takes more code than parsing.
 * @module
 */
export {
  agreementJsonSchema,
  codeSetJsonSchema,
  eventJsonSchema,
  formsMapJsonSchema,
  type JsonSchema,
  lineJsonSchema,
  machineCodesJsonSchema,
  scenarioJsonSchema,
  sheetJsonSchema,
} from '../schema/json-schema.js'
