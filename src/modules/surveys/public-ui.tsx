/**
 * The screens of the surveys room: answering (for anybody with a link or a code), setting surveys up, and what came of them.
 */
import { lazy as lazyPart } from 'react'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens, type Screen } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

addWaits({
  survey_answer: { act: t('wait.answer') },
  raters_agree: { act: t('wait.raters') },
  survey_wanted: { act: t('wait.wanted') },
  survey_act: { act: t('wait.act'), form: '?begin=1' },
})
addHomeCard({
  ...{ id: 'survey-operations', order: 30, view: 'people', column: 'main' },
  component: lazyPart(() =>
    import('./ui/operations-card.tsx').then(module => ({ default: module.OperationsCards })),
  ),
})
addFinds({ survey: { group: t('title'), icon: 'listen' } })
addNoticeNames({
  'survey.wanted': t('notice.wanted'),
  'survey.launched': t('notice.launched'),
  'survey.cancelled': t('notice.cancelled'),
  'survey.opened': t('notice.opened'),
  'survey.asked': t('notice.opened'),
  'survey.raters_proposed': t('notice.raters'),
  'survey.raters_returned': t('notice.ratersBack'),
  'survey.closing': t('notice.closing'),
  'survey.closed': t('notice.closed'),
  'survey.planned': t('notice.planned'),
  'survey.shared': t('notice.shared'),
  'survey.leads_reminded': t('notice.leads'),
  'survey_action.made': t('notice.action_made'),
  'survey_action.published': t('notice.action_published'),
})

const REPORT: readonly Screen[] = [
  {
    path: '/surveys/$id/report',
    title: t('report'),
    component: lazy(() => import('./ui/report/overview-page.tsx'), 'OverviewPage'),
  },
  {
    path: '/surveys/$id/report/questions',
    title: t('report'),
    component: lazy(() => import('./ui/report/questions-page.tsx'), 'QuestionsPage'),
  },
  {
    path: '/surveys/$id/report/heatmap',
    title: t('report'),
    component: lazy(() => import('./ui/report/heatmap-page.tsx'), 'HeatmapPage'),
  },
  {
    path: '/surveys/$id/report/drivers',
    title: t('report'),
    component: lazy(() => import('./ui/report/drivers-page.tsx'), 'DriversPage'),
  },
  {
    path: '/surveys/$id/report/comments',
    title: t('report'),
    component: lazy(() => import('./ui/report/comments-page.tsx'), 'CommentsPage'),
  },
  {
    path: '/surveys/$id/report/trend',
    title: t('report'),
    component: lazy(() => import('./ui/report/trend-page.tsx'), 'TrendPage'),
  },
  {
    path: '/surveys/$id/report/safety',
    title: t('report'),
    component: lazy(() => import('./ui/report/safety-page.tsx'), 'SafetyPage'),
  },
  {
    path: '/surveys/$id/report/present',
    title: t('report'),
    kind: 'bare',
    component: lazy(() => import('./ui/report/present-page.tsx'), 'PresentPage'),
  },
  {
    path: '/surveys/$id/report/paper',
    title: t('report'),
    kind: 'bare',
    component: lazy(() => import('./ui/report/paper-page.tsx'), 'PaperPage'),
  },
]

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/surveys',
      title: t('title'),
      component: lazy(() => import('./ui/surveys-page.tsx'), 'SurveysPage'),
    },
    {
      path: '/surveys/about',
      title: t('about'),
      component: lazy(() => import('./ui/about/about-list-page.tsx'), 'AboutListPage'),
    },
    {
      path: '/surveys/about/$id',
      title: t('about'),
      component: lazy(() => import('./ui/about/about-page.tsx'), 'AboutPage'),
    },
    {
      path: '/surveys/$id',
      title: t('one'),
      component: lazy(() => import('./ui/survey-page.tsx'), 'SurveyPage'),
    },
    {
      path: '/surveys/$id/build',
      title: t('one'),
      component: lazy(() => import('./ui/build/build-page.tsx'), 'BuildPage'),
    },
    {
      path: '/surveys/$id/codes',
      title: t('one'),
      component: lazy(() => import('./ui/codes-page.tsx'), 'CodesPage'),
    },
    ...REPORT,
    {
      path: '/surveys/$id/actions',
      title: t('actions'),
      component: lazy(() => import('./ui/actions/actions-page.tsx'), 'ActionsPage'),
    },
    {
      path: '/ballot',
      title: t('one'),
      kind: 'signed-out',
      component: lazy(() => import('./ui/ballot/ballot-page.tsx'), 'BallotPage'),
    },
    {
      path: '/surveys/$id/answer',
      title: t('answer'),
      kind: 'bare',
      component: lazy(() => import('./ui/ballot/answer-page.tsx'), 'AnswerPage'),
    },
  ],
  nav: [{ to: '/surveys', label: t('title'), icon: 'listen', order: 46 }],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'surveys', label: t('title'), icon: 'listen', to: '/surveys' },
        {
          ...{ id: 'surveys make', label: t('make'), keywords: t('make.keywords'), icon: 'plus' as const },
          to: '/surveys?make=1',
        },
      ],
    },
  ],
}
