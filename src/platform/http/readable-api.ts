import type { FastifyInstance } from 'fastify'

/** Answers the OpenAPI 3.1 description at /api/openapi.json, and the same as a page to read at /api. */
export function readableApi(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/api', { schema: { hide: true } }, async (_, reply) => {
    return reply
      .type('text/html; charset=utf-8')
      .send(pageOf(app.swagger() as Description, reply.styleNonce()))
  })
}

interface Description {
  readonly paths?: Record<string, Record<string, Operation>>
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly operationId?: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[]
  readonly requestBody?: unknown
  readonly responses?: Record<string, unknown>
}

function pageOf(description: Description, nonce: string): string {
  const rooms = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(description.paths ?? {}))
    for (const [method, operation] of Object.entries(methods)) {
      const room = operation.tags?.[0] ?? 'other'
      rooms.set(room, [...(rooms.get(room) ?? []), rowOf(method, path, operation)])
    }
  const sections = [...rooms].map(([room, rows]) => `<h2>${escaped(room)}</h2>${rows.join('')}`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Fairlead API</title><style nonce="${nonce}">${STYLE}</style>
<main><h1>Fairlead API</h1><p>Send an API token as <code>Authorization: Bearer …</code>. The same as a document for programs: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections.join('')}</main></html>`
}

function rowOf(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    p => `<code>${escaped(p.name)}</code> (${escaped(p.in)}${p.required ? '' : ', optional'})`,
  )
  const shapes = JSON.stringify({ body: operation.requestBody, answers: operation.responses }, null, 2)
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary>
<p>${parameters.join(', ')}</p><pre>${escaped(shapes)}</pre></details>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#FBFAF7;color:#1E2430}main{max-width:60rem;margin:auto;padding:2rem 1rem}
summary{cursor:pointer;padding:.5rem 0;border-bottom:1px solid #E6E2D8}b{display:inline-block;min-width:4.5rem}pre{overflow:auto;font-size:13px}
@media (prefers-color-scheme:dark){body{background:#14171D;color:#EDEBE5}summary{border-color:#2B313C}a{color:#8FB2FF}}`
