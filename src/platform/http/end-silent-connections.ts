import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Ends, as soon as the server closes, every connection on which no request is under way. Node only ends those that were used before:
 * one that a browser opened in advance, and never sent anything on, would hold the closing up for as long as the browser likes.
 */
export function endSilentConnections(app: FastifyInstance): void {
  const underWay = new Map<Socket, number>()
  let closing = false
  app.server.on('connection', socket => {
    if (closing) return void socket.destroy()
    underWay.set(socket, 0)
    socket.once('close', () => underWay.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1)
    response.once('close', () => {
      if (underWay.has(socket)) underWay.set(socket, (underWay.get(socket) ?? 1) - 1)
    })
  })
  app.addHook('preClose', async () => {
    closing = true
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroy()
  })
}
