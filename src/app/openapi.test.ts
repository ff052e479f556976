import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { bind } from '#platform/http/bind.ts'
import { plantedServer } from '#platform/http/planted-server.factory.ts'
import { rooms } from './rooms.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: string[]
  readonly parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  readonly responses: Record<string, { content?: object }>
}

let description: {
  openapi: string
  info: object
  paths: Record<string, Record<string, Operation>>
  components: { schemas: object }
}

beforeAll(async () => {
  const { app } = await plantedServer({ routes: rooms.routes })
  description = (await app.inject('/api/openapi.json')).json()
  await app.close()
})

const routes = Object.entries(rooms.routes).flatMap(([room, bound]) =>
  bound.map(({ name, route }) => ({ room, name, route, path: route.path.replaceAll(/:(\w+)/g, '{$1}') })),
)

test('the description is OpenAPI 3.1 and holds every route of every room, and no other', () => {
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(routes.map(({ route, path }) => `${route.method} ${path}`).sort())
})

test('every route is described by its room, a name of its own, a sentence, its parameters and its refusals', () => {
  const names = new Set<string>()
  for (const { room, name, route, path } of routes) {
    const operation = description.paths[path]?.[route.method.toLowerCase()]
    expect(operation, path).toMatchObject({ tags: [room], operationId: name, summary: route.summary })
    const inPath = operation?.parameters?.filter(parameter => parameter.in === 'path') ?? []
    expect(inPath.map(parameter => parameter.name).sort(), path).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort(),
    )
    for (const parameter of inPath)
      expect(parameter, path).toMatchObject({ required: true, schema: { type: 'string' } })
    expect(Object.keys(operation?.responses ?? {}), path).toContain('400')
    if (route.access !== 'public') expect(Object.keys(operation?.responses ?? {}), path).toContain('401')
    names.add(`${room}.${name}`)
  }
  expect(names.size).toBe(routes.length)
})

test('every reference inside the description leads somewhere', () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, name] of references) expect(Object.keys(description.components.schemas)).toContain(name)
})

test('the readable page shows every route, and text in it stays text', async () => {
  const hostile = bind(
    defineContract({
      lurk: {
        method: 'GET',
        path: '/api/lurking',
        summary: '<script>alert("1")</script> & <img src=x onerror=alert(2)>',
        query: z.strictObject({ 'a<b>': z.string().optional() }),
      },
    }),
    { lurk: async () => {} },
  )
  const { app } = await plantedServer({ routes: { ...rooms.routes, '<b>room</b>': hostile } })
  const { body, headers } = await app.inject('/api')
  expect(headers['content-type']).toMatch(/^text\/html/)
  for (const { path } of routes) expect(body).toContain(`<code>${path}</code>`)
  expect(body).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img')
  expect(body).not.toMatch(/<script|<img|<b>room|a<b>/)
  await app.close()
})
