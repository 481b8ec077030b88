/** The rejections that no line of a log meets, by the reason; every other has a case in the kit. */
const ofNewEntries = [
  'NotAScoreOfInstrument',
  'RatingOutsideInstrument',
  'SameEntryTwice',
  'NothingToUndo',
  'MoreEntriesThanBefore',
]
const ofTheForm = ['OnlyPeopleRecord', 'NotASessionNumber']

export const metByNoLine: Readonly<Record<'ofNewEntries' | 'ofTheForm', readonly string[]>> = {
  ofNewEntries,
  ofTheForm,
}
