/** A chart as the text of an SVG file, drawn by the same component as the files that the build writes. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ReactElement } from 'react'

export function svgText(picture: ReactElement): string {
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() => root.render(picture))
  const drawings = place.getElementsByTagName('svg')
  // The serialiser states the namespace itself; stated twice, the file could not be read.
  for (const drawing of drawings) drawing.removeAttribute('xmlns')
  const [svg] = drawings
  const text = svg === undefined ? '' : new XMLSerializer().serializeToString(svg)
  root.unmount()
  return text
}
