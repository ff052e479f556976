import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Row, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { TalkView } from '../contract/shapes.ts'
import { AgendaCard } from './agenda-card.tsx'
import { AgreementsCard } from './agreements-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { PartsCard } from './parts-card.tsx'
import { TOUCHED, talks, useTalk } from './queries.ts'
import { TalkActs } from './talk-acts.tsx'
import { momentWords, nameOf, stateWords } from './talk-words.ts'
import { t } from './words.ts'

/** One talk of any kind but the one-to-one, which has the page of the two. */
export function TalkPage() {
  const query = useTalk(useParam('id'))
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
      {talk => <Talk talk={talk} />}
    </Loaded>
  )
}

function Talk({ talk }: { readonly talk: TalkView }) {
  const { id, type, topics, agreements, acts, people, teams, parties, partners, organiser } = talk
  const who =
    type === 'direction' ? [organiser.name, ...teams.map(({ name }) => name)] : people.map(({ name }) => name)
  const sub = [
    momentWords(talk.startsAt),
    t(`type.${type}`),
    stateWords(talk),
    [...who, ...parties.filter(each => !partners.some(({ name }) => name === each))].join(', '),
  ]
  const brings = type === 'alignment' || type === 'standup'
  return (
    <>
      <PageHead
        title={nameOf(talk)}
        above={<Link to="/conversations">{t('title')}</Link>}
        sub={
          <>
            {sub.filter(Boolean).join(' · ')}
            {partners.map(({ id: partner, name }) => (
              <span key={partner}>
                {' · '}
                <Link to={`/partners/${partner}`}>{name}</Link>
              </span>
            ))}
          </>
        }
        acts={<TalkActs talk={talk} />}
      />
      <WithAside
        aside={
          <>
            <NotesCard talk={talk} />
            {type !== 'standup' && <AgreementsCard agreements={agreements} talk={talk} />}
          </>
        }
      >
        <ClearCard talk={talk} />
        {brings && <PartsCard talk={talk} />}
        {(type !== 'standup' || topics.length > 0) && (
          <AgendaCard seriesId={null} talkId={id} topics={topics} open={acts.includes('plan')} />
        )}
      </WithAside>
    </>
  )
}

/** After a direction talk: was it clear? For the organiser how many say so. */
function ClearCard({ talk: { id, type, acts, mine, understood } }: { readonly talk: TalkView }) {
  const say = useAction({
    run: (answer: 'clear' | 'partly' | 'unclear') =>
      talks.confirmTalk({ params: { id }, body: { understood: answer } }),
    refresh: TOUCHED,
    failure: 'toast',
  })
  const asks = type === 'direction' && acts.includes('confirm')
  if (!asks && mine === null && understood === null) return null
  return (
    <Card title={t('clear')}>
      {understood !== null && <p>{t('clear.counts', understood)}</p>}
      {mine !== null && <p className="fl-quiet">{t('clear.thanks')}</p>}
      {asks && (
        <Row>
          {(['clear', 'partly', 'unclear'] as const).map(answer => (
            <Button key={answer} pending={say.pending} onClick={() => void say.go(answer)}>
              {t(`clear.${answer}`)}
            </Button>
          ))}
        </Row>
      )}
    </Card>
  )
}
