import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { useSession } from '#ui/server/session.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AimKind, AimLinkKind } from '../../contract.ts'
import '../aims.css'
import { useAim, useMap } from '../queries.ts'
import { CreateForm } from './create-form.tsx'
import { type First, givenBy, promptOf } from './from-address.ts'
import type { NewAimValues } from './new-aim-values.ts'
import { t } from './words.ts'

const LINKS: readonly AimLinkKind[] = ['adds', 'enables', 'supports']
const KINDS: readonly AimKind[] = ['goal', 'strategy', 'vision']

/** Writes a vision, a strategy or a goal, step by step, what and why first. `?below=` names what it serves, `?link=adds` how; see `from-address.ts`. */
export function CreatePage() {
  const [words] = useSearchWords()
  const kind = KINDS.find(each => each === words['kind']) ?? 'goal'
  const below = words['below']
  const link = LINKS.find(each => each === words['link'])
  const given = kind === 'goal' && below === undefined ? givenBy(words) : {}
  return (
    <div className="create">
      <PageHead title={t(`title.${kind}`)} />
      {below === undefined && (
        <Segment
          label={t('kind')}
          current={kind}
          choices={KINDS.map(id => ({ id, label: t(`kind.${id}`), to: `/aims/new?kind=${id}` }))}
        />
      )}
      <p className="fl-quiet fl-measure create-lead">{t(`lead.${kind}`)}</p>
      <Given {...given} />
      {below === undefined ? (
        <WithoutParent key={kind} kind={kind} given={given} first={promptOf(words)} />
      ) : (
        <BelowAim key={below} kind={kind} below={below} link={link} />
      )}
    </div>
  )
}

/** Whose it is to be and by when, where a link said so: both stand on later steps. */
function Given({ ownerId, dueOn }: Partial<NewAimValues>) {
  const said = [
    ownerId ? t('given.owner', { name: ownerId.label }) : null,
    dueOn ? t('given.due', { date: formatDate(dueOn) }) : null,
  ].filter(words => words !== null)
  return said.length === 0 ? null : <p className="create-lead">{said.join(' · ')}</p>
}

function BelowAim({
  kind,
  below,
  link,
}: {
  readonly kind: AimKind
  readonly below: string
  readonly link: AimLinkKind | undefined
}) {
  const me = useMe()
  const parent = useAim(below)
  if (parent.isPending) return <SkeletonLines lines={6} />
  const served = parent.data === undefined ? null : { id: parent.data.id, label: parent.data.brief.title }
  return <CreateForm kind={kind} parent={served} me={me} link={link} />
}

/** A strategy serves the live vision without being told; a goal is asked. */
function WithoutParent({
  kind,
  given,
  first,
}: {
  readonly kind: AimKind
  readonly given: Partial<NewAimValues>
  readonly first: First | null
}) {
  const me = useMe()
  const map = useMap({})
  if (kind === 'strategy' && map.isPending) return <SkeletonLines lines={6} />
  const vision =
    map.data?.nodes.find(aim => aim.kind === 'vision' && aim.state === 'live') ??
    map.data?.nodes.find(aim => aim.kind === 'vision')
  const parent = kind === 'strategy' && vision !== undefined ? { id: vision.id, label: vision.title } : null
  return <CreateForm kind={kind} parent={parent} me={me} given={given} first={first} />
}

function useMe() {
  const { person } = useSession()
  return { id: person.id, label: person.name }
}
