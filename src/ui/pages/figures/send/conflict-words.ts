/** A figure that two people changed, in words. */
import type { FigureConflict, ReadingInput } from '../../../../intake/index.ts'
import { plural } from '../../../text/figure.ts'
import type { RadioOption } from '../../../components/form/Radios.tsx'

export const dateWords = ({ when: { on, period } }: FigureConflict): string =>
  on ?? `${period?.start ?? ''} to ${period?.end ?? ''}`

export function figureSaid(reading: ReadingInput | undefined): string {
  if (reading === undefined) return 'none'
  const { value, missing, publishedOn, withdrawnOn } = reading
  const figure = value === undefined ? `no figure, ${missing ?? ''}` : String(value)
  return `${figure} (published ${publishedOn}${withdrawnOn === undefined ? '' : `, withdrawn ${withdrawnOn}`})`
}

export const choiceOptions = ({ theirs, mine, canKeepBoth, lostWithMine }: FigureConflict): readonly RadioOption[] => [
  { value: 'theirs', label: `Theirs: ${figureSaid(theirs)}` },
  {
    value: 'mine',
    label: `Yours: ${figureSaid(mine)}`,
    ...(lostWithMine.length > 0 && {
      hint: `Takes out ${plural(lostWithMine.length, 'published figure')}: ${lostWithMine.map(figureSaid).join(', ')}.`,
    }),
  },
  ...(canKeepBoth
    ? [{ value: 'both', label: 'Both: the one that was published later counts, and the other stays as it was said' }]
    : []),
]
