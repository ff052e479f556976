import { connect, type Socket } from 'node:net'
import { quantile } from './report.ts'

/** One GET to send: the path, and as whom. */
export interface Asked {
  readonly path: string
  readonly cookie: string
}

/** What a server did under load. */
export interface Load {
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p95: number
  readonly answers: number
  /** Bytes of the answers, on average. */
  readonly bytes: number
}

/**
 * Sends the requests in turn over `connections` kept-alive connections for `seconds`. A client on bare sockets, because
 * it shares the machine with what it measures. Any answer but 200 fails the run. Asks for no compression.
 */
export async function load(
  url: string,
  requests: readonly Asked[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const port = Number(new URL(url).port)
  const messages = requests.map(({ path, cookie }) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`),
  )
  const times: number[] = []
  let next = 0
  let bytes = 0
  const from = performance.now()
  const until = from + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      while (performance.now() < until) {
        const message = messages[next++ % messages.length] as Buffer
        const sent = performance.now()
        const size = await ask(socket, message)
        times.push(performance.now() - sent)
        bytes += size
      }
      socket.destroy()
    }),
  )
  const elapsed = (performance.now() - from) / 1000
  return {
    requestsPerSecond: times.length / elapsed,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    answers: times.length,
    bytes: bytes / times.length,
  }
}

function ask(socket: Socket, message: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let head = ''
    let awaited = -1
    let received = 0
    const onChunk = (chunk: Buffer) => {
      received += chunk.length
      if (awaited < 0) {
        head += chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
        if (!head.startsWith('HTTP/1.1 200') || length === undefined)
          return settle(() => reject(new Error(`It answered:\n${head.slice(0, 600)}`)))
        awaited = end + 4 + Number(length)
      }
      if (received >= awaited) settle(() => resolve(awaited))
    }
    const onError = (error: Error) => settle(() => reject(error))
    const onClose = () => settle(() => reject(new Error('The server closed the connection.')))
    const settle = (done: () => void) => {
      socket.off('data', onChunk).off('error', onError).off('close', onClose)
      done()
    }
    socket.on('data', onChunk).on('error', onError).on('close', onClose)
    socket.write(message)
  })
}
