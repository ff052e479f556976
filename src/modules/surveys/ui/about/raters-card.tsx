import { useState } from 'react'
import { PersonLink, PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { AboutView, RaterCategory } from '../../contract.ts'
import { surveys, TOUCHED } from '../queries.ts'
import { t } from './words.ts'

const CATEGORIES = ['peers', 'reports', 'others'] as const

/** Who is asked: chosen by the subject one by one, saved at once, and put before who agrees. */
export function RatersCard({ about }: { readonly about: AboutView }) {
  const { id, rev, raters, may, note, least, manager } = about
  const choosing = may.includes('choose')
  const save = useAction({
    run: (next: AboutView['raters']) =>
      surveys.chooseRaters({
        params: { id },
        body: { rev, raters: next.map(({ person, category }) => ({ personId: person.id, category })) },
      }),
    refresh: TOUCHED,
    failure: 'toast',
  })
  const propose = useAction({
    run: () => surveys.proposeRaters({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('proposed'),
    failure: 'toast',
  })
  if (raters.length === 0 && !choosing) return null
  return (
    <Card title={t('raters')} flush={raters.length > 0 && !choosing}>
      {note && choosing && (
        <p role="note">
          {t('note')} <q>{note}</q>
        </p>
      )}
      {choosing && <p className="fl-quiet">{t('raters.say', { least })}</p>}
      <CardList>
        {raters.map(each => (
          <CardLine
            key={each.person.id}
            hint={t(`as.${each.category}`)}
            act={
              choosing && (
                <Button
                  size="s"
                  tone="quiet"
                  icon="close"
                  aria-label={t('remove', { name: each.person.name })}
                  onClick={() => void save.go(raters.filter(other => other !== each))}
                />
              )
            }
          >
            <PersonLink person={each.person} avatar />
          </CardLine>
        ))}
      </CardList>
      {choosing && (
        <Stack gap={12}>
          <Add onAdd={added => save.go([...raters, added])} />
          {raters.length >= least ? (
            <div>
              <Button tone="primary" pending={propose.pending} onClick={() => void propose.go()}>
                {manager === null ? t('propose.people') : t('propose', { name: manager.name })}
              </Button>
            </div>
          ) : (
            <p className="fl-quiet">{t('raters.few', { count: least - raters.length })}</p>
          )}
        </Stack>
      )}
    </Card>
  )
}

function Add({ onAdd }: { readonly onAdd: (rater: AboutView['raters'][number]) => Promise<boolean> }) {
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [category, setCategory] = useState<RaterCategory>('peers')
  const add = async () => {
    if (person === null) return
    if (await onAdd({ person: { id: person.id, name: person.label }, category })) setPerson(null)
  }
  return (
    <Row align="end">
      <PersonPicker label={t('add.who')} value={person} onChange={setPerson} />
      <SelectField
        label={t('add.as')}
        choices={CATEGORIES.map(value => ({ value, label: t(`as.${value}`) }))}
        value={category}
        onChange={setCategory}
      />
      <Button icon="plus" disabled={person === null} onClick={() => void add()}>
        {t('add')}
      </Button>
    </Row>
  )
}
