/**
 * The screens of the feedback room. It adds panels to people and goals, and cards to home.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addPersonPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

// Every room's door is part of the first load; what it shows elsewhere is fetched when it is shown.
const Person = lazyPart(() =>
  import('./ui/recognition-panel.tsx').then(module => ({ default: module.PersonRecognition })),
)
const Goal = lazyPart(() =>
  import('./ui/recognition-panel.tsx').then(module => ({ default: module.GoalRecognition })),
)
const Received = lazyPart(() =>
  import('./ui/recognition-panel.tsx').then(module => ({ default: module.ReceivedCard })),
)
const Unthanked = lazyPart(() =>
  import('./ui/unthanked-card.tsx').then(module => ({ default: module.UnthankedCard })),
)

addPersonPanel({ id: 'recognition', order: 60, component: Person })
addGoalPanel({ id: 'recognition', component: Goal })
addHomeCard({ id: 'unthanked', order: 60, view: 'team', column: 'main', component: Unthanked })
addHomeCard({ id: 'received', order: 60, column: 'aside', component: Received })
addWaits({ guidance_answer: { act: t('waits.answer') } })
addFinds({ recognition: { group: t('commands.group'), icon: 'thanks' } })
addNoticeNames({
  'recognition.given': t('notice.recognition'),
  'guidance.given': t('notice.guidance'),
  'guidance.answered': t('notice.answered'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/feedback',
      title: t('recognition.title'),
      component: lazy(() => import('./ui/recognition-page.tsx'), 'RecognitionPage'),
    },
    {
      path: '/feedback/guidance',
      title: t('guidance.title'),
      component: lazy(() => import('./ui/guidance-page.tsx'), 'GuidancePage'),
    },
    {
      path: '/feedback/$id',
      title: t('recognition.title'),
      component: lazy(() => import('./ui/feedback-page.tsx'), 'FeedbackPage'),
    },
  ],
  nav: [{ to: '/feedback', label: t('recognition.title'), icon: 'thanks', order: 44 }],
  commands: [
    {
      group: t('commands.group'),
      entries: [
        { id: 'feedback thank', label: t('commands.thank'), icon: 'talk', to: '/feedback?thank=1' },
        { id: 'feedback guide', label: t('commands.guide'), icon: 'lock', to: '/feedback/guidance?give=1' },
      ],
    },
  ],
}
