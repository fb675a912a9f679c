/** The box of a chart: still picture, drawing for exploring, and the one place that keys and screen readers come to. */
import {
  memo,
  Suspense,
  useCallback,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import type { ExplorerProps } from './ExplorerChart.tsx'
import { ExplorerBoundary } from './ExplorerBoundary.tsx'
import type { ChartSize } from '../model/frame.ts'
import type { ChartModel } from '../model/types.ts'
import { PointTooltip } from './PointTooltip.tsx'
import { pointWords, spokenPoint } from '../model/point-words.ts'
import { KEYS_SENTENCE, ZOOM_KEYS_SENTENCE } from './explore-keys.ts'
import { StaticChart } from '../svg/StaticChart.tsx'
import { hasModifier, useExploring, type Exploring } from './use-exploring.ts'
import { useRoom } from './use-room.ts'
import { useSelecting, type Selection } from './use-selecting.ts'
import { useIsHydrated } from '../../startup/use-user-activity.ts'
import { useIdleOrHover } from '../../startup/use-idle-or-hover.ts'

/** What a chart that can be seen closer does when it is dragged across, or a key asks for it. */
export type Zoom = {
  readonly onSelect: (from: number, to: number) => void
  readonly onZoom: (way: 'in' | 'out', around: number) => void
  readonly onReset: () => void
}

type Props = {
  readonly model: ChartModel
  readonly id: string
  readonly Explorer: ComponentType<ExplorerProps>
  readonly zoom?: Zoom | undefined
}

/**
 * A slider over the readings: screen readers hand it the arrow keys, Home and End, and say its value, the date.
 * The details follow politely. It is the same element before and after the swap, so the focus never moves.
 */
function Reader({
  model,
  id,
  exploring,
  zoom,
}: Pick<Props, 'model' | 'id' | 'zoom'> & { readonly exploring: Exploring }) {
  const isHydrated = useIsHydrated()
  const reading = model.readings[exploring.index]
  if (reading === undefined) return null
  const named = {
    className: 'chart__reader',
    tabIndex: 0,
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-keys`,
  }
  if (!isHydrated) return <div role="group" {...named} />
  const { index, onKeyDown, onFocus, onBlur } = exploring
  const handleKeyDown = (event: KeyboardEvent): void => {
    const way = zoomOf(event)
    if (zoom === undefined || way === undefined) onKeyDown(event)
    else if (way === 'all') zoom.onReset()
    else zoom.onZoom(way, reading.day)
  }
  return (
    <div
      {...named}
      tabIndex={0}
      role="slider"
      aria-valuemin={1}
      aria-valuemax={model.readings.length}
      aria-valuenow={index + 1}
      aria-valuetext={pointWords(reading, model).date}
      onKeyDown={handleKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  )
}

/** Drawn again only for another model, not for every step from reading to reading. */
const Still = memo(StaticChart)

/** The days that are being dragged across. */
function Selected({ selection: { from, to }, size }: { readonly selection: Selection; readonly size: ChartSize }) {
  return (
    <svg className="chart__selection" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <rect x={Math.min(from, to)} y={0} width={Math.abs(to - from)} height={size.height} />
    </svg>
  )
}

type Drawing = 'waiting' | 'drawn' | 'failed'

/** What a key asks of a chart that can be seen closer. */
function zoomOf(event: KeyboardEvent): 'in' | 'out' | 'all' | undefined {
  if (hasModifier(event)) return undefined
  if (event.key === '+' || event.key === '=') return 'in'
  if (event.key === '-') return 'out'
  return event.key === '0' ? 'all' : undefined
}

export function ChartStage({ model, id, Explorer, zoom }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>('waiting')
  const size = useRoom(stage)
  const exploring = useExploring(model, size, stage)
  const [isInterested, handleInterest] = useIdleOrHover()
  const isWanted = isInterested && model.readings.length > 0
  const isDrawn = isWanted && drawing === 'drawn'
  const handleDrawn = useCallback(() => setDrawing('drawn'), [])
  const handleFault = useCallback(() => setDrawing('failed'), [])
  const { shown } = exploring
  const selecting = useSelecting(model, size, stage, zoom?.onSelect)
  const { selection } = selecting
  const handlePointer = (event: PointerEvent, follow: (event: PointerEvent) => void): void => {
    follow(event)
    if (selection === undefined) exploring.onPointerMove(event)
  }
  return (
    <>
      <div
        ref={stage}
        className={isDrawn ? 'chart__stage chart__stage--drawn' : 'chart__stage'}
        onPointerEnter={handleInterest}
        onFocus={handleInterest}
        onPointerDown={(event) => handlePointer(event, selecting.onPointerDown)}
        onPointerMove={(event) => handlePointer(event, selecting.onPointerMove)}
        onPointerUp={selecting.onPointerUp}
        onPointerCancel={selecting.onPointerCancel}
        onPointerLeave={exploring.onPointerLeave}
      >
        <Still model={model} id={id} />
        {isWanted ? (
          <ExplorerBoundary onFault={handleFault}>
            <Suspense fallback={null}>
              <div className="chart__explorer" aria-hidden="true">
                <Explorer model={model} size={size} shown={shown} onDrawn={handleDrawn} />
              </div>
            </Suspense>
          </ExplorerBoundary>
        ) : null}
        <Reader model={model} id={id} exploring={exploring} zoom={zoom} />
        {selection === undefined ? null : <Selected selection={selection} size={size} />}
        {/* A new element for each reading: one that moved under a pointer would count as a shift of the page. */}
        {shown === undefined ? null : <PointTooltip key={exploring.index} model={model} size={size} reading={shown} />}
      </div>
      {model.readings.length === 0 ? null : (
        <p id={`${id}-keys`} className="chart__aside">
          {zoom === undefined ? KEYS_SENTENCE : `${KEYS_SENTENCE} ${ZOOM_KEYS_SENTENCE}`}
        </p>
      )}
      <p role="status" className="chart__aside">
        {shown === undefined ? '' : spokenPoint(shown, model)}
      </p>
      {drawing === 'failed' ? (
        <p role="status" className="chart__fault">
          Part of this chart could not be loaded, so it stays a still picture. Its figures are complete.
        </p>
      ) : null}
    </>
  )
}
