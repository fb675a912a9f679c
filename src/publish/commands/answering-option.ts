/** Which option of the command answers a finding, by its code. */
import type { Finding } from '../../intake/index.ts'

const OPTIONS: Readonly<Record<string, (example: string | undefined) => string>> = {
  'year-pair': () => '--year-pair 04-01, or --year-pair two-years',
  'number-after-year': () => '--number-after-year quarter',
  'day-order': () => '--day-order day-first, or --day-order month-first',
  'decimal-sign': () => '--decimal-sign ,',
  multiplier: () => '--multiplier 1000, or --multiplier 1',
  'hidden-sheet': () => '--hidden',
  'which-column': (name = '') => `--column "${name}"`,
  'which-rows': (row = '') => `--rows "${row}"`,
  'mixed-periods': (length = 'quarter') => `--period ${length}`,
  'share-as': () => '--share-as part, or --share-as per-cent',
  hidden: () => '--hidden',
}

/** `undefined` for what is mended in the file alone. */
export const answeringOption = ({ code, example }: Finding): string | undefined =>
  Object.hasOwn(OPTIONS, code) ? OPTIONS[code]?.(example) : undefined
