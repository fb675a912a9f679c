/** What a scale must leave room for of a target. */
import type { ChartPoint, ChartTarget } from './types.ts'

/** The target as what must be shown of it: both ends of a range. */
export const targetPoints = (target: ChartTarget | undefined): readonly ChartPoint[] =>
  target === undefined
    ? []
    : [target, ...(target.otherEnd === undefined ? [] : [{ day: target.day, value: target.otherEnd }])]
