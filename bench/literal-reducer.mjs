// What a good engineer would write by hand for the same machine: literals, no result type, no separate decision.
const refuse = (why) => {
  throw new Error(why)
}

const with_ = (state, event) => {
  const record = { reported: state.record.reported, said: [...state.record.said, event] }
  switch (state._tag) {
    case 'Unattended':
      return { _tag: 'Unattended', record }
    case 'BeingWorkedOn':
      return { _tag: 'BeingWorkedOn', record, earlier: state.earlier, attempt: state.attempt }
    case 'Paused':
      return { _tag: 'Paused', record, earlier: state.earlier }
    default:
      return { _tag: 'Closed', record, earlier: state.earlier, closing: state.closing, settled: state.settled }
  }
}

const late = (happened, stamp) => happened._tag !== 'unknown' && happened.session > stamp.session

export const literal = (state, command) => {
  const { stamp, episode } = command
  if (state._tag === 'Unreported') {
    if (command._tag !== 'ReportRupture') return refuse('UnknownEpisode')
    if (late(command.rupture.moment.happened, stamp)) return refuse('HappenedAfterReported')
    const reported = { _tag: 'RuptureReported', stamp, episode, rupture: command.rupture }
    return { _tag: 'Unattended', record: { reported, said: [] } }
  }
  if (episode !== state.record.reported.episode) return refuse('UnknownEpisode')
  switch (command._tag) {
    case 'RecordMoment':
      if (state._tag === 'Closed') return refuse('EpisodeIsClosed')
      if (late(command.moment.happened, stamp)) return refuse('HappenedAfterReported')
      return with_(state, { _tag: 'MomentRecorded', stamp, episode, moment: command.moment })
    case 'JudgeResolution':
      return with_(state, { _tag: 'ResolutionJudged', stamp, episode, judgement: command.judgement })
    case 'BeginAttempt': {
      if (state._tag === 'Closed') return refuse('EpisodeIsClosed')
      if (state._tag === 'BeingWorkedOn') return refuse('AttemptUnderWay')
      if (late(command.attempt.happened, stamp)) return refuse('HappenedAfterReported')
      const begun = { _tag: 'AttemptBegun', stamp, episode, attempt: command.attempt }
      const earlier = state._tag === 'Paused' ? state.earlier : []
      return { _tag: 'BeingWorkedOn', record: state.record, earlier, attempt: { begun, steps: [] } }
    }
    case 'UseStrategy': {
      if (state._tag !== 'BeingWorkedOn') return refuse('NoAttemptUnderWay')
      const steps = [...state.attempt.steps, { _tag: 'StrategyUsed', stamp, episode, use: command.use }]
      const attempt = { begun: state.attempt.begun, steps }
      return { _tag: 'BeingWorkedOn', record: state.record, earlier: state.earlier, attempt }
    }
    case 'EndAttempt': {
      if (state._tag !== 'BeingWorkedOn') return refuse('NoAttemptUnderWay')
      const { begun, steps } = state.attempt
      const ended = { _tag: 'AttemptEnded', stamp, episode, result: command.result }
      return { _tag: 'Paused', record: state.record, earlier: [...state.earlier, { begun, steps, ended }] }
    }
    case 'StopRepair': {
      if (state._tag !== 'Paused') return refuse('NothingAttempted')
      const closing = { _tag: 'said', event: { _tag: 'EpisodeClosed', stamp, episode, as: 'stopped' } }
      const { record, earlier } = state
      return { _tag: 'Closed', record, earlier, closing, settled: record.said.length }
    }
    default:
      return refuse('unknown')
  }
}
