/** What the benchmark measures, gathered for one build. */
export { fitTrendTo, chanceAt, rangeAt } from '../../src/progress/forecast/trend.ts'
export { trackRecord } from '../../src/progress/history/track-record.ts'
export { assess, changesBetween, history } from '../../src/progress/index.ts'
export { medianSlope } from '../../src/progress/stats/theil-sen.ts'
