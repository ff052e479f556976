import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail server on this machine that keeps every mail as text. */
export interface MailBox {
  readonly url: string
  /** The mails that came, oldest first, headers and all, as a person reads them. */
  readonly mails: () => readonly string[]
  readonly close: () => void
}

/** Opens a mail server that takes everything. */
export async function openMailBox(): Promise<MailBox> {
  const mails: string[] = []
  const server = createServer(socket => serve(socket, mails))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails: () => mails, close: () => server.close() }
}

function serve(socket: Socket, mails: string[]): void {
  let text: string[] | null = null
  let rest = ''
  const answer = (line: string): string | null => {
    if (text !== null) {
      if (line !== '.') {
        text.push(line)
        return null
      }
      mails.push(readable(text))
      text = null
      return '250 taken'
    }
    if (/^QUIT/i.test(line)) return '221 bye'
    if (!/^DATA/i.test(line)) return '250 ok'
    text = []
    return '354 go on'
  }
  socket.on('error', () => {})
  socket.write('220 mail box\r\n')
  socket.setEncoding('utf8').on('data', part => {
    const lines = `${rest}${part}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = answer(line)
      if (said !== null) socket.write(`${said}\r\n`)
    }
  })
}

/** Quoted-printable (RFC 2045 §6.7) undone. */
function readable(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll('=\n', '')
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
