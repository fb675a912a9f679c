/**
 * The ribbon as one SVG, complete on a server. It has no size of its own: its words lie across in per cent, its band in
 * months.
 */
import { FOOT, RibbonBand } from './RibbonBand.tsx'
import { ribbonEvents, ribbonYears } from './ribbon-axis.ts'
import { ribbonWords, type RibbonText } from './ribbon-layout.ts'
import { colourOf } from './ribbon-looks.ts'
import type { RibbonModel } from './ribbon-model.ts'

/** Down in pixels: words above the band, beneath it the numbers of events and the years. */
const WORDS_Y = 12
const NUMBERS_Y = FOOT + 20
const BETWEEN_LINES = 18
const BELOW = 4

/** Where nought goes without saying. */
const atX = (value: number): string | undefined => (value === 0 ? undefined : `${value}%`)

function Words({
  word: { text, x, anchor, only },
  y,
  className,
}: {
  readonly word: RibbonText
  readonly y: number
  readonly className?: string | undefined
}) {
  const names = [className, only === undefined ? undefined : `ribbon-${only}`].filter((name) => name !== undefined)
  return (
    <text
      className={names.length === 0 ? undefined : names.join(' ')}
      x={atX(x)}
      y={y}
      textAnchor={anchor === 'start' ? undefined : anchor}
    >
      {text}
    </text>
  )
}

type Props = { readonly model: RibbonModel; readonly id: string }

/** `id` names its title and its description, which stand beside it. */
export function RibbonPicture({ model, id }: Props) {
  const { ticks, numbers } = ribbonEvents(model)
  const yearsY = (numbers.length > 0 ? NUMBERS_Y : FOOT) + BETWEEN_LINES
  const height = yearsY + BELOW
  return (
    <svg
      className="ribbon__picture"
      width="100%"
      height={height}
      fontSize={13}
      fill="currentColor"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <g className="ribbon-words">
        {ribbonWords(model).map(({ kind, start, ...word }) => (
          <Words key={`${start} ${word.only}`} word={word} y={WORDS_Y} className={colourOf(kind)} />
        ))}
      </g>
      <RibbonBand model={model} height={height} ticks={ticks} />
      {numbers.map((word) => (
        <Words key={word.text} word={word} y={NUMBERS_Y} />
      ))}
      {ribbonYears(model).map((word) => (
        <Words key={word.text} word={word} y={yearsY} />
      ))}
    </svg>
  )
}
