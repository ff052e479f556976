import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type AimEventNotice, aimNotice } from './notices.ts'
import { aimActs } from './store/acts.ts'
import { aimDeeds } from './store/deeds.ts'

/** What this room offers to those that gather from all rooms. What waits among aims is weighed in memory: see `myAims`. */
export const aimsOffers: Offers = {
  room: 'aims',
  acts: aimActs,
  deeds: aimDeeds,
  notices: {
    'aim.briefed': told(({ by, title, owner }) => ({
      to: owner,
      text: `${by} briefed you on ${title}. Your plan comes next.`,
    })),
    'aim.plan_submitted': told(({ by, title, briefGivers }) => ({
      to: briefGivers,
      text: `${by} answered with a plan for ${title}.`,
    })),
    'aim.accepted': told(({ by, title, owner }) => ({
      to: owner,
      text: `${by} accepted your plan for ${title}.`,
      immediate: true,
    })),
    'aim.plan_returned': told(({ by, title, owner }) => ({
      to: owner,
      text: `${by} returned your plan for ${title}, and says why.`,
      immediate: true,
    })),
    'aim.asked_back': told(({ by, title, otherSide }) => ({
      to: otherSide,
      text: `${by} asks you something about ${title}.`,
    })),
    'aim.ask_back_answered': told(({ by, title, otherSide }) => ({
      to: otherSide,
      text: `${by} answered a question about ${title}.`,
    })),
    'aim.closing_proposed': told(({ by, title, briefGivers }) => ({
      to: briefGivers,
      text: `${by} proposes to close ${title}.`,
    })),
    'aim.closing_returned': told(({ by, title, owner }) => ({
      to: owner,
      text: `${by} does not close ${title} yet, and says why.`,
    })),
    'aim.closed': told(({ by, title, owner }) => ({ to: owner, text: `${by} closed ${title}.` })),
    'aim.reassigned': told(({ by, title, owner }) => ({ to: owner, text: `${by} gave you ${title}.` })),
    'aim.perspective_given': told(({ by, title, owner }) => ({
      to: owner,
      text: `${by} gave a perspective on ${title}.`,
    })),
    'aim.commented': told(({ by, title, owner }) => ({ to: owner, text: `${by} commented on ${title}.` })),
  },
}

function told(words: AimEventNotice): (work: Work, event: LedgerEvent) => Promise<readonly Notice[]> {
  return (work, event) => aimNotice(work, event, words)
}
