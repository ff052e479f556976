import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Status } from '#ui/marks/status.tsx'
import { spanText } from './absence-text.ts'
import { t } from './cover-gaps-words.ts'
import { PersonLink } from './person-link.tsx'
import { useCoverGaps } from './queries.ts'

/** For the people team: who leads and is away, now or soon, while nobody covers; each leads to the person, where a cover is asked. */
export function CoverGapsCard() {
  const { data } = useCoverGaps()
  if (data === undefined) return null
  return (
    <Card flush={data.length > 0} title={t('title')} aside={t('aside')}>
      {data.length === 0 ? (
        <Status kind="on-track">{t('none')}</Status>
      ) : (
        <CardList>
          {data.map(({ person, people, asked, ...span }) => (
            <CardLine
              key={`${person.id} ${span.from}`}
              hint={[
                spanText(span),
                t('people', { count: people }),
                asked === null ? t('nobody') : t('asked', { name: asked.name }),
              ].join(' · ')}
              act={
                asked === null && (
                  <ButtonLink
                    size="s"
                    to={`/people/${person.id}`}
                    aria-label={t('ask.whom', { name: person.name })}
                  >
                    {t('ask')}
                  </ButtonLink>
                )
              }
            >
              <PersonLink person={person} avatar />
            </CardLine>
          ))}
        </CardList>
      )}
    </Card>
  )
}
