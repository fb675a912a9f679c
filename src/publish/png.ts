/**
 * Draws an SVG picture as PNG. Its words are set in a font that comes with the build, so that every machine draws the
 * same.
 */
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'

const FONT = 'Arimo'
const require = createRequire(import.meta.url)

function loadFont(): void {
  if (GlobalFonts.has(FONT)) return
  for (const style of ['400Regular', '700Bold'])
    GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`), FONT)
}

/** The drawing program knows one font, and paints a border over its letters instead of beneath them. */
const asDrawable = (svg: string): string =>
  svg
    .replaceAll(/font-family="[^"]*"/g, `font-family="${FONT}"`)
    .replaceAll(/(<g class="chart-label[^>]*?) stroke="[^"]*" stroke-width="[^"]*"/g, '$1 stroke="none"')

/** Enlarged before it is drawn: a drawing that is enlarged afterwards is blurred. */
const enlarged = (svg: string, scale: number): string =>
  svg.replace(
    / width="(\d+)" height="(\d+)"/,
    (_, width: string, height: string) => ` width="${Number(width) * scale}" height="${Number(height) * scale}"`,
  )

/** The picture `scale` times its size. */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array> {
  loadFont()
  const image = await loadImage(Buffer.from(enlarged(asDrawable(svg), scale)))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.encode('png')
}
