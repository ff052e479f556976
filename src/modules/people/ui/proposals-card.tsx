import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate } from '#ui/words/dates.ts'
import { PEOPLE, type Proposal, people, useProposals } from './queries.ts'
import { t } from './words.ts'

/** Proposed positions that wait: to be answered by the people team, to be withdrawn by who made them. Nothing without any. */
export function ProposalsCard() {
  const proposals = useProposals()
  if (!proposals.data || proposals.data.length === 0) return null
  return (
    <Card title={t('proposal.title')} flush>
      <CardList>
        {proposals.data.map(proposal => (
          <ProposalLine key={proposal.id} proposal={proposal} />
        ))}
      </CardList>
    </Card>
  )
}

function ProposalLine({ proposal }: { readonly proposal: Proposal }) {
  const { id, person, title, team, from, proposedBy, may } = proposal
  const answer = useAction({
    run: (state: 'accepted' | 'declined' | 'withdrawn') =>
      people.answerProposal({ params: { id }, body: { state } }),
    refresh: [PEOPLE],
    done: (_, state) => t(`proposal.${state}`),
    failure: 'toast',
  })
  return (
    <CardLine
      hint={t('proposal.hint', { from: formatDate(from), by: proposedBy.name })}
      act={
        <Row>
          {may.answer && (
            <>
              <Button size="s" pending={answer.pending} onClick={() => void answer.go('accepted')}>
                {t('proposal.accept')}
              </Button>
              <Button size="s" tone="quiet" onClick={() => void answer.go('declined')}>
                {t('proposal.decline')}
              </Button>
            </>
          )}
          {may.withdraw && (
            <Button size="s" tone="quiet" onClick={() => void answer.go('withdrawn')}>
              {t('proposal.withdraw')}
            </Button>
          )}
        </Row>
      }
    >
      {t('proposal.line', { name: person.name, title, team: team.name })}
    </CardLine>
  )
}
