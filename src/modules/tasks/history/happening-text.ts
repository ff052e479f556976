/** States as a sentence calls them. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  todo: 'to do',
  doing: 'doing',
  blocked: 'blocked',
  done: 'done',
  dropped: 'dropped',
}

/** Fields as a sentence calls them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'the title',
  note: 'the note',
  goalId: 'the goal it serves',
  dueOn: 'the due date',
  estimateDays: 'the estimate',
  critical: 'whether it is critical',
  recurrence: 'how often it comes back',
}

/** What an event of this room says, without the name of who did it: "moved it from to do to done". */
export function happeningText(
  type: string,
  data: Readonly<Record<string, unknown>>,
  nameOf: (personId: string) => string,
): string {
  const name = (id: unknown) => (typeof id === 'string' ? nameOf(id) : 'nobody')
  switch (type) {
    case 'task.created':
      return typeof data['assigneeId'] === 'string' ? `added it for ${name(data['assigneeId'])}` : 'added it'
    case 'task.edited':
      return editText(data['changed'])
    case 'task.moved':
      return `moved it from ${word(data['from'])} to ${word(data['to'])}${data['override'] === true ? ', although something it waits for is not done' : ''}`
    case 'task.reassigned':
      return `gave it from ${name(data['from'])} to ${name(data['to'])}`
    case 'task.requested':
      return data['side'] === 'goal'
        ? 'asked the owner of the goal for it'
        : `asked ${name(data['askedOf'])} for it`
    case 'task.request_answered':
      return data['answer'] === 'accepted' ? 'accepted the request' : 'declined the request'
    case 'task.dependencies_set':
      return 'changed what it waits for'
    default:
      return 'changed it'
  }
}

function editText(changed: unknown): string {
  if (typeof changed !== 'object' || changed === null) return 'changed it'
  const dates: unknown = 'dueOn' in changed ? changed.dueOn : null
  const fields = Object.keys(changed).map(field => FIELD_WORDS[field])
  const known = fields.filter(field => field !== undefined)
  if (known.length === 1 && Array.isArray(dates))
    return `moved the due date from ${dates[0] ?? 'none'} to ${dates[1] ?? 'none'}`
  return known.length === 0 ? 'changed it' : `changed ${list(known)}`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function word(state: unknown): string {
  return STATE_WORDS[String(state)] ?? String(state)
}
