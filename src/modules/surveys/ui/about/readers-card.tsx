import { PersonLink, PersonPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { AboutView } from '../../contract.ts'
import { surveys, TOUCHED } from '../queries.ts'
import { t } from './words.ts'

/** To whom the subject shows the report: nobody at first, and nobody any more once they are taken off. */
export function ReadersCard({ about: { id, rev, readers } }: { readonly about: AboutView }) {
  const save = useAction({
    run: (personIds: string[]) => surveys.shareAbout({ params: { id }, body: { rev, personIds } }),
    refresh: TOUCHED,
    failure: 'toast',
  })
  const ids = readers.map(reader => reader.id)
  return (
    <Card title={t('readers')}>
      <p className="fl-quiet">{t(readers.length === 0 ? 'readers.none' : 'readers.say')}</p>
      <CardList>
        {readers.map(reader => (
          <CardLine
            key={reader.id}
            act={
              <Button
                size="s"
                tone="quiet"
                icon="close"
                aria-label={t('readers.remove', { name: reader.name })}
                onClick={() => void save.go(ids.filter(each => each !== reader.id))}
              />
            }
          >
            <PersonLink person={reader} avatar />
          </CardLine>
        ))}
      </CardList>
      <PersonPicker
        label={t('readers.add')}
        optional
        value={null}
        onChange={person => person !== null && void save.go([...ids, person.id])}
      />
    </Card>
  )
}
