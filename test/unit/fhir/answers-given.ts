/** The extension in which a coding or an option has its weight. */
export const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
/** An item of a response with one answer. */
export const item = (
  linkId: string,
  value: object,
): { readonly linkId: string; readonly answer: readonly object[] } => ({ linkId, answer: [value] })
/** A completed response of these items, with what else is given. */
export const response = (items: readonly object[], others: object = {}): object => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: items,
  ...others,
})
export const two = { items: 2 }
