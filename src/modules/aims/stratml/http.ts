import { bind } from '#platform/http/bind.ts'
import { plansContract } from '../contract/plans.ts'
import { exportPlan } from './export-plan.ts'
import { importPlan } from './import-plan.ts'

/** Endpoints of strategic plans. */
export const plansRoutes = bind(plansContract, {
  importPlan: (work, { body }) =>
    importPlan(work, body.xml ?? Buffer.from(body.base64 ?? '', 'base64'), { dryRun: body.dryRun }),
  exportPlan: async (work, { query }, exchange) => {
    const part = query.part === '1' ? 1 : 2
    const prefix = query.prefix === 'true' ? 'stratml' : undefined
    const { xml, leftOut } = await exportPlan(work, part, { visionId: query.visionId, prefix })
    exchange.setHeader('content-disposition', `attachment; filename="plan-part${part}.xml"`)
    exchange.setHeader('x-fairlead-left-out', String(leftOut.length))
    return xml
  },
})
