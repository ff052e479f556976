import { validatorCompiler } from 'fastify-type-provider-zod'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { line } from '#kernel/text.ts'
import { type Issue, wordsOfIssue } from './words-of-issue.ts'

test.each([
  [
    'a text that is too short',
    z.string().min(3),
    'x',
    '"it" is less than 3 characters. At least 3 characters, please.',
  ],
  ['an empty text', z.string().trim().min(1), ' ', '"it" is empty. Write something.'],
  [
    'a text that is too long',
    z.string().max(2),
    'xyz',
    '"it" is more than 2 characters. At most 2 characters, please.',
  ],
  ['a number that is too small', z.number().min(1), 0, '"it" is less than 1. At least 1, please.'],
  [
    'a list that is too long',
    z.array(z.string()).max(1),
    ['a', 'b'],
    '"it" is more than one entry. At most one entry, please.',
  ],
  ['nothing', z.object({}), undefined, '"it" is missing. Add it and send again; nothing was saved.'],
  ['a text for a number', z.number(), '7', '"it" is not a number. '],
  ['half a number', z.int(), 1.5, '"it" is not a whole number. '],
  ['a text for yes or no', z.boolean(), 'yes', '"it" is not true or false. '],
  [
    'a word that is none of the known',
    z.enum(['read', 'write']),
    'all',
    '"it" is none of what is possible here. Choose one of: read, write.',
  ],
  ['no e-mail address', z.email(), 'ada', '"it" is no e-mail address. '],
  ['no id', Id, 'ada', '"it" is no id. '],
  ['nothing picked', Id, '', '"it" is empty. Choose one.'],
  ['no date', z.iso.date(), '31.3.2026', '"it" is no date like 2026-03-31. '],
  ['no moment', z.iso.datetime(), 'noon', '"it" is no moment like 2026-03-31T09:00:00Z. '],
  ['a form of our own', z.string().regex(/^[a-z]+$/), 'A', '"it" has not the right form. '],
  [
    'one of several kinds',
    z.union([z.literal(1), z.string()]),
    true,
    '"it" is of no kind that is possible here. ',
  ],
  ['a control character', line(20), 'a\u0007', '"it" contains control characters. '],
  [
    'a rule of ours',
    z.string().refine(() => false, 'is not a known time zone'),
    'Moon',
    '"it" is not a known time zone. ',
  ],
  ['a sentence of ours', z.string().refine(() => false, 'Say why.'), 'x', '"it": Say why. '],
])('%s is refused in plain words', (_, schema, value, words) => {
  const { message, fix } = wordsOfIssue('"it"', issueOf(schema, value))
  expect(`${message} ${fix}`.startsWith(words), `${message} ${fix}`).toBe(true)
  expect(fix).toMatch(/\.$/)
  expect(message).not.toMatch(/\.\.|expected|Invalid|received/)
})

function issueOf(schema: z.ZodType, value: unknown): Issue {
  const compiled = validatorCompiler({ schema: z.object({ it: schema }), method: 'POST', url: '/' })
  const refused = compiled({ it: value }) as { error: { validation?: Issue[] } & Issue[] }
  const [issue] = refused.error.validation ?? refused.error
  if (issue === undefined) throw new Error('It was accepted.')
  return issue
}
