/** A figure that two people changed, in words. */
import type { FigureConflict, ReadingInput } from '../../../../intake/index.ts'
import type { Metric } from '../../../../progress/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import type { RadioOption } from '../../../components/form/Radios.tsx'
import { dateSaid, valueSaid, whenSaid } from '../record-words.ts'

/** "January to March 2015", and of which figures where there is more than one series. */
export function dateWords({ when, seriesId }: FigureConflict, { series }: Metric): string {
  const title = series.length > 1 ? series.find(({ id }) => id === seriesId)?.title : undefined
  return title === undefined ? whenSaid(when) : `${whenSaid(when)}, of “${title}”`
}

export function figureSaid(reading: ReadingInput | undefined, unit: Metric['unit'], beside?: ReadingInput): string {
  if (reading === undefined) return 'none'
  return `${valueSaid(reading, unit, beside)} (published ${dateSaid(reading.publishedOn)})`
}

export function choiceOptions(
  { theirs, mine, canKeepBoth, lostWithMine }: FigureConflict,
  unit: Metric['unit'],
): readonly RadioOption[] {
  const lost = lostWithMine.map((reading) => figureSaid(reading, unit, mine)).join(', ')
  return [
    { value: 'theirs', label: `Theirs: ${figureSaid(theirs, unit, mine)}` },
    {
      value: 'mine',
      label: `Yours: ${figureSaid(mine, unit, theirs)}`,
      ...(lostWithMine.length > 0 && {
        hint: `Takes out ${plural(lostWithMine.length, 'published figure')}: ${lost}.`,
      }),
    },
    ...(canKeepBoth
      ? [{ value: 'both', label: 'Both: the one that was published later counts, and the other stays as it was said' }]
      : []),
  ]
}

export const isOpen = ({ kind, mustChoose }: FigureConflict): boolean => mustChoose || kind === 'differ'

/** Everything that nobody has to choose about, counted. */
export function settledWords(figures: readonly FigureConflict[]): string {
  const of = (kind: FigureConflict['kind']): number => figures.filter((one) => one.kind === kind && !isOpen(one)).length
  const [mine, theirs, both] = [of('only-mine'), of('only-theirs'), of('both-same')]
  const some = (count: number): string => capitalised(plural(count, 'figure'))
  return [
    ...(theirs === 0 ? [] : [`${some(theirs)} of theirs ${theirs === 1 ? 'stays' : 'stay'}.`]),
    ...(mine === 0 ? [] : [`${some(mine)} of yours ${mine === 1 ? 'is' : 'are'} added to theirs.`]),
    ...(both === 0 ? [] : [`${some(both)} ${both === 1 ? 'is' : 'are'} the same in both.`]),
  ].join(' ')
}
