import { describe, expect, it } from 'vitest'
import { PathRouter } from '../src/http/path-router.ts'

function routerOf(...routes: readonly (readonly [method: string, path: string])[]): PathRouter<string> {
  const router = new PathRouter<string>()
  for (const [method, path] of routes) router.add(method, path, `${method} ${path}`)
  return router
}

const found = (router: PathRouter<string>, method: string, path: string): readonly unknown[] =>
  router.match(method, path)[0].map(([handler, parameters]) => [handler, { ...parameters }])

describe('the router', () => {
  const router = routerOf(['GET', '/cases'], ['POST', '/cases/search'], ['POST', '/cases/:id/close'], ['GET', '/cases/:id'], ['GET', '/*'])

  // Asked twice: the second answer is the one that is remembered.
  it.each([1, 2])('finds a path by its words and by its parameters, time %i', () => {
    expect(found(router, 'GET', '/cases')).toEqual([
      ['GET /cases', {}],
      ['GET /*', {}],
    ])
    expect(found(router, 'POST', '/cases/search')).toEqual([['POST /cases/search', {}]])
    expect(found(router, 'POST', '/cases/1/close')).toEqual([['POST /cases/:id/close', { id: '1' }]])
    expect(found(router, 'GET', '/cases/2')).toEqual([
      ['GET /cases/:id', { id: '2' }],
      ['GET /*', {}],
    ])
  })

  it('finds nothing under another method, or an unknown path', () => {
    expect(found(router, 'PUT', '/cases/search')).toEqual([])
    expect(found(router, 'POST', '/cases')).toEqual([])
    expect(found(router, 'POST', '/toString')).toEqual([])
  })

  it('finds what was added behind the first question', () => {
    const grown = routerOf(['GET', '/cases'])
    expect(found(grown, 'GET', '/cases')).toEqual([['GET /cases', {}]])
    grown.add('ALL', '/*', 'all')
    expect(found(grown, 'GET', '/cases')).toEqual([
      ['GET /cases', {}],
      ['all', {}],
    ])
  })
})
