import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'
import type { Statement } from './recorder.ts'

/**
 * The peer of the endpoints: a bare `node:http` server that sends, for each request, exactly the SQL that the product
 * sent for it (BENCH_RECORDING), with the same values, on one connection of a pool of the same size, and answers the rows.
 */
const recorded: Record<string, readonly Statement[]> = JSON.parse(
  readFileSync(process.env['BENCH_RECORDING'] ?? '', 'utf8'),
)
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_CONNECTIONS']),
  options: '-c jit=off',
})

const server = createServer(async (request, response) => {
  const statements = recorded[`${request.headers.cookie} ${request.url}`]
  if (statements === undefined) return response.end('ready')
  const client = await pool.connect()
  const answers: unknown[] = []
  for (const { text, values } of statements) {
    const result = await client.query(text, values && [...values])
    if (result.rows?.length > 0) answers.push(result.rows)
  }
  client.release()
  const body = JSON.stringify(answers)
  response.setHeader('content-type', 'application/json')
  response.setHeader('content-length', Buffer.byteLength(body))
  return response.end(body)
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object')
    console.log(`The peer is ready at http://localhost:${address.port}`)
})

process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => void pool.end())
})
