import { Disclosure } from '#ui/disclosure.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import type { ChangeSurvey, Saved } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { surveys, useChangeSurvey } from './queries.ts'
import { t } from './words.ts'

/** Has the teams of a change asked how it is for them: the people team drafts it, whoever else leads asks them to. */
export function ChangeDialog({
  changeId,
  opensOn,
  onClose,
}: {
  readonly changeId: string
  readonly opensOn: string
  readonly onClose: () => void
}) {
  const query = useChangeSurvey(changeId)
  if (query.data === undefined || query.data.underWay !== null)
    return (
      <Dialog title={t('change.title')} onClose={onClose}>
        <Loaded query={query}>{view => <UnderWay view={view} />}</Loaded>
      </Dialog>
    )
  return <AskForm view={query.data} opensOn={opensOn} onClose={onClose} />
}

function UnderWay({ view: { underWay } }: { readonly view: ChangeSurvey }) {
  return (
    <p>
      {t('change.underWay')}{' '}
      {underWay?.id == null ? underWay?.title : <Link to={`/surveys/${underWay.id}`}>{underWay.title}</Link>}
    </p>
  )
}

function AskForm({
  view: { change, teams, questions, isPeople },
  opensOn,
  onClose,
}: {
  readonly view: ChangeSurvey
  readonly opensOn: string
  readonly onClose: () => void
}) {
  const go = useGo()
  const names = teams.map(({ name }) => name).join(', ')
  return (
    <FormDialog<{ readonly opensOn: string; readonly purpose: string }, Saved>
      title={t('change.title')}
      keep={`survey:change:${change.id}`}
      start={{ opensOn, purpose: '' }}
      run={body => surveys.askAboutChange({ params: { changeId: change.id }, body })}
      submit={isPeople ? t('make') : t('change.send')}
      done={isPeople ? t('make.done') : t('change.sent')}
      onDone={({ id }) => go(isPeople ? `/surveys/${id}/build` : `/surveys/${id}`)}
      onClose={onClose}
    >
      {form => (
        <>
          <p>{t(isPeople ? 'change.people' : 'change.say', { change: change.name, teams: names })}</p>
          <Disclosure summary={t('change.questions', { count: questions.length })}>
            <ol>
              {questions.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ol>
          </Disclosure>
          <DateField label={t('change.opensOn')} hint={t('change.opensOn.hint')} {...form.field('opensOn')} />
          <TextArea
            label={t('change.purpose')}
            hint={t('change.purpose.hint')}
            rows={3}
            optional
            {...form.field('purpose')}
          />
        </>
      )}
    </FormDialog>
  )
}
