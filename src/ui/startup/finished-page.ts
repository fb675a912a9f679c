/**
 * The page as the build finished it: which one it is, the day it speaks for, and whether that is still what is asked
 * for.
 */
import { isRecordElsewhere } from '../../api/index.ts'
import { timeZone } from 'virtual:time-zone'
import { todayIn } from '../../clock.ts'
import { parseDay, type Day } from '../../progress/index.ts'
import { subscribeAddress } from '../routing/address.ts'
import { asksForMore } from '../routing/params.ts'

const page = document.documentElement.dataset

function dayOf(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text)
  return day?.ok === true ? day.value : undefined
}

/** `builtOn`: the day that it speaks for; absent while developing. `root` leads from it to the site's folder. */
export const finished = {
  kind: page['page'],
  root: page['root'],
  builtOn: dayOf(page['builtOn']),
  path: window.location.pathname,
} as const

/** The last day on which every sentence of it still holds. */
const validUntil = dayOf(page['validUntil']) ?? finished.builtOn

/** A page that is nothing without a script need not wait for its reader. */
const NEEDS_SCRIPT = 'figures'

export const isOutOfDate = (): boolean => {
  const { builtOn, kind, path } = finished
  const today = todayIn(timeZone)
  return (
    builtOn === undefined ||
    kind === NEEDS_SCRIPT ||
    validUntil === undefined ||
    isRecordElsewhere() ||
    today < builtOn ||
    today > validUntil ||
    window.location.pathname !== path ||
    asksForMore(window.location.search)
  )
}

export const whenOutOfDate = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isOutOfDate()) resolve()
    }
    subscribeAddress(look)
    look()
  })
