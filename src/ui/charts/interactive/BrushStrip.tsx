/** The brush beneath a chart, by Recharts: its two handles take pointers, fingers and arrow keys. */
import { useRef } from 'react'
import { Brush, LineChart } from 'recharts'
import { dayFromNumber } from '../../../progress/index.ts'
import { shortDate } from '../../text/date.ts'
import { FONT, PAPER, TONES } from '../svg/series-styles.ts'
import type { Domain } from '../model/types.ts'
import { useRoom } from './use-room.ts'

const PLACES = 200
const HEIGHT = 36

type Props = { readonly whole: Domain; readonly shown: Domain; readonly onChange: (shown: Domain) => void }

export function BrushStrip({ whole, shown, onChange }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const { width } = useRoom(stage)
  const dayAt = (place: number): number => whole.from + ((whole.to - whole.from) * place) / PLACES
  const placeOf = (day: number): number => Math.round(((day - whole.from) / (whole.to - whole.from)) * PLACES)
  const days = Array.from({ length: PLACES + 1 }, (_, place) => ({ day: dayAt(place) }))
  const handleChange = ({
    startIndex,
    endIndex,
  }: {
    readonly startIndex?: number
    readonly endIndex?: number
  }): void => {
    if (startIndex !== undefined && endIndex !== undefined) onChange({ from: dayAt(startIndex), to: dayAt(endIndex) })
  }
  return (
    <div ref={stage}>
      <LineChart
        width={width}
        height={HEIGHT + 4}
        data={days}
        margin={{ top: 2, right: 4, bottom: 2, left: 4 }}
        accessibilityLayer={false}
        style={{ width: '100%', height: 'auto' }}
      >
        <Brush
          dataKey="day"
          height={HEIGHT}
          travellerWidth={24}
          startIndex={placeOf(shown.from)}
          endIndex={placeOf(shown.to)}
          tickFormatter={(day: number) => shortDate(dayFromNumber(Math.round(day)))}
          onChange={handleChange}
          ariaLabel="Dates shown on the chart"
          stroke={TONES.quiet}
          fill={PAPER}
          fontFamily={FONT}
          fontSize={13}
        />
      </LineChart>
    </div>
  )
}
