/**
 * JSON Schemas of what the parsers accept, for tools and other languages; apart, since making them takes more code than parsing.
 * @module
 */
export { commandJsonSchema } from '../schema/command-json-schema.js'
export {
  agreementJsonSchema,
  codeSetJsonSchema,
  decisionJsonSchema,
  eventJsonSchema,
  experimentJsonSchema,
  formsMapJsonSchema,
  type JsonSchema,
  lineJsonSchema,
  machineCodesJsonSchema,
  proposalJsonSchema,
  scenarioJsonSchema,
  sheetJsonSchema,
  verifiedJsonSchema,
} from '../schema/json-schema.js'
