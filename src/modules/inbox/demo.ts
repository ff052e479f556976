import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { cutTo } from '#kernel/text.ts'
import { type MyAims, myAims } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED } from '#modules/people/public.ts'
import { tasksWaitingFor } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { addNotices, type NewNotice, setAllRead } from './store/notice-store.ts'

/** Notices older than this many days were read. */
const READ_DAYS = 4
/** Tasks that each was told of, over the last two weeks. */
const TASKS = 4

/** What these people of the sample were told in the last weeks, made from what waits for them: their goals and their tasks. */
export async function addDemoNotices(work: Work, personIds: readonly string[]): Promise<void> {
  const random = seeded(DEMO_SEED).fork('inbox')
  const chart = await chartOn(work, work.today)
  const nameOf = (id: string | null | undefined) => (id == null ? '' : (chart.person(id)?.name ?? ''))
  const told: NewNotice[] = []
  for (const id of personIds) {
    const reader = asReader(work, id)
    const manager = { id: chart.managerOf(id), name: nameOf(chart.managerOf(id)) }
    const { awaiting, owned } = await myAims(reader)
    const goals = owned.map(({ id: goalId }) => goalId)
    const tasks = (await tasksWaitingFor(reader, goals)).own.filter(task => task.state !== 'blocked')
    for (const { aim, what, sinceOn } of awaiting) {
      const by = aim.owner === null || aim.owner.id === id ? manager : aim.owner
      const words = WORDS[what]
      if (words === undefined || by.id === null) continue
      const [type, text] = words(by.name, `“${aim.title}”`)
      told.push(noticeOf(random, { to: id, by: by.id, on: sinceOn, type, text, link: `/aims/${aim.id}` }))
    }
    if (manager.id === null) continue
    for (const [at, task] of tasks.slice(0, TASKS).entries()) {
      const on = addDays(work.today, -1 - at * 3)
      const text = `${manager.name} gave you “${task.title}”.`
      const link = `/tasks/${task.id}`
      told.push(noticeOf(random, { to: id, by: manager.id, on, type: 'task.created', text, link }))
    }
  }
  await addNotices(work, told)
  await readOlder(work, told, addDays(work.today, -READ_DAYS))
}

type Words = (by: string, title: string) => readonly [type: string, text: string]

const WORDS: Partial<Record<MyAims['awaiting'][number]['what'], Words>> = {
  accept_plan: (by, title) => ['aim.plan_submitted', `${by} answered with a plan for ${title}.`],
  write_plan: (by, title) => ['aim.briefed', `${by} briefed you on ${title}. Your plan comes next.`],
  answer_ask_back: (by, title) => ['aim.asked_back', `${by} asks you something about ${title}.`],
  confirm_closing: (by, title) => ['aim.closing_proposed', `${by} proposes to close ${title}.`],
}

interface Telling {
  readonly to: string
  readonly by: string
  readonly on: LocalDate
  readonly type: string
  readonly text: string
  readonly link: string
}

function noticeOf(random: Seeded, { to, by, on, type, text, link }: Telling): NewNotice {
  const minutes = random.integer(8 * 60, 15 * 60)
  const at = new Date(new Date(`${on}T00:00:00Z`).getTime() + minutes * 60_000)
  return {
    ...{ id: random.id(at.getTime()), personId: to, eventId: random.id(at.getTime()), eventType: type },
    ...{
      actorId: by,
      subjectId: link.split('/').at(-1) ?? '',
      at,
      text: cutTo(text, 280),
      link,
      actions: [],
    },
    ...{ listed: true, mail: 'off', mailAt: null },
  }
}

async function readOlder(work: Work, told: readonly NewNotice[], before: LocalDate): Promise<void> {
  const older = told.filter(({ at }) => at < new Date(`${before}T00:00:00Z`))
  for (const [personId, own] of Map.groupBy(older, ({ personId: id }) => id)) {
    const newest = own.map(({ id }) => id).toSorted()[own.length - 1]
    if (newest !== undefined) await setAllRead(work, personId, newest)
  }
}

function asReader(work: Work, personId: string): Work {
  const flags = { people: false, admin: false }
  return { ...work, actor: { kind: 'person', personId, flags, sessionId: null, write: false } }
}
