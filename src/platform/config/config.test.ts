import { expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { readConfig, SETTINGS } from './config.ts'

test('an empty environment is a working configuration: embedded, on this machine only, without mail', () => {
  expect(readConfig({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATABASE_CONNECTIONS: 10,
    FAIRLEAD_DATA: 'data',
    MAIL_FROM: 'Fairlead <fairlead@localhost>',
    LOG_LEVEL: 'info',
    REQUESTS_PER_MINUTE: 1200,
    TRUST_PROXY: false,
    NODE_ENV: 'production',
  })
})

test('a setting that is empty counts as absent, each of them', () => {
  const empty = Object.fromEntries(Object.keys(SETTINGS).map(name => [name, '']))
  expect(readConfig(empty)).toEqual(readConfig({}))
})

test.each([
  ['PORT', '0', 0],
  ['PORT', '65535', 65_535],
  ['HOST', '0.0.0.0', '0.0.0.0'],
  ['PUBLIC_URL', 'https://lead.example.org', 'https://lead.example.org'],
  ['DATABASE_URL', 'postgresql://app:pw@db/fairlead', 'postgresql://app:pw@db/fairlead'],
  ['DATABASE_OWNER_URL', 'postgres://owner@db:5432/fairlead', 'postgres://owner@db:5432/fairlead'],
  ['DATABASE_CONNECTIONS', '40', 40],
  ['FAIRLEAD_DATA', '/var/lib/fairlead', '/var/lib/fairlead'],
  ['FAIRLEAD_NOW', '2026-03-02T09:00:00+01:00', '2026-03-02T09:00:00+01:00'],
  ['SMTP_URL', 'smtps://user:pw@mail.example.org', 'smtps://user:pw@mail.example.org'],
  ['MAIL_FROM', 'Lead <lead@example.org>', 'Lead <lead@example.org>'],
  ['LOG_LEVEL', 'silent', 'silent'],
  ['REQUESTS_PER_MINUTE', '0', 0],
  ['TRUST_PROXY', 'true', true],
  ['TRUST_PROXY', 'false', false],
  ['METRICS_TOKEN', '0123456789abcdef', '0123456789abcdef'],
] as const)('%s takes %s', (name, text, value) => {
  expect(readConfig({ [name]: text })[name]).toBe(value)
})

test.each([
  ['PORT', 'web'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'lead.example.org'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://db/fairlead'],
  ['DATABASE_URL', 'fairlead'],
  ['DATABASE_OWNER_URL', 'https://db/fairlead'],
  ['DATABASE_CONNECTIONS', '0'],
  ['DATABASE_CONNECTIONS', '201'],
  ['FAIRLEAD_NOW', 'yesterday'],
  ['FAIRLEAD_NOW', '2026-03-02'],
  ['SMTP_URL', 'mail.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['LOG_LEVEL', 'loud'],
  ['REQUESTS_PER_MINUTE', '-5'],
  ['TRUST_PROXY', 'perhaps'],
  ['METRICS_TOKEN', 'short'],
] as const)('%s refuses %s, naming itself and what belongs there', (name, text) => {
  const { code, items } = thrown(() => readConfig({ [name]: text }))
  expect(code).toBe('unavailable')
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ field: name, code: 'setting', fix: SETTINGS[name].about })
  expect(items[0]?.message).toContain(name)
})

test('all wrong settings are named at once, and a secret in one is not repeated', () => {
  const { items } = thrown(() =>
    readConfig({ PORT: 'web', SMTP_URL: 'user:hunter2@mail', LOG_LEVEL: 'loud' }),
  )
  expect(items.map(({ field }) => field).sort()).toEqual(['LOG_LEVEL', 'PORT', 'SMTP_URL'])
  expect(JSON.stringify(items)).not.toContain('hunter2')
})

test('what else is in the environment is left alone', () => {
  expect(readConfig({ HOME: '/root', NODE_ENV: 'production', fairlead_data: 'x' })).toEqual(readConfig({}))
})
