/** The formulas of a sheet, as they are met. */
import type { Place } from '../cell-name.ts'
import type { Attributes } from '../xml/tag.ts'
import { movedFormula, type SharedFormula } from './shared-formula.ts'

export type Formulas = {
  readonly open: (attributes: Attributes) => void
  /** Whether the text is of a formula. */
  readonly add: (text: string) => boolean
  readonly close: () => void
  /** The formula of the cell that ends here. */
  readonly take: (at: Place) => string | undefined
}

export function startFormulas(): Formulas {
  const shared = new Map<string, SharedFormula>()
  let formula: string | undefined
  let isOpen = false
  let group: string | undefined
  return {
    open: ({ t, si }) => {
      formula = ''
      isOpen = true
      group = t === 'shared' ? si : undefined
    },
    add: (text) => {
      if (isOpen) formula = (formula ?? '') + text
      return isOpen
    },
    close: () => {
      isOpen = false
    },
    take: (at) => {
      const own = formula
      formula = undefined
      if (own === undefined || group === undefined) return own
      const first = shared.get(group)
      if (own === '' && first !== undefined) return movedFormula(first, at)
      shared.set(group, { formula: own, at })
      return own
    },
  }
}
