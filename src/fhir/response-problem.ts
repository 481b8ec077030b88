/**
 * Why a response cannot be read: where, as a path of FHIR such as `QuestionnaireResponse.item[0].answer[0]`, and what was expected.
 * What was there is never repeated, since it is a client's.
 */
export interface ResponseProblem {
  readonly _tag:
    | 'NotAResponse'
    | 'NotUnderstood'
    | 'NotFinished'
    | 'SeveralQuestionnaires'
    | 'NotTheItems'
    | 'NotAnItem'
    | 'NoItemFound'
    | 'ItemTwice'
    | 'SeveralAnswers'
    | 'AnswerMissing'
    | 'NotAnAnswer'
    | 'NotAnOption'
    | 'NoWeight'
    | 'NotANumber'
    | 'OtherUnit'
    | 'UnknownWord'
    | 'NotReadable'
  readonly path: string
  readonly expected: string
}
