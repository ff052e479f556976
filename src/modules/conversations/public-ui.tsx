/**
 * The screens of the talks room, and a part that other rooms' screens may use: PlanTalk, with what is known filled in. It adds the
 * next talk to home, to a person's page what the two have planned, and to what two people answered side by side a way to talk about it.
 */
import { lazy as lazyPart } from 'react'
import { addTopicAct } from '#modules/charters/public-ui.tsx'
import { addPartnerPanel } from '#modules/partners/public-ui.tsx'
import { addPersonPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

// Every room's door is part of the first load; what it shows elsewhere is fetched when it is shown.
const Next = lazyPart(() =>
  import('./ui/next-talk-card.tsx').then(module => ({ default: module.NextTalkCard })),
)
const Pair = lazyPart(() => import('./ui/person-panel.tsx').then(module => ({ default: module.PairPanel })))

/** The form in which a talk is planned; nothing is sent before it is. */
export const PlanTalk = lazyPart(() =>
  import('./ui/talk-dialog.tsx').then(module => ({ default: module.TalkDialog })),
)

addHomeCard({ id: 'next-talk', order: 20, column: 'main', component: Next })
addPersonPanel({ id: 'one-to-ones', order: 10, component: Pair })
addPartnerPanel({
  id: 'talks',
  component: lazyPart(() =>
    import('./ui/partner-panel.tsx').then(module => ({ default: module.PartnerTalks })),
  ),
})
addTopicAct({
  id: 'next-talk',
  component: lazyPart(() => import('./ui/topic-act.tsx').then(module => ({ default: module.TopicAct }))),
})
addWaits({ talk_held: { act: t('waits.held') }, talk_confirm: { act: t('waits.confirm') } })
addFinds({
  talk: { group: t('find.talk'), icon: 'talk' },
  topic: { group: t('find.topic'), icon: 'lock' },
})
addNoticeNames({
  'talk.planned': t('notice.planned'),
  'talk.moved': t('notice.moved'),
  'talk.called_off': t('notice.calledOff'),
  'talk.reminded': t('notice.reminded'),
  'talk.asked': t('notice.asked'),
  'talk.held': t('notice.held'),
  'topic.added': t('notice.topic'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/conversations',
      title: t('title'),
      component: lazy(() => import('./ui/conversations-page.tsx'), 'ConversationsPage'),
    },
    {
      path: '/conversations/talks/$id',
      title: t('talk'),
      component: lazy(() => import('./ui/talk-page.tsx'), 'TalkPage'),
    },
    {
      path: '/conversations/$id',
      title: t('type.one_to_one'),
      component: lazy(() => import('./ui/pair-page.tsx'), 'PairPage'),
    },
  ],
  nav: [{ to: '/conversations', label: t('title'), icon: 'calendar', order: 32 }],
}
