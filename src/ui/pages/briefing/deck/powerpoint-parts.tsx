/** What the slides of a PowerPoint file are made of: their measures, their text, a status, their foot. */
import type PptxGenJS from 'pptxgenjs'
import type { Status } from '../../../../progress/index.ts'
import { textWidth } from '../../../charts/model/text-width.ts'
import { svgText } from '../../../charts/picture-text.tsx'
import { pngOf } from '../../../components/save.ts'
import { StatusShape } from '../../../components/StatusTag.tsx'
import { STATUS_CATALOGUE, type Tone } from '../../../text/status-catalogue.ts'
import { statusWord } from '../../../text/status-words.ts'
import type { Deck } from './slides.ts'

/** In inches, as PowerPoint counts. */
type Room = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
type Run = { readonly text: string; readonly isBold?: boolean; readonly isQuiet?: boolean }
export type Paragraph = readonly Run[]

export const SHEET = { w: 13.33, h: 7.5 } as const
export const EDGE = 0.45
export const ACROSS = SHEET.w - 2 * EDGE
const POINTS = 72
const INK = '0b0c0c'
const QUIET = '505a5f'
const LINE_HEIGHT = 1.25
const SMALLEST = 8

/** The colours that tags have by day. */
export const TONE_INK: Readonly<Record<Tone, string>> = {
  good: '0f5c3f',
  risk: '8a3a00',
  bad: '801650',
  quiet: QUIET,
}

const widthOf = (paragraph: Paragraph, size: number): number =>
  paragraph.reduce((sum, { text, isBold }) => sum + textWidth(text, size, isBold), 0)

/**
 * The largest size, in points, at which the paragraphs fit. PowerPoint itself shrinks nothing until somebody edits it.
 */
export function sizeThatFits(paragraphs: readonly Paragraph[], { w, h }: Room, largest: number): number {
  for (let size = largest; size > SMALLEST; size -= 1) {
    // Widths are those of the widest letters, which leaves room for lines that break at a word.
    const lines = paragraphs.reduce((sum, paragraph) => sum + Math.ceil(widthOf(paragraph, size) / (w * POINTS)), 0)
    if ((lines + (paragraphs.length - 1) * 0.5) * size * LINE_HEIGHT <= h * POINTS) return size
  }
  return SMALLEST
}

export function addText(slide: PptxGenJS.Slide, paragraphs: readonly Paragraph[], room: Room, largest: number): void {
  const fontSize = sizeThatFits(paragraphs, room, largest)
  const runs = paragraphs.flatMap((paragraph) =>
    paragraph.map(({ text, isBold = false, isQuiet = false }, i) => ({
      text,
      options: { bold: isBold, color: isQuiet ? QUIET : INK, breakLine: i === paragraph.length - 1 },
    })),
  )
  slide.addText(runs, {
    ...room,
    fontSize,
    fontFace: 'Arial',
    valign: 'top',
    margin: 0,
    paraSpaceAfter: fontSize * 0.5,
    fit: 'shrink',
  })
}

export const dataOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('The picture could not be read.')),
    )
    reader.addEventListener('error', () => reject(new Error('The picture could not be read.')))
    reader.readAsDataURL(blob)
  })

export const TAG = { w: 2.55, h: 0.42 } as const

export async function addStatus(slide: PptxGenJS.Slide, status: Status, x: number, y: number): Promise<void> {
  const colour = TONE_INK[STATUS_CATALOGUE[status.kind].tone]
  const data = await dataOf(
    await pngOf(svgText(<StatusShape kind={status.kind} colour={`#${colour}`} />), { width: 16, height: 16 }, 12),
  )
  slide.addShape('rect', { x, y, ...TAG, line: { color: colour, width: 1.5 } })
  slide.addText(statusWord(status), {
    x: x + 0.45,
    y,
    w: TAG.w - 0.5,
    h: TAG.h,
    fontSize: 16,
    bold: true,
    color: colour,
    fontFace: 'Arial',
    valign: 'middle',
    margin: 0,
  })
  slide.addImage({ data, x: x + 0.14, y: y + 0.11, w: 0.2, h: 0.2, altText: '' })
}

export function addFoot(slide: PptxGenJS.Slide, { foot, address }: Deck): void {
  slide.addText(
    [
      { text: `${foot} `, options: {} },
      { text: address, options: { hyperlink: { url: address, tooltip: 'The briefing these slides were made from' } } },
    ],
    {
      x: EDGE,
      y: SHEET.h - 0.45,
      w: ACROSS,
      h: 0.3,
      fontSize: 10,
      color: QUIET,
      fontFace: 'Arial',
      valign: 'middle',
      margin: 0,
    },
  )
}
