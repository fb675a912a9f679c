/** The box of a chart: still picture, drawing for exploring, and the one place that keys and screen readers come to. */
import { memo, Suspense, useCallback, useRef, useState, type ComponentType } from 'react'
import type { ExplorerProps } from './ExplorerChart.tsx'
import { ExplorerBoundary } from './ExplorerBoundary.tsx'
import type { ChartModel } from './model.ts'
import { PointTooltip } from './PointTooltip.tsx'
import { pointWords, spokenPoint } from './point-words.ts'
import { KEYS_SENTENCE } from './reading-keys.ts'
import { StaticChart } from './StaticChart.tsx'
import { useExploring, type Exploring } from './use-exploring.ts'
import { useRoom } from './use-room.ts'
import { useIsLive } from './use-user-present.ts'
import { useWanted } from './use-wanted.ts'

type Props = { readonly model: ChartModel; readonly id: string; readonly Explorer: ComponentType<ExplorerProps> }

/**
 * A slider over the readings: screen readers hand it the arrow keys, Home and End, and say its value, the date.
 * The details follow politely. It is the same element before and after the swap, so the focus never moves.
 */
function Reader({ model, id, exploring }: { readonly model: ChartModel; readonly id: string; readonly exploring: Exploring }) {
  const isLive = useIsLive()
  const reading = model.readings[exploring.index]
  if (reading === undefined) return null
  const named = { className: 'chart__reader', tabIndex: 0, 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-keys` }
  if (!isLive) return <div role="group" {...named} />
  const { index, onKeyDown, onFocus, onBlur } = exploring
  return (
    <div
      {...named}
      tabIndex={0}
      role="slider"
      aria-valuemin={1}
      aria-valuemax={model.readings.length}
      aria-valuenow={index + 1}
      aria-valuetext={pointWords(reading, model).date}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  )
}

/** Drawn again only for another model, not for every step from reading to reading. */
const Still = memo(StaticChart)

type Drawing = 'waiting' | 'drawn' | 'failed'

export function ChartStage({ model, id, Explorer }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>('waiting')
  const size = useRoom(stage)
  const exploring = useExploring(model, size, stage)
  const [isInterested, handleInterest] = useWanted()
  const isWanted = isInterested && model.readings.length > 0
  const isDrawn = isWanted && drawing === 'drawn'
  const handleDrawn = useCallback(() => setDrawing('drawn'), [])
  const handleFault = useCallback(() => setDrawing('failed'), [])
  const { shown } = exploring
  return (
    <>
      <div ref={stage} className={isDrawn ? 'chart__stage chart__stage--drawn' : 'chart__stage'} onPointerEnter={handleInterest} onFocus={handleInterest} onPointerDown={exploring.onPointerMove} onPointerMove={exploring.onPointerMove} onPointerLeave={exploring.onPointerLeave}>
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
        <Reader model={model} id={id} exploring={exploring} />
        {/* A new element for each reading: one that moved under a pointer would count as a shift of the page. */}
        {shown === undefined ? null : <PointTooltip key={exploring.index} model={model} size={size} reading={shown} />}
      </div>
      {model.readings.length === 0 ? null : (
        <p id={`${id}-keys`} className="chart__aside">
          {KEYS_SENTENCE}
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
