/** Leads to a field: its label comes into view, and it takes the focus. */

const FIELDS = 'input, select, textarea, button'

/** The question that a field belongs to: of one of several radio buttons or parts of a date, that of the whole. */
function labelOf(named: HTMLElement, field: HTMLElement): Element {
  const isOneOfSeveral = field !== named || (field instanceof HTMLInputElement && field.type === 'radio')
  const legend = isOneOfSeveral ? field.closest('fieldset')?.querySelector('legend') : undefined
  const label = field instanceof HTMLButtonElement ? undefined : document.querySelector(`label[for="${field.id}"]`)
  return legend ?? label ?? field
}

/** Of a field, or of what holds it: then the first one in it. */
export function goToField(id: string): void {
  const named = document.getElementById(id)
  if (named === null) return
  const field = named.matches(`${FIELDS}, [tabindex]`) ? named : (named.querySelector<HTMLElement>(FIELDS) ?? named)
  labelOf(named, field).scrollIntoView()
  field.focus({ preventScroll: true })
}
