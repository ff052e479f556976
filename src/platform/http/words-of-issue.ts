import { NOTHING_CHOSEN } from '#kernel/id.ts'

/** What zod found wrong with one value, as the framework hands it on. */
export interface Issue {
  readonly keyword: string
  readonly message?: string
  readonly params?: {
    readonly origin?: string
    readonly minimum?: number
    readonly maximum?: number
    readonly expected?: string
    readonly format?: string
    readonly values?: readonly unknown[]
  }
}

/** A sentence about the value that `subject` names, and what to do. zod's own words are for programmers. */
export function wordsOfIssue(
  subject: string,
  issue: Issue,
): { readonly message: string; readonly fix: string } {
  const [says, fix] = (WORDS[issue.keyword] ?? unknown)(issue)
  const whole = /^[A-Z]/.test(says) ? `${subject}: ${says}` : `${subject} ${says}`
  return { message: `${whole}.`, fix: `${fix}.` }
}

type Words = readonly [says: string, fix: string]

const AGAIN = 'Correct this value and send again; nothing was saved'

const WORDS: Readonly<Record<string, (issue: Issue) => Words>> = {
  too_small: ({ params: { origin, minimum = 0 } = {} }) =>
    origin === 'string' && minimum === 1
      ? ['is empty', 'Write something']
      : [`is less than ${amount(origin, minimum)}`, `At least ${amount(origin, minimum)}, please`],
  too_big: ({ params: { origin, maximum = 0 } = {} }) => [
    `is more than ${amount(origin, maximum)}`,
    `At most ${amount(origin, maximum)}, please`,
  ],
  invalid_type: issue =>
    issue.message?.endsWith('received undefined') === true
      ? ['is missing', 'Add it and send again; nothing was saved']
      : [`is not ${KINDS[issue.params?.expected ?? ''] ?? 'of the right kind'}`, AGAIN],
  invalid_value: ({ params: { values = [] } = {} }) => [
    'is none of what is possible here',
    values.length > 0 && values.length <= 20 ? `Choose one of: ${values.join(', ')}` : AGAIN,
  ],
  invalid_format: issue => {
    const known = FORMATS[issue.params?.format ?? '']
    if (issue.message === NOTHING_CHOSEN) return ['is empty', 'Choose one']
    if (known !== undefined) return [known, AGAIN]
    return issue.message?.startsWith('Invalid') === false ? unknown(issue) : ['has not the right form', AGAIN]
  },
  invalid_union: () => ['is of no kind that is possible here', AGAIN],
}

// A rule of ours says it itself: what is true of the value ("is not a known time zone"), or a sentence ("Say why.").
function unknown({ message = 'is not accepted' }: Issue): Words {
  return [message.replace(/\.+$/, ''), AGAIN]
}

function amount(origin: string | undefined, count: number): string {
  if (origin === 'string') return count === 1 ? 'one character' : `${count} characters`
  if (origin === 'array' || origin === 'set') return count === 1 ? 'one entry' : `${count} entries`
  return String(count)
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'is no e-mail address',
  url: 'is no web address',
  uuid: 'is no id',
  date: 'is no date like 2026-03-31',
  datetime: 'is no moment like 2026-03-31T09:00:00Z',
}
