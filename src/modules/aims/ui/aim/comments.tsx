import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Avatar } from '#ui/marks/avatar.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { mayDo } from '../act/acts.ts'
import { AIMS, aims } from '../queries.ts'
import { t } from './words.ts'

/** What people said about this aim, newest first, and a place to say more. */
export function Comments({ page }: { readonly page: AimPage }) {
  return (
    <>
      {mayDo(page, 'comment') && <Write key={page.comments.length} aimId={page.id} />}
      {page.comments.length === 0 && !mayDo(page, 'comment') && (
        <p className="fl-quiet">{t('comments.none')}</p>
      )}
      <ul className="check-ins">
        {page.comments.map(comment => (
          <li key={comment.id}>
            <Avatar name={comment.by?.name ?? '?'} />
            <div>
              <p className="fl-prewrap">{comment.text}</p>
              <p className="fl-faint">
                {comment.by?.name} · <When at={comment.at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Write({ aimId }: { readonly aimId: string }) {
  const form = useForm({ keep: `aim-comment:${aimId}`, start: { text: '' } })
  const send = useAction({
    run: (body: { text: string }) => aims.comment({ params: { id: aimId }, body }),
    refresh: [AIMS],
  })
  return (
    <Form form={form} action={send} submit={t('comments.send')} onSubmit={values => send.go(values)}>
      <TextArea label={t('comments.write')} rows={2} max={10_000} {...form.field('text')} />
    </Form>
  )
}
