/**
 * How a file of the site can fail, on which pages, and what a reader may then see: the page that its address asks for, or
 * words. Read by the tests in each browser.
 */
import { expect } from 'vitest'

/** A page in its place is what some hosts send for what is gone. */
export const FAULTS = {
  'is gone': { status: 404, contentType: 'text/plain', body: 'not here' },
  'is a page in its place': { status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' },
  'is cut off': { status: 200, contentType: 'text/javascript', body: 'const a = {' },
  'is refused': { status: 500, contentType: 'text/plain', body: 'out of order' },
  hangs: undefined,
} as const
export type Fault = keyof typeof FAULTS
export const QUICK = [
  'is gone',
  'is a page in its place',
  'is cut off',
  'is refused',
] as const satisfies readonly Fault[]

export const DAY = '2019-03-05'
export const PAGES = [
  '/',
  '/targets/verify-users/',
  '/embed/verify-users/',
  '/briefing/',
  '/method/',
  '/accessibility/',
  '/nowhere/',
]
export const dated = (page: string): string => `${page}?as-at=${DAY}`

/** The pages that a link of the front page leads to. */
export const LINKS = [
  ['Method', '/method/'],
  ['Briefing', '/briefing/'],
  ['Accessibility statement', '/accessibility/'],
] as const
export type Link = (typeof LINKS)[number]

/** A page is read after so long at the latest; the rest is for the machine that runs the tests. */
export const PATIENCE_MS = 10_000
export const MACHINE_MS = 8_000

/** FAULTS=all has each file fail in every way on every page, which takes an hour. */
export const isEvery = process.env['FAULTS'] === 'all'

export const nameOf = (url: string): string => url.replace(/^.*\/assets\//, '')

export const isOurFile = (url: string): boolean => /\/assets\/.*\.(?:js|css)$/.test(url)

/** What a reader has before them. */
export type Seen = {
  readonly asks: string
  readonly isLive: boolean
  readonly says: string
  readonly line: boolean
  readonly notice: boolean
}

/** Run in the page. */
export const readScreen = (): Seen => ({
  asks: location.search,
  isLive: 'live' in document.documentElement.dataset,
  says: document.body.innerText,
  line: document.querySelector('.shows-day')?.checkVisibility({ visibilityProperty: true }) === true,
  notice: document.querySelector('.notice--failure') !== null,
})

/** In between two pages there is nothing to be asked. */
export const NOTHING_YET: Seen = { asks: '', isLive: false, says: '', line: false, notice: false }

type Reading = () => Promise<Seen>

/** Waits until the page is as it should be, under the address that was opened; where that never comes, says what it was. */
export async function expectSoon(read: Reading, isAsItShould: (seen: Seen) => boolean): Promise<void> {
  let last = NOTHING_YET
  await expect
    .poll(async () => isAsItShould((last = await read())), { timeout: PATIENCE_MS + MACHINE_MS, interval: 100 })
    .toBe(true)
    .catch((cause: unknown) => {
      throw new Error(`It says: ${JSON.stringify(last).slice(0, 600)}`, { cause })
    })
  expect(last.says.length).toBeGreaterThan(100)
  expect(last.asks).toBe(`?as-at=${DAY}`)
}

/** The page is what its address asks for, or says that it is not; and it is never emptied meanwhile. */
export const isHonest = ({ isLive, says, line, notice }: Seen): boolean =>
  line || notice || (isLive && says.includes('5 March 2019'))

/** The page that a link led to is there, or words say that it is not. */
export const isReached =
  ([name]: Link) =>
  ({ says, line, notice }: Seen): boolean => {
    const isRead = says.includes(name === 'Method' ? 'How targets are judged' : name) && says.length > 1_500
    return (notice || line || isRead) && !/^Loading/m.test(says)
  }

/** Some at a time: each is a page of its own. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(work))
}

/**
 * Which files fail on the page of this place in the list, and how: one part of what it asks for, another part on the next
 * page, so that a file of every page fails on some.
 */
export const triesOn = (
  place: number,
  parts: number,
  files: readonly string[],
): readonly (readonly [url: string, fault: Fault])[] =>
  files.flatMap((url, i) =>
    isEvery
      ? QUICK.map((fault) => [url, fault] as const)
      : i % parts === place % parts
        ? [[url, QUICK[(i + place) % QUICK.length]!] as const]
        : [],
  )
