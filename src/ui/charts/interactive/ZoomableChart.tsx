/**
 * A chart that can be seen closer and on a logarithmic scale: by dragging, by a brush beneath it, by buttons and by
 * keys.
 */
import { lazy, Suspense, useMemo, useState } from 'react'
import { dayFromNumber } from '../../../progress/index.ts'
import { longDate } from '../../text/date.ts'
import { ExplorerBoundary } from './ExplorerBoundary.tsx'
import type { ChartModel, Domain } from '../model/types.ts'
import { NeedsScript } from '../../startup/NeedsScript.tsx'
import { TrendChart } from './TrendChart.tsx'
import { useUserActivity } from '../../startup/use-user-activity.ts'
import { canBeLog, daysWithin, viewed, WHOLE, zoomed, type ChartView } from '../model/zoom.ts'
import { ZoomControls } from './ZoomControls.tsx'

const Brush = lazy(async () => ({ default: (await import('./BrushStrip.tsx')).BrushStrip }))

const CLOSER = 0.5
const FURTHER = 2

const daysOf = ({ from, to }: Domain): string => `${longDate(dayFromNumber(from))} to ${longDate(dayFromNumber(to))}`

/** Another day has another chart: what was seen of the one before is kept as far as it is there. */
function kept(model: ChartModel, { x, isLog }: ChartView): ChartView {
  return { x: x === undefined ? undefined : daysWithin(model, x.from, x.to), isLog: isLog && canBeLog(model) }
}

/** `id` must be the only one of its kind on the page. */
export function ZoomableChart({ model, id }: { readonly model: ChartModel; readonly id: string }) {
  const [chosen, setChosen] = useState(WHOLE)
  const view = useMemo(() => kept(model, chosen), [model, chosen])
  const drawn = useMemo(() => viewed(model, view), [model, view])
  const isPresent = useUserActivity()
  const show = (x: Domain | undefined): void => setChosen({ ...view, x })
  const middle = view.x === undefined ? (model.latest?.day ?? model.asAt.day) : (view.x.from + view.x.to) / 2
  const handleZoom = (way: 'in' | 'out', around: number = middle): void =>
    show(zoomed(model, view, way === 'in' ? CLOSER : FURTHER, around))
  const zoom = {
    onSelect: (from: number, to: number): void => show(daysWithin(model, from, to)),
    onZoom: handleZoom,
    onReset: () => show(undefined),
  }
  return (
    <TrendChart model={drawn} id={id} zoom={zoom}>
      {model.readings.length > 0 && (
        <NeedsScript>
          <ZoomControls
            isCloser={view.x !== undefined}
            isLog={view.isLog}
            canBeLog={canBeLog(model)}
            onZoom={handleZoom}
            onReset={() => show(undefined)}
            onLog={() => setChosen({ ...view, isLog: !view.isLog })}
          >
            <div className="zoom__strip">
              {isPresent && (
                <ExplorerBoundary onFault={() => undefined}>
                  <Suspense>
                    <Brush whole={model.x} shown={drawn.x} onChange={(x) => show(daysWithin(model, x.from, x.to))} />
                  </Suspense>
                </ExplorerBoundary>
              )}
            </div>
            <p className="zoom__words" role="status">
              {view.x === undefined ? '' : `Shown: ${daysOf(view.x)}.`}
              {view.isLog ? ' Each step up the scale is a multiple of the one below.' : ''}
            </p>
          </ZoomControls>
        </NeedsScript>
      )}
    </TrendChart>
  )
}
