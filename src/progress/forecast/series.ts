/** Figures in time as the forecast takes them, and the season that they may have. */
import { at } from '../at.ts'
import { seasonAt, seasonOver, stepWeightsAt, stepWeightsOver, type Season, type Shift } from './season.ts'

/** Times in a unit of which there are so many a year. */
export type Series = { readonly times: readonly number[]; readonly values: readonly number[]; readonly aYear: number }

export const howOften = ({ times, aYear }: Pick<Series, 'times' | 'aYear'>): number =>
  (aYear * (times.length - 1)) / (at(times, times.length - 1) - at(times, 0))

/** By the quarter or month, some of them missing: for others a season is not looked for. */
export const mayHaveSeason = (figuresAYear: number): boolean => figuresAYear > 1.5 && figuresAYear < 12.5

/** What a season adds to an answer at a time; and how much each mean step of it counts in that. */
export type Seasonal = {
  readonly shiftAt: (time: number) => Shift
  readonly stepWeightsAt: (time: number) => readonly number[]
}

/** A season of figures. */
export const ofFigures = (season: Season | undefined): Partial<Seasonal> =>
  season === undefined
    ? {}
    : {
        stepWeightsAt: (time) => stepWeightsAt(season, time),
        ...(season.belief > 0 && { shiftAt: (time) => seasonAt(season, time) }),
      }

/** A season of what is added up. `partOf`: how much of a sum until a time counts in the answer. */
export const ofSums = (season: Season | undefined, partOf: (time: number) => number): Partial<Seasonal> =>
  season === undefined
    ? {}
    : {
        stepWeightsAt: (time) => stepWeightsOver(season, time).map((weight) => partOf(time) * weight),
        ...(season.belief > 0 && {
          shiftAt: (time) => {
            const [part, { effect, variance }] = [partOf(time), seasonOver(season, time)]
            return { effect: part * effect, variance: part * part * variance }
          },
        }),
      }
