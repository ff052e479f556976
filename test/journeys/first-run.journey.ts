import { expect, expectNoBarriers, test } from '#test/journey.ts'
import { setUp } from '#test/journey-steps.ts'

test('the first person sets Fairlead up with the link from the console and writes the vision', async ({
  page,
  freshServer,
}) => {
  await test.step('without the link nobody can set it up', async () => {
    await page.goto(freshServer.url)
    await expect(page.getByText('This page needs the link that the server printed')).toBeVisible()
  })

  await test.step('with the link, it takes a minute', async () => {
    await setUp(page, freshServer)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada')
  })

  await test.step('home says where to begin', async () => {
    await page.getByRole('navigation', { name: 'Ways to look at it' }).getByText('Direction').click()
    await expect(page.getByText('Where are you going?')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Write the vision' })).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('the direction begins with one sentence', async () => {
    await page.getByRole('link', { name: 'Direction', exact: true }).first().click()
    await expect(page.getByText('Where are you going?')).toBeVisible()
    await expectNoBarriers(page)
    await page.getByRole('link', { name: 'Write the vision' }).click()
    await page.getByLabel('The destination in one sentence').fill('No ship waits for a berth')
    await page.getByLabel('Why it matters').fill('A waiting ship burns fuel for nothing.')
    await page.getByLabel('By when').fill('2030-12-31')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Criterion 1').fill('Waiting time is below ten minutes')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No ship waits for a berth')
  })
  await expectNoBarriers(page)

  await test.step('the link works once', async () => {
    const key = /\/setup\?key=(\S+)/.exec(freshServer.said())?.[1]
    const again = await page.request.post(`${freshServer.url}/api/setup`, {
      headers: { 'x-fairlead': '1' },
      data: {
        key,
        organisation: { name: 'Second', timeZone: 'UTC' },
        person: { name: 'Mallory', email: 'm@example.org' },
      },
    })
    expect(again.status()).toBe(403)
  })
})
