/** What the styles of an ODS file show of a date: the day, only the month, or only the year. */
import type { CellFormat } from '../workbook.ts'
import type { Attributes } from '../xml/tag.ts'

type Named = { readonly dataStyle: string | undefined; readonly parent: string | undefined }

export type DateStyles = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  /** Of the style of a cell; a day is shown where nothing says otherwise. */
  readonly formatOf: (style: string | undefined) => CellFormat
}

/** Styles may name one another in a ring. */
const MOST_PARENTS = 10

const shown = (parts: ReadonlySet<string>): CellFormat => {
  if (parts.has('number:month'))
    return [...parts].every((one) => /^number:(?:month|year|era)$/.test(one)) ? 'month' : 'date'
  return [...parts].every((one) => /^number:(?:year|era)$/.test(one)) && parts.size > 0 ? 'year' : 'date'
}

export function startDateStyles(): DateStyles {
  const formats = new Map<string, CellFormat>()
  const styles = new Map<string, Named>()
  let dataStyle: string | undefined
  let parts = new Set<string>()
  return {
    open(name, attributes) {
      if (name === 'number:date-style') {
        dataStyle = attributes['style:name']
        parts = new Set()
      } else if (name === 'style:style' && attributes['style:family'] === 'table-cell')
        styles.set(attributes['style:name'] ?? '', {
          dataStyle: attributes['style:data-style-name'],
          parent: attributes['style:parent-style-name'],
        })
      else if (dataStyle !== undefined && name.startsWith('number:') && name !== 'number:text') parts.add(name)
    },
    close(name) {
      if (name !== 'number:date-style' || dataStyle === undefined) return
      formats.set(dataStyle, shown(parts))
      dataStyle = undefined
    },
    formatOf(style) {
      let named = style === undefined ? undefined : styles.get(style)
      for (let count = 0; named !== undefined && count < MOST_PARENTS; count += 1) {
        if (named.dataStyle !== undefined) return formats.get(named.dataStyle) ?? 'date'
        named = named.parent === undefined ? undefined : styles.get(named.parent)
      }
      return 'date'
    },
  }
}
