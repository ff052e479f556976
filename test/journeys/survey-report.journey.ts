import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const TITLE = 'How are we doing? With Brackwater'
const PARTS = [
  'Questions',
  'Groups',
  'What goes together',
  'Comments',
  'Over time',
  'What we do',
  'Kept safe',
]

test('a manager of a small team reads the broader one, and no page ever shows the team beside theirs', async ({
  as,
}) => {
  const page = await as('Manager Field North')
  await openReport(page)

  await test.step('says what is shown instead, and why', async () => {
    const note = page.getByRole('note')
    await expect(note.getByText('You see Field Service', { exact: true })).toBeVisible()
    await expect(note.getByText(/^Field North: Fewer than 6 people answered here/)).toBeVisible()
    await expect(page.getByText('Under 20 answers, shares are told in bands of ten.')).toBeVisible()
    await expect(page.getByLabel('Show').getByRole('option')).toHaveText([
      /^Tidewell Instruments/,
      /^Field Service/,
    ])
  })

  await test.step('tells nothing of Field South, and no comment', async () => {
    await expect(page.getByText('Field South')).toHaveCount(0)
    for (const part of PARTS) {
      await openPart(page, part)
      await expect(page.getByText('Field South')).toHaveCount(0)
    }
    await openPart(page, 'Comments')
    await expect(page.getByText(/^Field North: Fewer than 10 people answered here/)).toBeVisible()
    await expect(page.locator('blockquote')).toHaveCount(0)
  })

  await test.step('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const part of ['Overview', ...PARTS]) {
      await openPart(page, part)
      await expectNoSidewaysScroll(page)
      await expectNoBarriers(page)
    }
  })

  await test.step('tells the latest wave and the change in sight on a phone', async () => {
    await openPart(page, 'Over time')
    const table = page.getByRole('table')
    await expect(table.getByRole('columnheader').first()).toBeVisible()
    await expect(table.getByRole('rowheader').first()).toBeVisible()
    const cells = table.getByRole('row').nth(1).getByRole('cell')
    for (const cell of await cells.all()) {
      const box = await cell.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    }
    expect(await cells.count()).toBeGreaterThan(2)
  })
})

test('the chief executive sees what stands apart, goes there, and presents it by arrow keys', async ({
  as,
}) => {
  const page = await as('Chief executive')
  await openReport(page)
  const address = page.url()

  await test.step('the overview says where to look first', async () => {
    await expect(page.getByText('131 of 150 answered (87%)').first()).toBeVisible()
    const apart = page.getByRole('region', { name: 'Look at these groups first' })
    await expect(apart.getByText(/^Engagement 41%/)).toBeVisible()
    const norms = page.getByRole('region', { name: 'Compared with' })
    await expect(norms.getByText('Civil Service People Survey 2018, United Kingdom')).toBeVisible()
    await expect(norms.getByText('n = 102 organisations, 302,170 people')).toBeVisible()
    await expectNoBarriers(page)
    await apart.getByRole('link', { name: 'Data', exact: true }).click()
    await expect(page.getByText('23 of 24 answered (96%)').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Questions that really changed' })).toBeVisible()
  })

  await test.step('questions that others were asked too stand beside their answers', async () => {
    await page.goto(`${address}/questions`)
    await expect(
      page.getByText(/points? (above|below) the Federal Employee Viewpoint Survey 2018 mean/),
    ).toBeVisible()
    await page.getByText('Against others', { exact: true }).click()
    await expectNoBarriers(page)
  })

  await test.step('the table of groups says every number, and why some are missing', async () => {
    await page.goto(`${address}/heatmap`)
    const data = page.getByRole('row', { name: /^Data 23/ })
    await expect(data.getByRole('cell', { name: '41' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Marketing/ })).toContainText(
      'counted in Tidewell Instruments',
    )
    await expectNoBarriers(page)
    await page
      .getByRole('rowheader', { name: /^Field Service/ })
      .getByRole('link')
      .click()
    await expect(page.getByRole('row', { name: /^Field South/ })).toContainText('counted in Field Service')
  })

  await test.step('nothing is said to cause anything', async () => {
    await page.goto(`${address}/drivers`)
    await expect(page.getByText(/Associated with, never proof of a cause/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'How much lies between teams' })).toBeVisible()
    await page.getByLabel('Look at').selectOption({ label: 'Wellbeing' })
    await expect(page.getByRole('heading', { name: 'What goes together with Wellbeing' })).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('comments show their topics and the words found', async () => {
    await page.goto(`${address}/comments`)
    await expect(page.locator('blockquote')).toHaveCount(25)
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect(page.locator('blockquote')).not.toHaveCount(25)
    await expect(page.getByText(/^Words found: /).first()).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('three waves stand side by side', async () => {
    await page.goto(`${address}/trend`)
    await expect(page.getByRole('img', { name: /^Engagement\. .+64%/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Questions that are followed' }).first()).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('presenting is one thing a screen', async () => {
    await page.goto(address)
    await page.getByRole('link', { name: 'Present' }).click()
    // The report that is left here has the same heading.
    await expect(page.getByText(/^Arrow keys turn the page/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible()
    await expectNoBarriers(page)
    await page.keyboard.press('End')
    await expect(page.getByRole('heading', { level: 1, name: 'Let us talk' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Parts of the report' })).toBeVisible()
  })

  await test.step('on paper the whole stands below each other, without comments', async () => {
    await page.goto(`${address}/paper`)
    await expect(page.getByText('Comments are left out on purpose: paper travels.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'How numbers are made' })).toBeVisible()
    await expect(page.locator('blockquote')).toHaveCount(0)
    await expectNoBarriers(page)
  })
})

async function openReport(page: Page): Promise<void> {
  await page.goto('/surveys')
  const line = page.getByRole('listitem').filter({ hasText: TITLE })
  await line.getByRole('link', { name: 'What we heard' }).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Themes' })).toBeVisible()
}

async function openPart(page: Page, part: string): Promise<void> {
  const tab = page.getByRole('navigation', { name: 'Parts of the report' }).getByRole('link', { name: part })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await page.waitForLoadState('networkidle')
}
