import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { plantedServer } from './planted-server.factory.ts'

/** A server that listens, and a connection to it, as a browser opens one in advance. */
async function listening(gate?: Promise<void>) {
  const { app } = await plantedServer({}, gate)
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const open = async () => {
    const socket = connect(Number(port), '127.0.0.1')
    let heard = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
    await once(socket, 'connect')
    return { socket, heard: () => heard, ended: once(socket, 'close') }
  }
  return { app, open }
}

const asking = (path: string) => `GET ${path} HTTP/1.1\r\nhost: here\r\n\r\n`

// Each of these waits for ever, or for a minute, where a connection holds the closing up.
test('a connection that never asked anything does not hold the closing up', async () => {
  const { app, open } = await listening()
  const silent = await open()
  await app.close()
  await silent.ended
  expect(silent.heard()).toBe('')
})

test('nor does one that asked before and is kept, nor one in the middle of a question', async () => {
  const { app, open } = await listening()
  const [kept, begun] = [await open(), await open()]
  kept.socket.write(asking('/api/planted/asker'))
  begun.socket.write('GET /api/pla')
  await once(kept.socket, 'data')
  await app.close()
  await Promise.all([kept.ended, begun.ended])
  expect(kept.heard()).toContain('200 OK')
  expect(begun.heard()).toBe('')
})

test('what is under way is answered before its connection ends', async () => {
  const gate = Promise.withResolvers<void>()
  const { app, open } = await listening(gate.promise)
  const [asked, silent] = [await open(), await open()]
  const arrived = once(app.server, 'request')
  asked.socket.write(asking('/api/planted/slow'))
  await arrived
  const closed = app.close()
  await silent.ended
  expect(asked.heard()).toBe('')
  gate.resolve()
  await asked.ended
  await closed
  expect(asked.heard()).toContain('200 OK')
})
