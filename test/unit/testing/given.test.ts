import { sampleLog } from 'rupture-repair/alliance'
import { given } from 'rupture-repair/testing'
import { describe, expect, it } from 'vitest'

const by = { _tag: 'participant', id: 'therapist' } as const
const held = { present: ['client', 'therapist'] } as const
const hold = { _tag: 'HoldSession', stamp: { session: 5, by }, held } as const

describe('given', () => {
  it('passes where what is expected came', () => {
    given(sampleLog).when(hold).thenRecorded('SessionHeld')
    given([]).when(hold).thenRefused('AllianceNotBegun')
  })

  it('throws where something else came, and says what', () => {
    expect(() => given(sampleLog).when(hold).thenRecorded('SessionHeld', 'PhaseEnded')).toThrow(
      'expected SessionHeld, PhaseEnded, found SessionHeld',
    )
    expect(() => given(sampleLog).when(hold).thenRefused('SessionNotLater')).toThrow(
      'expected SessionNotLater, found recorded: SessionHeld',
    )
    expect(() => given([]).when(hold).thenRecorded('SessionHeld')).toThrow(
      'expected SessionHeld, found a refusal: AllianceNotBegun',
    )
  })

  it('gives the alliance afterwards, and as it was where the command was refused', () => {
    expect(given(sampleLog).when(hold).state).toMatchObject({ record: { session: 5 } })
    expect(given([]).when(hold).state).toEqual({ _tag: 'NotBegun' })
  })

  it('names what a misspelt tag was meant to be', () => {
    const misspelt = (value: object, _tag: string): never => ({ ...value, _tag }) as never
    const slip = 'log: expected events, such as SessionHeld; did you mean SessionHeld?'
    expect(() => given([misspelt(hold, 'SesionHeld')])).toThrow(new TypeError(slip))
    expect(() => given(sampleLog).when(misspelt(hold, 'HoldSesion'))).toThrow(
      new TypeError('command: expected the name of a command, such as HoldSession; did you mean HoldSession?'),
    )
  })

  it('refuses a log that is not lawful', () => {
    expect(() => given(sampleLog.slice(1))).toThrow('event 1 of the log cannot follow: AllianceNotBegun')
  })
})
