/** A chart as a picture that can go anywhere: with its title, its source, its as-at date and where it comes from. */
import type { ChartSize } from '../model/frame.ts'
import { FONT, PAPER, TONES } from './series-styles.ts'
import type { ChartModel } from '../model/types.ts'
import { StaticPicture } from './StaticPicture.tsx'
import { textWidth } from '../model/text-width.ts'

/** The size that pages elsewhere give to a linked picture. */
export const PICTURE: ChartSize = { width: 1200, height: 630 }
const EDGE = 40
const CHART: ChartSize = { width: 747, height: 300 }
const SCALE = 1.5
const TITLE = 34
const SMALL = 20

const MOST_LINES = 2

/** The words in lines that fit the picture; what is left over after two lines is cut, and that is shown. */
function linesOf(words: string, size: number, isBold: boolean, most: number = MOST_LINES): readonly string[] {
  const room = PICTURE.width - 2 * EDGE
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || textWidth(longer, size, isBold) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

type Props = {
  readonly model: ChartModel
  readonly name: string
  /** Whether indicative figures were judged with the rest. */
  readonly isAllJudged?: boolean
  /** Who published the figures. */
  readonly source: string
  /** Address of the page with the same figures. */
  readonly address: string
}

/** Without the numbers of events: the list that tells them stays behind. */
export function StandalonePicture({ model, name, isAllJudged = false, source, address }: Props) {
  const title = linesOf(model.title, TITLE, true)
  const small = { fontFamily: FONT, fontSize: SMALL, fill: TONES.quiet } as const
  const hollow = model.readings.some(({ kind }) => kind === 'indicative')
    ? ` Hollow: indicative, ${isAllJudged ? 'judged too' : 'not judged'}.`
    : ''
  const foot = [
    ...linesOf(`${name}. As at ${model.asAt.label}.${hollow} Source: ${source}.`, SMALL, false),
    ...linesOf(address, SMALL, false, 1),
  ]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      width={PICTURE.width}
      height={PICTURE.height}
      role="img"
    >
      <rect width={PICTURE.width} height={PICTURE.height} fill={PAPER} />
      <g fontFamily={FONT} fontSize={TITLE} fontWeight={700} fill={TONES.ink}>
        {title.map((line, i) => (
          <text key={line} x={EDGE} y={EDGE + 14 + i * TITLE * 1.15}>
            {line}
          </text>
        ))}
      </g>
      <g transform={`translate(${EDGE} ${title.length > 1 ? 112 : 92}) scale(${SCALE})`}>
        <StaticPicture model={{ ...model, events: [] }} id="picture" size={CHART} isAlone />
      </g>
      {foot.map((line, i) => (
        <text key={line} x={EDGE} y={PICTURE.height - EDGE + 20 - (foot.length - 1 - i) * SMALL * 1.3} {...small}>
          {line}
        </text>
      ))}
    </svg>
  )
}
