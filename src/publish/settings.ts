/** What whoever builds the site has stated: its address, the day that it speaks for, where the record is. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { todayIn } from '../clock.ts'
import { parseDay, type Day } from '../progress/index.ts'
import type { Site } from './types.ts'
import type * as Maker from './site.ts'

/** Stands for the site's address until one is stated. */
const NO_ADDRESS = 'https://targets.example/'

export function dayOfBuild(stated: string | undefined, timeZone: string): Day {
  if (stated === undefined || stated === '') return todayIn(timeZone)
  const day = parseDay(stated)
  if (!day.ok) throw new Error(`BUILD_DAY is "${stated}", which is not a day such as 2026-11-23.`)
  return day.value
}

/** @throws Error when it is not the address of a folder. */
function addressOf(env: string | undefined): string {
  const stated = env === undefined || env === '' ? NO_ADDRESS : env
  const address = URL.canParse(stated) ? new URL(stated) : undefined
  if (address?.protocol.startsWith('http') !== true)
    throw new Error(`SITE_ADDRESS is "${stated}", which is not an address such as ${NO_ADDRESS}.`)
  return address.pathname.endsWith('/') ? address.href : `${address.href}/`
}

/** The record from the service that is stated, else from `public`. */
export function reader(base: string | undefined, folder: string): Maker.SiteInputs['readPath'] {
  if (base === undefined || base === '')
    return async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown
  return async (path) => {
    const answer = await fetch(new URL(path, base.endsWith('/') ? base : `${base}/`))
    if (!answer.ok)
      throw new Error(
        `${answer.url} answers ${answer.status}. The pages are made from the record, so nothing was published.`,
      )
    const body: unknown = await answer.json()
    return body
  }
}

/** The address that the site will have, and the day that its pages speak for. */
export const siteOf = (env: Readonly<Record<string, string>>, timeZone: string): Site => ({
  address: addressOf(env['SITE_ADDRESS']),
  builtOn: dayOfBuild(env['BUILD_DAY'], timeZone),
})
