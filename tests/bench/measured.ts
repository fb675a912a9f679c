/** What the benchmark measures, gathered for one build. */
export { fitTrendTo, chanceAt, rangeAt } from '../../src/progress/forecast/trend.ts'
export { assess, changesBetween, history, trackRecord } from '../../src/progress/index.ts'
export { medianSlope } from '../../src/progress/stats/theil-sen.ts'
