/** How cells of a written workbook look: what its sheets name by number. */
import type { ColumnKind } from './sheet-rows.ts'

/** Places in the list of `cellXfs` below. */
export const HEADER_STYLE = 1
export const PERCENT_STYLE = 2
export const DAY_STYLE = 3
export const TEXT_STYLE = 4
/** Long text, in as many lines as it takes. */
export const LINES_STYLE = 5

export const COLUMN_STYLES: Readonly<Record<ColumnKind, number>> = {
  any: 0,
  percent: PERCENT_STYLE,
  day: DAY_STYLE,
  text: TEXT_STYLE,
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINES = '<alignment vertical="top" wrapText="1"/>'
const xf = (format: number, font: number, inner = ''): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}${inner === '' ? '/>' : ` applyAlignment="1">${inner}</xf>`}`

/** Excel asks for two fills, of which the second is grey, and for the style called Normal. 49 is text as it is typed. */
export const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0#######%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  xf(0, 0),
  xf(0, 1, LINES),
  xf(164, 0),
  xf(165, 0),
  xf(49, 0),
  xf(0, 0, LINES),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
