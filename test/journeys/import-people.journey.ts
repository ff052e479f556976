import { expect, expectNoBarriers, test } from '#test/journey.ts'

const HEADER = 'Name,Employee Id,Email,Manager Email,Team,Title,Level,Start Date'
const WRONG = [
  HEADER,
  'Rowan Achterberg,TW-901,rowan@tidewell.example,nobody@tidewell.example,Calibration,Data scientist,1,2026-12-01',
  'Tova Lindgren,TW-902,tova@tidewell.example,samira.haddad@tidewell.example,People,People partner,1,31 February',
].join('\n')

test('the people team imports a file: problems by row first, then the person is in the directory', async ({
  as,
}) => {
  const page = await as('Chief people officer')
  await page.getByRole('link', { name: 'People' }).first().click()
  await page.getByRole('link', { name: 'Import' }).click()
  const choose = page.getByLabel('File of people')

  await test.step('a file with problems names the rows and changes nothing', async () => {
    await choose.setInputFiles(file('wrong.csv', WRONG))
    await expect(page.getByText(/errors are in the way/)).toBeVisible()
    await expect(page.getByText(/Row 2/).first()).toBeVisible()
    await expect(page.getByText(/nobody@tidewell.example/).first()).toBeVisible()
    await expect(page.getByText(/Row 3/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Import now' })).toBeHidden()
    await expectNoBarriers(page)
  })

  await test.step('the corrected file shows what would change before anything does', async () => {
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await choose.setInputFiles(file('right.csv', `${HEADER}\n${await rowBelow('Samira Haddad')}`))
    await expect(page.getByText('The file can be imported. Nothing is changed yet.')).toBeVisible()
    await expect(page.getByText('1 person is added').first()).toBeVisible()
  })

  await test.step('applied, everybody sees the new person', async () => {
    await page.getByRole('button', { name: 'Import now' }).click()
    await expect(page.getByText('Everybody sees it now.')).toBeVisible()
    await page.getByRole('link', { name: 'People' }).first().click()
    await page.getByLabel('Search', { exact: true }).fill('Tova')
    await page.getByRole('link', { name: /Tova Lindgren/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tova Lindgren' })).toBeVisible()
    await expect(page.getByText('Samira Haddad').first()).toBeVisible()
  })
  await expectNoBarriers(page)

  /** A row of somebody new below a person of the directory, whose address is read off the page. */
  async function rowBelow(manager: string): Promise<string> {
    const directory = await page.request.get(`/api/people?q=${encodeURIComponent(manager)}`)
    const { entries } = (await directory.json()) as { entries: { name: string; email: string }[] }
    const address = entries.find(entry => entry.name === manager)?.email ?? ''
    return `Tova Lindgren,TW-902,tova@tidewell.example,${address},People,People partner,1,2026-12-01`
  }
})

function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
