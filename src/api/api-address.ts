/** Where the API lives: `VITE_API_BASE_URL` at build time, else the folder that the app itself is served from. */

const asFolder = (address: string): string => (address.endsWith('/') ? address : `${address}/`)

function statedAddress(): string | undefined {
  const stated: unknown = import.meta.env.VITE_API_BASE_URL
  return typeof stated === 'string' && stated !== '' ? asFolder(stated) : undefined
}

/**
 * A built page says where its site's folder is, seen from there; the first time that is asked counts, for links may
 * change the address.
 */
let appFolder: string | undefined

const folderOfApp = (): string =>
  (appFolder ??= new URL(
    asFolder(document.documentElement.dataset['root'] ?? import.meta.env.BASE_URL),
    document.baseURI,
  ).href)

/** The path of the site's folder on its server. */
export const sitePath = (): string => new URL(folderOfApp()).pathname

/** The whole address of a path below the API's. */
export const addressOf = (path: string): string => `${statedAddress() ?? folderOfApp()}${path}`

/** The address of a file of the record as a link on a page: `root` leads from the page to the site's folder. */
export const recordHref = (root: string, path: string): string => `${statedAddress() ?? root}${path}`

/** Whether the record lives elsewhere, so that it may change without this site being built anew. */
export const isRecordElsewhere = (): boolean => statedAddress() !== undefined
