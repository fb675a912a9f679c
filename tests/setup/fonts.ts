/**
 * The fonts that the tested browser sees: they come from npm packages, so that every machine measures the same.
 * Nothing is read from the system, and nothing is installed into it: the browser gets a configuration of its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** `arial` has Arial's widths; `wide` is what a machine without Arial draws, and as wide as Verdana. */
export const FONT_SETS = ['arial', 'wide'] as const
export type FontSet = (typeof FONT_SETS)[number]

/** Only there does a browser ask Fontconfig which fonts there are. */
export const canChooseFonts = process.platform === 'linux'

const require = createRequire(import.meta.url)
const arimo = (style: string): string => join(dirname(require.resolve('@expo-google-fonts/arimo/package.json')), style)
const ARIMO = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(arimo)
const DEJAVU = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')

const preferred = (family: string, font: string): string =>
  `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`

/** DejaVu is in both: it has the arrows and signs that the other lacks, as on any Linux. */
const SETS: Readonly<Record<FontSet, readonly string[]>> = {
  arial: [
    ...[...ARIMO, DEJAVU].map((folder) => `<dir>${folder}</dir>`),
    ...['Arial', 'sans-serif'].map((family) => preferred(family, 'Arimo')),
    preferred('monospace', 'DejaVu Sans Mono'),
  ],
  wide: [`<dir>${DEJAVU}</dir>`, preferred('sans-serif', 'DejaVu Sans'), preferred('monospace', 'DejaVu Sans Mono')],
}

/** The environment in which a browser sees the fonts of a set alone. */
export function fontEnvironment(set: FontSet): Readonly<Record<string, string>> {
  if (!canChooseFonts) return {}
  const cache = join(import.meta.dirname, '../../node_modules/.cache/fonts')
  const file = join(cache, `${set}.conf`)
  mkdirSync(cache, { recursive: true })
  const lines = [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...SETS[set],
    `<cachedir>${cache}</cachedir>`,
    '</fontconfig>',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  return { FONTCONFIG_FILE: file }
}
