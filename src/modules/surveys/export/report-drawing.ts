import type { Drawing } from '#platform/vendors/drawing.ts'
import { flowPages } from './flow-pages.ts'
import { footOf, type Gathered, whoseWords } from './gather-report.ts'
import { groupPages } from './group-pages.ts'
import { overviewPages } from './overview-pages.ts'
import { bound, type Paper } from './paper.ts'
import { questionPages } from './question-pages.ts'

/** A report as pages: at a glance, question by question, groups, and how to read it. */
export function reportDrawing(paper: Paper, gathered: Gathered): Drawing {
  const { report, methods, madeAt } = gathered
  const blocks = methods.flatMap(({ title, sentences }) => [
    { kind: 'heading' as const, text: title },
    ...sentences.map(sentence => ({ kind: 'point' as const, text: sentence })),
  ])
  return bound(paper, { title: report.heading.title, foot: footOf(gathered), madeAt }, [
    ...overviewPages(paper, gathered),
    ...questionPages(paper, gathered),
    ...groupPages(paper, gathered),
    ...flowPages(paper, 'How to read this', whoseWords(gathered), blocks),
  ])
}
