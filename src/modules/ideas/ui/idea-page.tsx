import { AimLink } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { IdeaPage as Idea } from '../contract.ts'
import { HelpCard } from './help-card.tsx'
import { History } from './history.tsx'
import { IdeaActs } from './idea-acts.tsx'
import { IdeaFacts } from './idea-facts.tsx'
import './ideas.css'
import { Outcome } from './outcome.tsx'
import { useIdea } from './queries.ts'
import { t } from './words.ts'

/** The page of one idea: what and why, the answer, the trial and what it taught, who would help. */
export function IdeaPage() {
  const page = useIdea(useParam('id'))
  return (
    <>
      {page.data === undefined && <PageHead title={t('one')} />}
      <Loaded query={page} skeleton={<SkeletonCard height={420} />}>
        {idea => <IdeaView idea={idea} />}
      </Loaded>
    </>
  )
}

/** The page, as it is shown. */
function IdeaView({ idea }: { readonly idea: Idea }) {
  const { title, kind, state, why, aim, proposer } = idea
  return (
    <>
      <PageHead
        title={title}
        above={<Link to="/ideas">{t('title')}</Link>}
        sub={[t(`kind.${kind}`), t(`state.${state}`), t('line.by', { name: proposer.name })].join(' · ')}
        acts={<IdeaActs main idea={idea} />}
      />
      <WithAside
        aside={
          <Card>
            <IdeaFacts idea={idea} />
          </Card>
        }
      >
        {idea.overdue && (
          <p className="id-note">
            <Mark kind="at-risk" /> {t('page.overdue', { name: idea.answerer.name })}
          </p>
        )}
        {idea.kept && (
          <p className="id-note">
            <Icon name="lock" size={15} /> {t('page.kept')}
          </p>
        )}
        <Outcome idea={idea} />
        <Card title={t('page.why')}>
          <Stack gap={8}>
            <p className="id-text">{why}</p>
            {aim && (
              <p className="id-note">
                {t('page.aim')}: <AimLink aim={aim} />
              </p>
            )}
          </Stack>
        </Card>
        <HelpCard idea={idea} />
        {idea.steps.length > 0 && (
          <Card title={t('page.history')}>
            <History steps={idea.steps} />
          </Card>
        )}
      </WithAside>
    </>
  )
}
