import { Button, ButtonLink } from '#ui/button.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { TOUCHED, talks, usePair, usePairWith } from './queries.ts'
import { t } from './words.ts'

interface Props {
  readonly otherId: string
  readonly text: string
  readonly link: string
}

/** Puts something on the agenda of the next one-to-one with somebody, in one tap; nothing where the two have none. */
export function TopicAct(props: Props) {
  const series = usePairWith(props.otherId).data?.series
  return series ? <Add {...props} seriesId={series.id} /> : null
}

function Add({ text, link, seriesId }: Props & { readonly seriesId: string }) {
  const page = usePair(seriesId).data
  const add = useAction({
    run: () => talks.addSeriesTopic({ params: { id: seriesId }, body: { text, link, tag: 'direction' } }),
    refresh: TOUCHED,
    done: t('topic.added'),
    failure: 'toast',
  })
  if (page === undefined || page.state !== 'running') return null
  if (page.topics.some(topic => topic.link === link && topic.state === 'open'))
    return (
      <ButtonLink size="s" icon="check" to={`/conversations/${seriesId}`}>
        {t('topic.there')}
      </ButtonLink>
    )
  return (
    <Button size="s" icon="plus" pending={add.pending} onClick={() => void add.go()}>
      {t('topic.add')}
    </Button>
  )
}
