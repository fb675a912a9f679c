/** The slides as a PowerPoint file. Only here is PptxGenJS run, so it is loaded only when a file is asked for. */
import PptxGenJS from 'pptxgenjs'
import * as programme from 'virtual:programme'
import { hasAxes } from '../../../charts/model/chart-model.ts'
import { PAPER } from '../../../charts/svg/series-styles.ts'
import { StaticPicture } from '../../../charts/svg/StaticPicture.tsx'
import { svgText } from '../../../charts/picture-text.tsx'
import { pngOf } from '../../../components/save.ts'
import { ACROSS, addFoot, addStatus, addText, dataOf, EDGE, SHEET, TAG, type Paragraph } from './powerpoint-parts.tsx'
import { SLIDE_CHART, type Deck, type TargetSlide } from './slides.ts'

async function addSummary(
  slide: PptxGenJS.Slide,
  { summary: { headline, worst, rows, more, sinceLast, changes } }: Deck,
): Promise<void> {
  addText(slide, [[{ text: headline, isBold: true }]], { x: EDGE, y: 0.35, w: ACROSS, h: 0.9 }, 34)
  addText(slide, [[{ text: worst }]], { x: EDGE, y: 1.3, w: ACROSS, h: 0.4 }, 20)
  const height = Math.min(1, 4.2 / rows.length)
  for (const [i, { title, status, headline: words }] of rows.entries()) {
    const y = 1.9 + i * height
    slide.addShape('line', { x: EDGE, y: y - 0.08, w: ACROSS, h: 0, line: { color: 'b1b4b6', width: 0.75 } })
    await addStatus(slide, status, EDGE, y)
    addText(
      slide,
      [[{ text: `${title}. `, isBold: true }, { text: words }]],
      { x: EDGE + TAG.w + 0.25, y, w: ACROSS - TAG.w - 0.25, h: height - 0.1 },
      20,
    )
  }
  const last: readonly Paragraph[] = [
    ...(more === undefined ? [] : [[{ text: more }]]),
    [{ text: `${sinceLast}: `, isBold: true }, { text: changes }],
  ]
  addText(
    slide,
    last,
    { x: EDGE, y: 1.9 + rows.length * height + 0.05, w: ACROSS, h: SHEET.h - 0.55 - (1.95 + rows.length * height) },
    18,
  )
}

/** On paper of its own: the words of a chart have a rim of its colour. */
const pictureOf = async ({ model, words }: TargetSlide): Promise<string> => {
  const { width, height } = SLIDE_CHART
  const picture = (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <rect width={width} height={height} fill={PAPER} />
      <StaticPicture model={model} id={`slide-${words.id}`} size={SLIDE_CHART} isAlone />
    </svg>
  )
  return dataOf(await pngOf(svgText(picture), SLIDE_CHART, 3))
}

async function addTarget(slide: PptxGenJS.Slide, one: TargetSlide, { summary: { sinceLast } }: Deck): Promise<void> {
  const { words, model, caption, changes } = one
  await addStatus(slide, words.status, EDGE, 0.35)
  addText(
    slide,
    [
      [
        { text: words.title, isBold: true },
        { text: `${words.isIllustrative ? ' (illustrative)' : ''}  ` },
        { text: words.standing, isQuiet: true },
      ],
    ],
    { x: EDGE + TAG.w + 0.2, y: 0.4, w: ACROSS - TAG.w - 0.2, h: 0.4 },
    18,
  )
  addText(slide, [[{ text: words.headline, isBold: true }]], { x: EDGE, y: 0.95, w: ACROSS, h: 0.95 }, 28)
  const left = 5.3
  const facts: readonly Paragraph[] = [
    [{ text: words.why }],
    [{ text: 'Forecast: ', isBold: true }, { text: words.forecast }],
    ...words.asked.map((ask): Paragraph => [{ text: 'Asked: ', isBold: true }, { text: ask }]),
    [
      { text: `${sinceLast}: `, isBold: true, isQuiet: true },
      { text: changes.length === 0 ? 'Nothing changed.' : changes.join(' '), isQuiet: true },
    ],
  ]
  addText(slide, facts, { x: EDGE, y: 2.05, w: left, h: 4.8 }, 18)
  const x = EDGE + left + 0.35
  const w = ACROSS - left - 0.35
  const h = (w * SLIDE_CHART.height) / SLIDE_CHART.width
  if (hasAxes(model))
    slide.addImage({ data: await pictureOf(one), x, y: 2.0, w, h, altText: `${model.title}. ${model.summary}` })
  else addText(slide, [[{ text: `${model.nothing ?? ''}.` }]], { x, y: 2.05, w, h: 1 }, 18)
  addText(slide, [[{ text: caption, isQuiet: true }]], { x, y: 2.05 + h, w, h: SHEET.h - 0.55 - 2.05 - h }, 10)
}

/**
 * One slide that sums up, and one for each target: a file that PowerPoint and LibreOffice open. Throws where the
 * browser makes no pictures.
 */
export async function powerpointOf(deck: Deck): Promise<Blob> {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.title = deck.foot
  file.subject = deck.summary.headline
  file.author = programme.title
  file.company = programme.keeper.name
  const first = file.addSlide()
  await addSummary(first, deck)
  addFoot(first, deck)
  for (const one of deck.targets) {
    const slide = file.addSlide()
    await addTarget(slide, one, deck)
    addFoot(slide, deck)
  }
  const made = await file.write({ outputType: 'blob' })
  if (!(made instanceof Blob)) throw new Error('No file was made.')
  return made
}
