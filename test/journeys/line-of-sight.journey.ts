import { expect, expectNoBarriers, signIn, test } from '#test/journey.ts'

test('a data contributor walks from today’s task to the destination in four clicks', async ({ page }) => {
  await signIn(page, 'Data contributor')
  const line = page.getByRole('list', { name: 'Line of sight' })
  const strip = page.getByRole('navigation', { name: 'Line of sight' })
  const heading = page.getByRole('heading', { level: 1 })

  await line.getByRole('link', { name: /Calibrate drift table/ }).click()
  await expect(heading).toHaveText(/Calibrate drift table/)

  await strip.getByRole('link', { name: 'Sentinel drift below 0.5 %' }).click()
  await expect(heading).toHaveText('Sentinel drift below 0.5 %')
  await expect(page.getByText('A sensor that drifts lies politely.').first()).toBeVisible()

  await strip.getByRole('link', { name: 'Always-on certified sensing' }).click()
  await expect(heading).toHaveText('Always-on certified sensing')

  await strip.getByRole('link', { name: /By 2032 every town we serve/ }).click()
  await expect(heading).toHaveText(/By 2032 every town we serve knows, hour by hour, that its water is safe/)
  await expectNoBarriers(page)
})
