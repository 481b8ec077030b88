/**
 * JSON Schemas of what the parsers accept, for tools and other languages; apart, since making them takes more code than parsing.
 * @module
 */
export {
  agreementJsonSchema,
  decisionJsonSchema,
  eventJsonSchema,
  formsMapJsonSchema,
  type JsonSchema,
  lineJsonSchema,
  proposalJsonSchema,
  scenarioJsonSchema,
} from '../schema/json-schema.js'
