import { formatLog } from 'rupture-repair/journal'
import { eventsOf, logOf } from '../logs.js'
import * as situations from './index.js'

/** The situations in order, by the name of their file. */
const byName: Readonly<Record<string, situations.Situation>> = {
  '1-deferential-client': situations.deferentialClient,
  '2-resolved-for-one': situations.resolvedForOne,
  '3-contract-ends': situations.contractEnds,
  '4-attacked-member-quits': situations.attackedMemberQuits,
  '5-two-reconcile': situations.twoReconcile,
  '6-told-five-sessions-later': situations.toldFiveSessionsLater,
  '7-comes-back': situations.comesBack,
  '8-harm': situations.harm,
  '9-fee-raised': situations.feeRaised,
  '10-two-camps': situations.twoCamps,
  '11-chatbot': situations.chatbot,
  '12-let-go-and-faded': situations.letGoAndFaded,
  '13-typed-wrong': situations.typedWrong,
}

/**
 * The shipped log of each situation by file name: what its commands
 * record.
 */
export const logs: Readonly<Record<string, string>> =
  Object.fromEntries(
    Object.entries(byName).map(([name, { commands }]) => [
      `${name}.jsonl`,
      formatLog(
        logOf({
          [`invented-${name.replace(/^\d+-/, '')}`]: eventsOf(commands),
        }),
      ),
    ]),
  )
