import { expect, expectNoBarriers, test } from '#test/journey.ts'

const ACQUISITION = 'Brackwater joins Tidewell'
const OFFICE = 'Will the canal office be given up when its lease ends?'

test('the chief people officer sees both tracks of the acquisition, and answers a question with “not known, by”', async ({
  as,
}) => {
  const page = await as('The people team')
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  await page.getByRole('link', { name: ACQUISITION, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: ACQUISITION })).toBeVisible()
  await expect(page.getByText('Led · why and what')).toBeVisible()
  await expect(page.getByText('Managed · how and when')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Purpose' })).toContainText('nine years')
  await expect(page.getByRole('region', { name: 'Impact map' })).toContainText('Declan Moriarty')
  await expect(page.getByText(/7 questions have waited/)).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: OFFICE }).getByRole('button').click()
  const form = page.getByRole('dialog', { name: 'Answer for everybody to read' })
  await form.getByLabel('Not known yet, and I say by when').check()
  await form.getByLabel('By when will you know?').fill('2030-03-01')
  await form
    .getByLabel('Your answer')
    .fill('The lease runs two more years. We tell you before we talk about it.')
  await expectNoBarriers(page)
  await form.getByRole('button', { name: 'Answer' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText(/6 questions have waited/)).toBeVisible()
  await page.getByText('4 answered').click()
  await expect(page.getByText(/Not known, by .*2030/)).toBeVisible()
  await expectNoBarriers(page)
})

test('on a phone the two tracks are two tabs, and a team finds on its page what changes there', async ({
  as,
}) => {
  const page = await as('The people team')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/changes')
  await page.getByRole('link', { name: 'New ERP' }).click()
  await expect(page.getByRole('region', { name: 'Purpose' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Impact map' })).toBeHidden()
  await page.getByText('Managed', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Impact map' })).toContainText('nobody answers for it yet')
  await expect(page.getByRole('region', { name: 'Purpose' })).toBeHidden()
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Supply', exact: true }).click()
  await expect(page.getByRole('region', { name: 'What changes here' })).toContainText('New ERP')
})
