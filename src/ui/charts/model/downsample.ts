/** Thins long series for drawing alone: the lowest and the highest point of every pixel column. */
import type { ChartPoint, Domain } from './types.ts'

/** As many columns as the wide chart has pixels. */
const COLUMNS = 640

const columnOf = (day: number, { from, to }: Domain, columns: number): number =>
  Math.min(columns - 1, Math.floor(((day - from) / (to - from)) * columns))

function extremes<Point extends ChartPoint>(column: readonly Point[]): readonly Point[] {
  if (column.length <= 2) return column
  const low = column.reduce((held, point) => (point.value < held.value ? point : held))
  const high = column.reduce((held, point) => (point.value > held.value ? point : held))
  return column.filter((point) => point === low || point === high)
}

function byColumn<Point extends ChartPoint>(
  points: readonly Point[],
  domain: Domain,
  columns: number,
): readonly (readonly Point[])[] {
  const found = new Map<number, Point[]>()
  for (const point of points) {
    const column = columnOf(point.day, domain, columns)
    const held = found.get(column)
    if (held === undefined) found.set(column, [point])
    else held.push(point)
  }
  return [...found.values()]
}

/**
 * At most two points of each column, in order, all of them from the input, with its first and its last.
 * Give it one unbroken run at a time, in order of day, so that it never reaches across a gap.
 */
export function thin<Point extends ChartPoint>(
  points: readonly Point[],
  domain: Domain,
  columns: number = COLUMNS,
): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length <= 2) return points
  const inner = byColumn(points.slice(1, -1), domain, columns).flatMap(extremes)
  return [first, ...inner, last]
}
