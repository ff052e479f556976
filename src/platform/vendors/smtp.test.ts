import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { smtpMailer } from './smtp.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

test('a mail reaches the server as plain text from the sender in the settings, and says that it is automatic', async () => {
  const { url, heard } = await mailServer()
  await smtpMailer(
    url,
    'Fairlead <fairlead@harbour.example>',
  )({
    recipient: 'ada@harbour.example',
    subject: 'Olá, Ada',
    body: 'A plain letter.\nhttps://lead.example.org/x',
  })
  const said = heard.join('\n')
  expect(said).toContain('MAIL FROM:<fairlead@harbour.example>')
  expect(said).toContain('RCPT TO:<ada@harbour.example>')
  expect(said).toMatch(/From: Fairlead <fairlead@harbour\.example>/)
  expect(said).toMatch(/Subject: =\?UTF-8\?/)
  expect(said).toMatch(/Auto-Submitted: auto-generated/)
  expect(said).toMatch(/Content-Type: text\/plain/)
  expect(said).toContain('A plain letter.')
})

test('a mail that can be ended carries the headers of RFC 8058, any other mail does not', async () => {
  const { url, heard } = await mailServer()
  const mail = { recipient: 'ada@harbour.example', subject: 'Hello', body: 'Text' }
  await smtpMailer(url, 'fairlead@harbour.example')(mail)
  expect(heard.join('\n')).not.toMatch(/List-Unsubscribe/)
  await smtpMailer(
    url,
    'fairlead@harbour.example',
  )({ ...mail, unsubscribeUrl: 'https://lead.example.org/u/1' })
  expect(heard.join('\n')).toContain('List-Unsubscribe: <https://lead.example.org/u/1>')
  expect(heard.join('\n')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test.each([
  ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@evil.example' }],
  ['a line break in the address', { recipient: 'ada@harbour.example\r\nBcc: eve@evil.example' }],
  ['a second address behind a comma', { recipient: 'ada@harbour.example, eve@evil.example' }],
  ['a second address in a name', { recipient: 'eve@evil.example <ada@harbour.example>' }],
])('%s adds no header and no recipient', async (_, change) => {
  const { url, heard } = await mailServer()
  const mail = { recipient: 'ada@harbour.example', subject: 'Hello', body: 'Text', ...change }
  await smtpMailer(url, 'fairlead@harbour.example')(mail).catch(() => {})
  expect(heard.filter(line => /^RCPT TO/i.test(line)).length).toBeLessThan(2)
  expect(heard.filter(line => /^(RCPT TO:<eve@evil.example>|Bcc:)/i.test(line))).toEqual([])
})

test.each([
  ['the recipient', 'RCPT', /550/],
  ['the sender', 'MAIL', /550/],
  ['the text', 'DATA', /550/],
])('a mail server that refuses %s is a failure that says why', async (_, refused, words) => {
  const { url } = await mailServer(refused)
  const sent = smtpMailer(
    url,
    'fairlead@harbour.example',
  )({ recipient: 'ada@harbour.example', subject: 'Hello', body: 'Text' })
  await expect(sent).rejects.toThrow(words)
})

test('a mail server that is not there is a failure', async () => {
  const { url } = await mailServer()
  servers[0]?.close()
  const sent = smtpMailer(
    url,
    'fairlead@harbour.example',
  )({ recipient: 'ada@harbour.example', subject: 'Hello', body: 'Text' })
  await expect(sent).rejects.toThrow(/ECONNREFUSED/)
})

/** A mail server on this machine that takes everything, except the command it is told to refuse. */
async function mailServer(refused = '') {
  const heard: string[] = []
  const server = createServer(socket => {
    let inText = false
    let rest = ''
    const answer = (line: string): string | null => {
      heard.push(line)
      if (inText) {
        if (line !== '.') return null
        inText = false
        return '250 taken'
      }
      if (refused !== '' && line.toUpperCase().startsWith(refused)) return '550 not here'
      if (/^EHLO/i.test(line)) return '250 loopback'
      if (/^QUIT/i.test(line)) return '221 bye'
      if (!/^DATA/i.test(line)) return '250 ok'
      inText = true
      return '354 go on'
    }
    socket.on('error', () => {})
    socket.write('220 loopback\r\n')
    socket.setEncoding('utf8').on('data', part => {
      const lines = `${rest}${part}`.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const said = answer(line)
        if (said !== null) socket.write(`${said}\r\n`)
      }
    })
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}
