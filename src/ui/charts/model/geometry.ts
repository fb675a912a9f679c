/** Boxes and strokes on the page, in pixels: which ones touch. */

export type Spot = { readonly x: number; readonly y: number }
export type Stroke = readonly [from: Spot, to: Spot]
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** To a tenth of a pixel: finer than anybody sees, and short to send. */
export const px = (value: number): number => Math.round(value * 10) / 10

/** A line through spots, as SVG writes it. */
export const strokeOf = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('')

export const isOverlapping = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** How long a share of the stroke lies inside the box, 0 to 1: Liang and Barsky's clipping. */
function shareInside([from, to]: Stroke, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const sides = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const
  let [enter, leave] = [0, 1]
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return 0
    if (slope < 0) enter = Math.max(enter, room / slope)
    if (slope > 0) leave = Math.min(leave, room / slope)
  }
  return Math.max(0, leave - enter)
}

/** Told at a glance, for most strokes and boxes lie far from each other. */
const isBeside = ([from, to]: Stroke, { left, top, right, bottom }: Box): boolean =>
  (from.x < left && to.x < left) ||
  (from.x > right && to.x > right) ||
  (from.y < top && to.y < top) ||
  (from.y > bottom && to.y > bottom)

/** How many pixels of the stroke lie inside the box. */
export const lengthInside = (stroke: Stroke, box: Box): number =>
  isBeside(stroke, box)
    ? 0
    : shareInside(stroke, box) * Math.hypot(stroke[1].x - stroke[0].x, stroke[1].y - stroke[0].y)

/** The strokes between the corners of a line. */
export const strokesOf = (spots: readonly Spot[]): readonly Stroke[] =>
  spots.slice(1).flatMap((to, i) => {
    const from = spots[i]
    return from === undefined ? [] : [[from, to] as const]
  })
