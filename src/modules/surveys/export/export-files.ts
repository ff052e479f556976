import { toPdf } from '#platform/vendors/pdf.ts'
import { toSlides } from '#platform/vendors/slides.ts'
import { openTypesetter } from '#platform/vendors/typesetter.ts'
import type { Work } from '#platform/work.ts'
import { openReport } from '../report/open-report.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { type Gathered, gatherReport } from './gather-report.ts'
import { A4_WIDE, SLIDE } from './paper.ts'
import { reportDrawing } from './report-drawing.ts'
import { reportWorkbook } from './report-workbook.ts'

/** The report of a unit as a file to print. */
export async function exportPdf(work: Work, id: string, unit?: string): Promise<Uint8Array> {
  const gathered = await gathering(work, id, unit)
  return await toPdf(reportDrawing({ ...A4_WIDE, type: await openTypesetter() }, gathered))
}

/** The same as slides to present. */
export async function exportSlides(work: Work, id: string, unit?: string): Promise<Uint8Array> {
  const gathered = await gathering(work, id, unit)
  return await toSlides(reportDrawing({ ...SLIDE, type: await openTypesetter() }, gathered))
}

/** The same as a workbook to count with. */
export async function exportWorkbook(work: Work, id: string, unit?: string): Promise<Uint8Array> {
  return await reportWorkbook(await gathering(work, id, unit))
}

async function gathering(work: Work, id: string, unit: string | undefined): Promise<Gathered> {
  const opened = await openReport(work, id, unit, 'latest')
  return await tellAside('gathered', opened, gatherReport, [work.today, work.now])
}
