/** The pages of the site, and the path of each below the folder the site stands in. */

export type Route =
  | { readonly kind: 'front' }
  | { readonly kind: 'target'; readonly id: string }
  | { readonly kind: 'embed'; readonly id: string }
  | { readonly kind: 'briefing' }
  | { readonly kind: 'method' }
  | { readonly kind: 'accessibility' }
  | { readonly kind: 'not-found' }

/** Every path ends in a slash, so that any host finds the page's index.html. */
export function pathOf(route: Route): string {
  switch (route.kind) {
    case 'front':
      return ''
    case 'target':
      return `targets/${encodeURIComponent(route.id)}/`
    case 'embed':
      return `embed/${encodeURIComponent(route.id)}/`
    case 'briefing':
      return 'briefing/'
    case 'method':
      return 'method/'
    case 'accessibility':
      return 'accessibility/'
    case 'not-found':
      return '404.html'
  }
}

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

/** The page at a path below the site's folder; with or without `index.html` and the last slash. */
export function routeAt(path: string): Route {
  const [first, second, ...more] = path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .filter((part) => part !== '')
  if (first === undefined) return { kind: 'front' }
  if (second === undefined)
    return first === 'briefing' || first === 'method' || first === 'accessibility'
      ? { kind: first }
      : { kind: 'not-found' }
  if (more.length > 0 || (first !== 'targets' && first !== 'embed')) return { kind: 'not-found' }
  return { kind: first === 'targets' ? 'target' : 'embed', id: decoded(second) }
}
