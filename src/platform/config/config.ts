import { z } from 'zod'
import { AppError } from '#kernel/errors.ts'

/** Every setting the product reads from its environment; the table in docs/hosting/install.md is checked against this. */
export const SETTINGS = {
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    about: 'Port to listen on; 0 picks a free one.',
  },
  HOST: {
    schema: z.string().default('127.0.0.1'),
    about: 'Address to listen on; 0.0.0.0 behind a reverse proxy in a container.',
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    about: 'Address people use, for links in mail; default http://localhost:PORT.',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    about:
      'PostgreSQL 15 or newer, as a login role that is a member of fairlead_app. Absent: embedded in the data folder.',
  },
  DATABASE_OWNER_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    about: 'The same database as the role that owns the tables; used to migrate and restore.',
  },
  DATABASE_CONNECTIONS: {
    schema: z.coerce.number().int().min(1).max(200).default(10),
    about: 'Connections held open to PostgreSQL at most.',
  },
  FAIRLEAD_DATA: {
    schema: z.string().default('data'),
    about: 'Data folder: embedded database, files, outbox. The flag --data goes first.',
  },
  BACKUPS_KEPT: {
    schema: z.coerce.number().int().min(0).max(366).optional(),
    about:
      'Nightly backups kept in the folder backups of the data folder; 0 writes none. Default 7 embedded, 0 with PostgreSQL.',
  },
  NODE_ENV: {
    schema: z.enum(['production', 'development', 'test']).default('production'),
    about: 'development or test: every answer of the API is checked against its contract before it is sent.',
  },
  FAIRLEAD_NOW: {
    schema: z.iso.datetime({ offset: true }).optional(),
    about: 'Starts the clock at this moment instead of now; for rehearsals and tests.',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    about:
      'Mail server, such as smtps://user:password@mail.example.org. Absent: mail waits on the outbox page.',
  },
  MAIL_FROM: { schema: z.string().default('Fairlead <fairlead@localhost>'), about: 'Sender of all mail.' },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    about: 'What is logged. Logs carry no personal text.',
  },
  REQUESTS_PER_MINUTE: {
    schema: z.coerce.number().int().min(0).default(1200),
    about: 'Requests a minute from one address before 429; 0 turns the limit off.',
  },
  TRUST_PROXY: {
    schema: z.stringbool().default(false),
    about: 'true when a reverse proxy sets X-Forwarded-For and X-Forwarded-Proto.',
  },
  METRICS_TOKEN: {
    schema: z.string().min(16).optional(),
    about: 'Bearer token for /metrics. Absent: /metrics answers to this machine only.',
  },
} as const

/** The settings after validation. */
export type Config = { readonly [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]['schema']> }

/** Reads and checks the settings; throws `unavailable` naming each wrong one and what to write instead. Empty means absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).map(name => [name, environment[name] || undefined]))
  const parsed = SHAPE.safeParse(given)
  if (parsed.success) return parsed.data as Config
  const items = parsed.error.issues.map(issue => {
    const name = String(issue.path[0])
    return {
      field: name,
      code: 'setting',
      message: `The setting ${name} is wrong: ${issue.message}.`,
      fix: aboutOf(name),
    }
  })
  throw new AppError('unavailable', { items })
}

const SHAPE = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema])),
)

function aboutOf(name: string): string {
  return name in SETTINGS ? SETTINGS[name as keyof typeof SETTINGS].about : ''
}
