import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { ChipsField } from '#ui/form/chips-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { useSearchWords } from '#ui/place.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { ChangePage } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

/** What impacted teams decide themselves, with the views of the others. */
export function PerspectivesCard({ page }: { readonly page: ChangePage }) {
  const { perspectives, acts, teams } = page
  const [words, change] = useSearchWords()
  const may = acts.includes('talk') && teams.length > 0
  const [giving, setGiving] = useState(may && words['do'] === 'give')
  const close = () => {
    setGiving(false)
    if (words['do'] === 'give') change({ do: undefined, team: undefined })
  }
  return (
    <Card
      flush={perspectives.length > 0}
      title={t('perspectives.title')}
      aside={
        may && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setGiving(true)}>
            {t('perspectives.give')}
          </Button>
        )
      }
    >
      {perspectives.length === 0 ? (
        <p className="fl-quiet">{t('perspectives.none')}</p>
      ) : (
        <CardList>
          {perspectives.map(({ id, question, decider, decideByOn, views, choice }) => (
            <CardLine
              key={id}
              hint={
                choice === null
                  ? t('perspectives.line', {
                      ...{ name: decider.name, date: formatDate(decideByOn) },
                      ...{ given: views.given, asked: views.asked },
                    })
                  : t('perspectives.chosen', { choice })
              }
            >
              <Link to={`/decisions/${id}`}>{question}</Link>
            </CardLine>
          ))}
        </CardList>
      )}
      {giving && <GiveDialog page={page} teamId={words['team']} onClose={close} />}
    </Card>
  )
}

interface Values {
  readonly question: string
  readonly options: readonly string[]
  readonly teamId: string
}

function GiveDialog({
  page: { id, teams },
  teamId,
  onClose,
}: {
  readonly page: ChangePage
  /** Which team a link begins with. */
  readonly teamId: string | undefined
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('perspectives.give')}
      keep={`change:decision:${id}`}
      start={{
        question: '',
        options: [],
        teamId: (teams.find(team => team.id === teamId) ?? teams[0])?.id ?? '',
      }}
      run={({ options, ...rest }) =>
        changes.giveDecision({ params: { id }, body: { ...rest, options: [...options] } })
      }
      submit={t('perspectives.give')}
      done={t('perspectives.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField
            label={t('perspectives.question')}
            hint={t('perspectives.question.hint')}
            max={140}
            autoFocus
            {...form.field('question')}
          />
          <ChipsField
            label={t('perspectives.options')}
            hint={t('perspectives.options.hint')}
            {...form.field('options')}
          />
          <SelectField
            label={t('perspectives.team')}
            hint={t('perspectives.team.hint')}
            choices={teams.map(team => ({ value: team.id, label: team.name }))}
            {...form.field('teamId')}
          />
        </>
      )}
    </FormDialog>
  )
}
