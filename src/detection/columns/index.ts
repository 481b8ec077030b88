export { type ChangePointColumns, changePointColumns } from './change-point.js'
export { type ChartColumnsParameters, type ControlChartColumns, controlChartColumns } from './control-chart.js'
export { type SignalCode, signalCodes } from './signals.js'
export { type SuddenChangeColumns, suddenChangeColumns, type VerdictCode, verdictCodes } from './sudden-change.js'
