import { cutTo } from '#kernel/text.ts'
import { fromAddress } from '#ui/named.ts'
import { useSearchWords } from '#ui/place.ts'
import { ProposeDecisionButton } from './propose-button.tsx'
import { useDecider } from './queries.ts'

/**
 * The open form with what the address knows: `question`, `options` (one a line), `area`, `background`, `teamId`, `aim=ID~Title`. All of it
 * is in view.
 */
export function ProposeFromAddress() {
  const [words] = useSearchWords()
  const { question = '', options = '', area = '', teamId = '', background = '' } = words
  const aim = fromAddress(words['aim'])[0]
  const { data, isPending } = useDecider(teamId === '' ? {} : { teamId })
  // The form keeps what it began with, so it waits for the name of the team.
  if (isPending) return null
  const team = data?.team ?? null
  const at = {
    ...(question === '' ? {} : { question: cutTo(question, 140) }),
    ...{ options, area: cutTo(area, 140), background: cutTo(background, 2000) },
    ...(aim === undefined ? {} : { aim: { id: aim.id, title: aim.label } }),
    ...(team === null ? {} : { team }),
  }
  return <ProposeDecisionButton tone="primary" open at={at} />
}
