import { createTransport } from 'nodemailer'

/** Sends one mail; rejects when the mail server does not take it. */
export type Mailer = (mail: {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** Where a mail program may post to end mails of this kind (RFC 8058); null or absent for mails one asked for. */
  readonly unsubscribeUrl?: string | null
}) => Promise<void>

/** A mailer that speaks SMTP to the server of this URL, such as `smtps://user:password@mail.example.org`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...PATIENCE }, { from })
  return async ({ recipient, subject, body, unsubscribeUrl }) => {
    await transport.sendMail({
      // As an object it is one address, whatever commas it holds.
      to: { name: '', address: recipient },
      subject,
      text: body,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl == null
          ? {}
          : {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
      },
    })
  }
}

// Milliseconds. Shorter than the minute after which another worker tries a mail again.
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 25_000 }
