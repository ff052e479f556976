import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleContract } from '#modules/people/contract.ts'
import { PeoplePicker, TeamPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChipsField } from '#ui/form/chips-field.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { FieldBinding } from '#ui/form/use-form.ts'
import { Columns, Row, Stack } from '#ui/layout.tsx'
import { client } from '#ui/server/client.ts'
import type { Audience } from '../../contract.ts'
import { t } from './words.ts'

const people = client(peopleContract)

/** Who is asked: everybody, or those who meet all of what is chosen. */
export function AudienceFields({ value, onChange, error }: FieldBinding<Audience>) {
  const set = (change: Partial<Audience>) => onChange({ ...value, ...change })
  return (
    <Card title={t('who.title')}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('who.say')}</p>
        <FieldError error={error} />
        <Teams ids={value.teamIds} onChange={teamIds => set({ teamIds })} />
        <Columns least={160} gap={12}>
          <NumberField
            label={t('who.least')}
            unit={t('who.months')}
            optional
            value={value.leastMonths}
            onChange={leastMonths => set({ leastMonths })}
          />
          <NumberField
            label={t('who.most')}
            unit={t('who.months')}
            optional
            value={value.mostMonths}
            onChange={mostMonths => set({ mostMonths })}
          />
        </Columns>
        <Attributes attributes={value.attributes} onChange={attributes => set({ attributes })} />
        <People ids={value.personIds} onChange={personIds => set({ personIds: [...personIds] })} />
      </Stack>
    </Card>
  )
}

function Teams({
  ids,
  onChange,
}: {
  readonly ids: readonly string[]
  readonly onChange: (ids: string[]) => void
}) {
  const { data } = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => people.listTeams({}, signal),
  })
  const nameOf = (id: string) => data?.find(team => team.id === id)?.name ?? '…'
  return (
    <div>
      <TeamPicker
        label={t('who.team')}
        optional
        value={null}
        onChange={team => {
          if (team !== null && !ids.includes(team.id)) onChange([...ids, team.id])
        }}
      />
      {ids.length > 0 && (
        <Row gap={6}>
          {ids.map(id => (
            <Button key={id} size="s" icon="close" onClick={() => onChange(ids.filter(each => each !== id))}>
              {nameOf(id)}
            </Button>
          ))}
        </Row>
      )}
    </div>
  )
}

// A list brought in by a program may be long: it is told in one line, and goes as a whole.
const MOST_NAMED = 60

function People({
  ids,
  onChange,
}: {
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  if (ids.length <= MOST_NAMED)
    return (
      <PeoplePicker
        label={t('who.people.label')}
        hint={t('who.people.hint')}
        optional
        value={ids}
        onChange={onChange}
      />
    )
  return (
    <Row>
      <p>{t('who.people', { count: ids.length })}</p>
      <Button size="s" icon="close" onClick={() => onChange([])}>
        {t('who.people.none')}
      </Button>
    </Row>
  )
}

function Attributes({
  attributes,
  onChange,
}: {
  readonly attributes: Audience['attributes']
  readonly onChange: (attributes: Audience['attributes']) => void
}) {
  const [name, setName] = useState('')
  return (
    <>
      {attributes.map(each => (
        <ChipsField
          key={each.name}
          label={t('who.attribute', { name: each.name })}
          value={each.values}
          onChange={values =>
            onChange(
              values.length === 0
                ? attributes.filter(other => other.name !== each.name)
                : attributes.map(other => (other.name === each.name ? { ...other, values } : other)),
            )
          }
        />
      ))}
      <Row align="end">
        <TextField label={t('who.attribute.add')} optional value={name} onChange={setName} />
        {name.trim() !== '' && !attributes.some(each => each.name === name.trim()) && (
          <Button
            size="s"
            icon="plus"
            onClick={() => {
              onChange([...attributes, { name: name.trim(), values: [] }])
              setName('')
            }}
          >
            {name}
          </Button>
        )}
      </Row>
    </>
  )
}
