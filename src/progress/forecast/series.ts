/** Figures in time as the forecast takes them, and the season that they may have. */
import { at } from '../at.ts'
import type { Season, Shift } from './season.ts'

/** Times in a unit of which there are so many a year. */
export type Series = { readonly times: readonly number[]; readonly values: readonly number[]; readonly aYear: number }

export const howOften = ({ times, aYear }: Series): number =>
  (aYear * (times.length - 1)) / (at(times, times.length - 1) - at(times, 0))

/** By the quarter or month, some of them missing: for others a season is not looked for. */
export const mayHaveSeason = (figuresAYear: number): boolean => figuresAYear > 1.5 && figuresAYear < 12.5

/** A season that is looked for in what comes by the quarter or month, with what it adds at a time. */
export const seasonal = (
  season: Season | undefined,
  shift: (season: Season, time: number) => Shift,
): { readonly season: Season | undefined; readonly shiftAt?: (time: number) => Shift } =>
  season === undefined || season.belief === 0 ? { season } : { season, shiftAt: (time) => shift(season, time) }
