/** Whom one can sign in as in the demo, by key of their post, and what is worth seeing as them. */
export const PERSONAS: readonly { readonly post: string; readonly see: string }[] = [
  { post: 'Calibration 1', see: 'Data contributor: walk from today’s task to the destination.' },
  { post: 'CEO', see: 'The whole direction with its breaks, and an acquisition she sponsors.' },
  { post: 'CTO', see: 'A strategy, its goals, and a plan that waits for her answer.' },
  { post: 'COO', see: 'An obstacle between two teams that only he, above both, can settle.' },
  { post: 'Head of field service', see: 'Obstacles in her court, and a plan that was sent back.' },
  { post: 'Head of hardware', see: 'A massive project with a tight deadline: the moment to manage.' },
  { post: 'Head of data', see: 'Somebody who needs guidance, and a new charter to agree.' },
  { post: 'Forecasting manager', see: 'Asked for guidance, and sees the same card as their manager.' },
  { post: 'Head of software', see: 'Three teams below, one manager away without cover.' },
  { post: 'Manager Field North', see: 'A manager of twelve: brief, plan, check-in.' },
  { post: 'Applications manager', see: 'Promoted, and still carrying the work of before.' },
  { post: 'Sales lead', see: 'Both hats at once: acting head of Sales while the post is vacant.' },
  { post: 'CPO', see: 'The people team: directory, import, teams, absences.' },
  { post: 'Finance and IT manager', see: 'The administrator: mail, background work, invitations.' },
]
