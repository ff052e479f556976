import type { FastifyInstance } from 'fastify'
import { rooms } from '#app/rooms.ts'
import { readConfig } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { createServer } from '#platform/http/server.ts'
import { countStatements, recorded, type Statement } from './recorder.ts'
import { partsOn } from './world.ts'

/** The product inside this program, so that its statements can be heard. */
export interface Inside {
  /** Asks once and returns what went to the database; anything but 200 fails the run. */
  get(path: string, cookie: string): Promise<{ statements: Statement[]; count: number; body: string }>
  /** Sends a change, as a page of ours does, and returns the answer. */
  post(path: string, cookie: string, body: object): Promise<unknown>
  /** The same for what is changed in place, or put as a whole. */
  put(path: string, cookie: string, body: object): Promise<unknown>
  patch(path: string, cookie: string, body: object): Promise<unknown>
  close(): Promise<void>
}

/** Wires all rooms on an open database, as the product does in production. */
export async function openInside(database: Database): Promise<Inside> {
  const app: FastifyInstance = await createServer({
    ...rooms,
    ...partsOn(database),
    config: { ...readConfig({}), LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: 0 },
    checkAnswers: false,
  })
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    cookie: string,
    payload?: object,
  ) => {
    const headers = { cookie, 'x-fairlead': '1' }
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
    if (answer.statusCode !== 200)
      throw new Error(`${method} ${url} answers ${answer.statusCode}: ${answer.body}`)
    return answer
  }
  return {
    get: async (path, cookie) => {
      const { answer, statements } = await recorded(() => ask('GET', path, cookie))
      return { statements, count: countStatements(statements), body: answer.body }
    },
    post: async (path, cookie, body) => (await ask('POST', path, cookie, body)).json(),
    put: async (path, cookie, body) => (await ask('PUT', path, cookie, body)).json(),
    patch: async (path, cookie, body) => (await ask('PATCH', path, cookie, body)).json(),
    close: () => app.close(),
  }
}
