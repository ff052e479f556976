import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type Idea, ideaById } from './store/ideas.ts'

/** Who is told what; names and the title. */
interface Telling {
  readonly to: (idea: Idea) => readonly string[]
  readonly text: (title: string, answerer: string) => string
}

const answerer = ({ answererId }: Idea) => [answererId]
const proposer = ({ proposerId }: Idea) => [proposerId]
const proposerAndHelpers = ({ proposerId, helperIds }: Idea) => [proposerId, ...helperIds]

const TELLINGS: Readonly<Record<string, readonly Telling[]>> = {
  'idea.proposed': [
    { to: answerer, text: title => `${title} waits for your answer within ten working days.` },
  ],
  'idea.passed': [
    { to: answerer, text: title => `${title} was passed to you: it waits for your answer.` },
    { to: proposer, text: (title, name) => `${title}, which you proposed, is answered by ${name} now.` },
  ],
  'idea.covered': [
    { to: answerer, text: title => `${title} waits for your answer while somebody is away.` },
    { to: proposer, text: (title, name) => `${title}, which you proposed, is answered by ${name} now.` },
  ],
  'idea.escalated': [
    { to: answerer, text: title => `${title} was not answered in time: it waits for your answer.` },
    { to: proposer, text: (title, name) => `${title} was not answered in time: ${name} answers now.` },
  ],
  'idea.overdue': [
    { to: answerer, text: title => `The time to answer ${title} is over. Whoever proposed it still waits.` },
    { to: proposer, text: title => `The time to answer ${title} is over, and it goes no further by itself.` },
  ],
  'idea.approved': [{ to: proposerAndHelpers, text: title => `Yes to ${title}: it goes on as a draft.` }],
  'idea.tried': [{ to: proposerAndHelpers, text: title => `${title} is being tried.` }],
  'idea.postponed': [
    { to: proposerAndHelpers, text: title => `Not now to ${title}; the reason is with it.` },
  ],
  'idea.looked_again': [
    { to: answerer, text: title => `${title} comes back today, as agreed: it waits for your answer.` },
    { to: proposer, text: title => `${title} is looked at again.` },
  ],
  'idea.learned': [
    {
      to: ({ proposerId, answererId, helperIds }) => [proposerId, answererId, ...helperIds],
      text: title => `What ${title} taught us is written down.`,
    },
  ],
  'idea.supported': [{ to: proposer, text: title => `Somebody would help with ${title}.` }],
  'idea.withdrawn': [{ to: answerer, text: title => `${title} was taken back.` }],
}

/** The notices of this room, by event type. */
export const ideasNotices = Object.fromEntries(
  Object.entries(TELLINGS).map(([type, tellings]) => [
    type,
    (work: Work, event: LedgerEvent) => noticesOf(work, event, tellings),
  ]),
)

async function noticesOf(work: Work, event: LedgerEvent, tellings: readonly Telling[]): Promise<Notice[]> {
  const idea = await ideaById(work, event.subjectId)
  if (idea === undefined) return []
  const chart = await chartOn(work, work.today)
  const name = chart.person(idea.answererId)?.name ?? ''
  return tellings.flatMap(({ to, text }): Notice[] => {
    const others = [...new Set(to(idea))].filter(id => id !== event.actorId)
    if (others.length === 0) return []
    return [{ to: others, text: text(`“${idea.title}”`, name), link: `/ideas/${idea.id}` }]
  })
}
