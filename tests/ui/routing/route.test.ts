import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, rootFrom, routeAt, type Route } from '../../../src/ui/routing/route.ts'

describe('the pages and their paths', () => {
  it.each<[string, Route]>([
    ['', { kind: 'front' }],
    ['index.html', { kind: 'front' }],
    ['targets/verify-users/', { kind: 'target', id: 'verify-users' }],
    ['targets/verify-users', { kind: 'target', id: 'verify-users' }],
    ['targets/verify-users/index.html', { kind: 'target', id: 'verify-users' }],
    ['embed/verify-users/', { kind: 'embed', id: 'verify-users' }],
    ['method/', { kind: 'method' }],
    ['accessibility', { kind: 'accessibility' }],
    ['briefing/', { kind: 'briefing' }],
    ['briefing', { kind: 'briefing' }],
    ['targets/', { kind: 'not-found' }],
    ['targets/verify-users/more/', { kind: 'not-found' }],
    ['elsewhere/', { kind: 'not-found' }],
    ['targets/%E0%A4%A/', { kind: 'target', id: '%E0%A4%A' }],
  ])('%j is %j', (path, route) => expect(routeAt(path)).toEqual(route))

  it.each<[Route, string]>([
    [{ kind: 'front' }, './'],
    [{ kind: 'method' }, '../'],
    [{ kind: 'target', id: 'verify-users' }, '../../'],
  ])('from %j the site is at %s', (route, root) => expect(rootFrom(route)).toBe(root))

  it('law: the path of any target leads back to it', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => id !== '.' && id !== '..' && id !== 'index.html'),
        (id) => {
          expect(routeAt(pathOf({ kind: 'target', id }))).toEqual({ kind: 'target', id })
        },
      ),
    ))
})
