/** A page that is not what its address asks for says so, where the script that would change it does not come. */
import { dayNumber, type Day } from '../../progress/index.ts'

const ID = 'not-honoured'

const MS_A_DAY = 86_400_000

const longDay = (day: Day): string =>
  // oxlint-disable-next-line eslint/no-restricted-globals -- the words of the pages are in files that may be the ones that fail
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(dayNumber(day) * MS_A_DAY)

/** Beside the app, not in it: what React takes over later stays as it was finished. */
export function sayNotHonoured(builtOn: Day | undefined): void {
  if (builtOn === undefined || document.getElementById(ID) !== null) return
  const line = document.createElement('p')
  line.id = ID
  line.className = 'govuk-width-container notice notice--failure'
  line.setAttribute('role', 'alert')
  line.textContent = `This page shows ${longDay(builtOn)}. Its address asks for something else, which needs a script that did not arrive. `
  const again = document.createElement('a')
  again.className = 'govuk-link'
  again.href = window.location.href
  again.textContent = 'Load it again'
  line.append(again)
  document.body.prepend(line)
}

export const takeBackNotHonoured = (): void => document.getElementById(ID)?.remove()
