import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE_KINDS, viewOf, pathOf, rootFrom, routeAt, routeTo, type Route } from '../../../src/ui/routing/routes.ts'

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

  const folders = join(import.meta.dirname, '../../../src/ui/pages')
  it('each page has a folder of its name, with the page and the words of its head, and no folder is without a page', () => {
    const found = readdirSync(folders, { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(found.map(({ name }) => name).toSorted()).toEqual([...PAGE_KINDS, 'portfolio'].toSorted())
    for (const kind of PAGE_KINDS) {
      const files = readdirSync(join(folders, kind))
      expect(files).toContain('head-words.ts')
      expect(files.filter((file) => file === 'late.tsx' || file === 'page.tsx')).toHaveLength(1)
    }
  })
  it('the front page is a portfolio once there are more than six targets', () => {
    const views = [0, 3, 6, 7, 1_000].map((count) => viewOf({ kind: 'front' }, Array.from({ length: count })))
    expect(views).toEqual(['front', 'front', 'front', 'portfolio', 'portfolio'])
    expect(viewOf({ kind: 'briefing' }, Array.from({ length: 7 }))).toBe('briefing')
  })
  it.each(PAGE_KINDS)('the path of %s leads back to it', (kind) =>
    expect(routeAt(pathOf(routeTo(kind, 'verify-users'))).kind).toBe(kind),
  )
})
