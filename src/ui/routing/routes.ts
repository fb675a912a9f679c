/** The pages of the site, a row each. A new page is a row here and a folder of its name in `src/ui/pages`. */

type Row = {
  /**
   * Below the folder that the site stands in; `:id` stands for a target. It ends in a slash, so that any host finds the
   * page's index.html.
   */
  readonly path: string
  /**
   * What must be there before it is shown: its target, or those that can be had. Shown at once: what says at its end
   * which of the targets it lacks (`what-there-is`), or needs none. Else the list is enough.
   */
  readonly needs?: 'its-target' | 'known-targets' | 'what-there-is' | 'nothing'
  /** What the menu calls it; absent where the menu has it not. */
  readonly menu?: string
  /** Not in the site map: another page stands for it, or none. */
  readonly isOffMap?: true
  /** Shows the record as it is, on no day of its own. */
  readonly hasNoDay?: true
  /** Made to stand in a frame on somebody else's page: bare, and any site may frame it. */
  readonly isFramed?: true
  /** What it reads of the address, beside the as-at date that every page reads. */
  readonly params?: readonly string[]
}

export const ROUTES = {
  front: {
    path: '',
    menu: 'Targets',
    params: ['owner', 'status', 'since', 'group', 'due', 'overdue', 'sort', 'find'],
  },
  target: {
    path: 'targets/:id/',
    needs: 'its-target',
    params: ['reading', 'figures', 'pace', 'due', 'target'],
  },
  embed: {
    path: 'embed/:id/',
    needs: 'its-target',
    isOffMap: true,
    isFramed: true,
  },
  briefing: {
    path: 'briefing/',
    needs: 'known-targets',
    menu: 'Briefing',
    params: ['since'],
  },
  method: {
    path: 'method/',
    needs: 'what-there-is',
    menu: 'Method',
  },
  figures: {
    path: 'figures/',
    isOffMap: true,
    hasNoDay: true,
    params: ['metric', 'step'],
  },
  accessibility: {
    path: 'accessibility/',
    needs: 'nothing',
  },
  'not-found': {
    path: '404.html',
    needs: 'nothing',
    isOffMap: true,
  },
} as const satisfies Readonly<Record<string, Row>>

export type PageKind = keyof typeof ROUTES
export type Route = {
  [Kind in PageKind]: (typeof ROUTES)[Kind]['path'] extends `${string}:id${string}`
    ? { readonly kind: Kind; readonly id: string }
    : { readonly kind: Kind }
}[PageKind]

const isKind = (name: string): name is PageKind => Object.hasOwn(ROUTES, name)

/** What is shown at an address: of many targets the front page is a portfolio, with a file and a look of its own. */
export type View = PageKind | 'portfolio'

export const PAGE_KINDS: readonly PageKind[] = Object.keys(ROUTES).filter(isKind)

/** A row as any of them may be. */
export const rowOf = (kind: PageKind): Row => ROUTES[kind]

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

export const pathOf = (route: Route): string =>
  rowOf(route.kind).path.replace(':id', () => ('id' in route ? encodeURIComponent(route.id) : ''))

/** From a page to the folder the site stands in: `./`, `../` or `../../`. */
export function rootFrom(route: Route): string {
  const depth = pathOf(route).split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** More targets than this are a list. */
const MOST_CARDS = 6

export const areMany = (targets: readonly unknown[]): boolean => targets.length > MOST_CARDS

export const viewOf = ({ kind }: Route, targets: readonly unknown[]): View =>
  kind === 'front' && areMany(targets) ? 'portfolio' : kind

/** Whether there is such a page for each target. */
export const isOfTarget = (kind: PageKind): kind is Extract<Route, { readonly id: string }>['kind'] =>
  rowOf(kind).path.includes(':id')

/** The page of a kind, for a target where the kind asks for one. */
export const routeTo = (kind: PageKind, id = ''): Route => (isOfTarget(kind) ? { kind, id } : { kind })

/** The page at a path below the site's folder; with or without `index.html` and the last slash. */
export function routeAt(path: string): Route {
  const asked = partsOf(path.replace(/(^|\/)index\.html$/, '$1'))
  const found = PAGE_KINDS.find((kind) => {
    const pattern = partsOf(rowOf(kind).path)
    return pattern.length === asked.length && pattern.every((part, i) => part === ':id' || part === asked[i])
  })
  return found === undefined ? { kind: 'not-found' } : routeTo(found, decoded(asked[1] ?? ''))
}
