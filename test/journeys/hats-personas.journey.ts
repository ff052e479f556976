import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test('the sponsor of the acquisition is told to lead, and her talk is prepared in three parts and with its teams', async ({
  as,
}) => {
  const page = await as('an acquisition she sponsors')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A major change, and low morale' }).click()
  const steps = page.getByRole('region', { name: 'What helps' })
  await expect(steps.getByText('The purpose is written in all four parts')).toBeVisible()
  await expectNoBarriers(page)
  await steps.getByRole('link', { name: /: Hold a direction talk within ten working days/ }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByLabel('Agenda')).toHaveValue(
    /^Our thinking.*The change we intend.*How we go forward/s,
  )
  await expect(form.getByRole('checkbox', { name: 'Data' })).toBeChecked()
  const agenda = await form.getByLabel('Agenda').inputValue()
  await form.getByLabel('Agenda').fill(`${agenda}\nWhat stays: both workshops keep their keys.`)
  await form.getByRole('button', { name: 'Plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Brackwater joins Tidewell')

  await test.step('the step shows it, and something that no record shows she ticks herself and takes back', async () => {
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A major change, and low morale' }).click()
    await expect(steps.getByRole('link', { name: /^Talk (planned for|held on)/ }).first()).toBeVisible()
    await steps.getByRole('button', { name: /^I did this: Bring people of both sides together/ }).click()
    await expect(steps.getByText(/^You said on .* that it is done$/)).toBeVisible()
    await steps.getByRole('button', { name: /^Not done after all/ }).click()
    await expect(steps.getByText(/^You said on/)).toHaveCount(0)
  })

  await test.step('the purpose is written beside what she says in that talk', async () => {
    await steps.getByRole('link', { name: /: Write what changes, what stays/ }).click()
    const purpose = page.getByRole('dialog', { name: 'Write the purpose' })
    await expect(purpose.getByRole('link', { name: /^Brackwater joins Tidewell/ })).toBeVisible()
    // What is written stays as it is; the talk begins only what is empty.
    await expect(purpose.getByLabel('Why now')).not.toHaveValue('')
    await expect(purpose.getByLabel('What stays')).not.toHaveValue(/keep their keys/)
    await expectNoBarriers(page)
  })
})

test('the head of hardware is told to manage the big push, and its scope is put to a decision', async ({
  as,
}) => {
  const page = await as('A massive project with a tight deadline')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A big push with a tight date' }).click()
  await page.getByRole('link', { name: /^Begin: Decide the scope/ }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByLabel('What is to be decided?')).toHaveValue(
    'What is in, what is out, and what comes later?',
  )
  await expect(form.getByLabel('What can be done?')).toHaveValue(/Part of it comes later/)
  await expect(form.getByRole('combobox', { name: 'The aim it is about' })).toHaveValue('Sentinel certified')

  await test.step('its plan opens with a date for each milestone that it lacks, to be named', async () => {
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A big push with a tight date' }).click()
    await page.getByRole('link', { name: /^Begin: Set milestones/ }).click()
    await expect(form.getByText(/^The new dates lie two weeks apart at most/)).toBeVisible()
    const nameless = form
      .getByRole('textbox', { name: /^Milestone \d+$/ })
      .and(form.locator(':placeholder-shown, [value=""]'))
    await expect(nameless.first()).toBeVisible()
    await form.getByRole('button', { name: 'Cancel' }).click()
    await expect(page).toHaveURL(/\/aims\/[^?]+$/)
  })

  await test.step('what else its people work on goes on, or is put to a decision of who owns what it serves', async () => {
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A big push with a tight date' }).click()
    await page.getByRole('link', { name: /^Begin: Pause other goals/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What else they work on')
    await expectNoBarriers(page)
    await page
      .getByRole('checkbox', { name: /^Ask to pause/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Propose a decision' }).click()
    await expect(form.getByLabel('What is to be decided?')).toHaveValue(/^Does “.*” pause until/)
    await form.getByRole('button', { name: 'Propose' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/pause until/)
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A big push with a tight date' }).click()
    await expect(page.getByRole('link', { name: /^Asked on .*, not decided yet$/ })).toBeVisible()
  })
})

test('that goals of somebody are off track leads to all of them, in sight below what they serve', async ({
  as,
}) => {
  const page = await as('Head of data')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'Somebody needs more support' }).first().click()
  await page.getByRole('link', { name: '2 goals of Oluwaseun Ferreira are off track.' }).click()
  await expect(page.getByLabel('How it stands')).toHaveValue('off_track')
  const outline = page.getByRole('tree', { name: 'Direction outline' })
  await expect(outline.getByText('off track')).toHaveCount(2)
})

test('the head of software sees the manager away without cover, and who covers is asked with the period filled in', async ({
  as,
}) => {
  const page = await as('one manager away without cover')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A manager is away or gone' }).click()
  await expect(page.getByText('Nobody covers.')).toBeVisible()
  await page.getByRole('link', { name: /^Begin: Name a cover/ }).click()
  await expect(page.getByRole('dialog').getByRole('combobox', { name: /^Whose work/ })).toHaveValue(
    'Yuki Tanabe',
  )
  await expectNoBarriers(page)

  await test.step('what happened meanwhile is drafted from the records, and is the agenda of the talk in which it is handed back', async () => {
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A manager is away or gone' }).click()
    await page.getByRole('link', { name: /^Begin: Write what they need to know/ }).click()
    const form = page.getByRole('dialog')
    await expect(form.getByText(/^From the records that both of you may see, from /)).toBeVisible()
    const agenda = await form.getByLabel('Agenda').inputValue()
    expect(agenda).toContain('chance')
    expect(agenda.split('\n').length).toBeGreaterThan(3)
    await expectNoBarriers(page)
    await form.getByLabel('Agenda').fill(`Welcome back.\n${agenda}`)
    await form.getByRole('button', { name: 'Plan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handing back')
    await expect(page.getByText('Welcome back.')).toBeVisible()
    await page.goto('/hats')
    await page.getByRole('link', { name: 'A manager is away or gone' }).click()
    await expect(page.getByRole('link', { name: /^Session planned for/ })).toBeVisible()
  })
})

test('who supports somebody lowers the level of what they gave them, until a day, and the step shows it', async ({
  ownTidewell,
  as,
}) => {
  const page = await as('Somebody who needs guidance', ownTidewell)
  await page.goto('/hats')
  const card = page.getByRole('link', { name: 'Somebody needs more support' })
  await card.click()
  await page.getByRole('link', { name: /^Begin: Lower a delegation/ }).click()
  const lower = page.getByRole('region', { name: 'Lower the level' })
  await expect(lower.getByRole('link')).toHaveCount(1)
  await expectNoBarriers(page)
  await lower.getByRole('link', { name: 'Which forecast a town sees first' }).click()
  const form = page.getByRole('dialog', { name: 'Change the level' })
  await expect(form.getByRole('radio', { name: /^3/ })).toBeChecked()
  await form.getByLabel('Why it is lower for now').fill('We look at it together for two weeks.')
  await form.getByLabel('Until when').fill('2026-12-11')
  await form.getByRole('button', { name: 'Change it' }).click()
  await expect(form).toHaveCount(0)
  await page.goto('/hats')
  await card.click()
  await expect(page.getByRole('link', { name: /^Level lowered on/ })).toBeVisible()
  await page.getByText('How it came').click()
  await expect(page.getByText(/^Noticed /)).toBeVisible()

  // The two talk every week already: their rhythm is asked for, and becomes ten minutes every working day.
  await page.getByRole('link', { name: /: Ten minutes a day for two weeks/ }).click()
  const rhythm = page.getByRole('dialog', { name: 'Change the rhythm' })
  await expect(rhythm.getByLabel('Minutes')).toHaveValue('10')
  await expect(rhythm.getByLabel('Until')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await expect(rhythm.getByLabel('After that')).toHaveValue('weekly')
  await expectNoBarriers(page)
  await rhythm.getByRole('button', { name: 'Change it' }).click()
  await expect(rhythm).toHaveCount(0)
  await expect(page.getByText(/· Every working day until \d+ \w+; after that: Every week$/)).toBeVisible()
})

test('who has somebody new is led to their first goals one by one, and the form says whose and by when', async ({
  as,
}) => {
  const page = await as('A strategy, its goals')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A new direct report' }).click()
  const begin = page.getByRole('link', { name: /^Begin: Set goals for 30, 60 and 90 days/ })
  await begin.click()
  await expect(page.getByText(/^For Declan Moriarty · due \d+ \w+/)).toBeVisible()
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('who needs guidance sees the same card as the manager, with how far its steps are and none to take', async ({
  as,
}) => {
  const page = await as('sees the same card as their manager')
  await page.goto('/hats')
  await page
    .getByRole('region', { name: 'Seen beside others' })
    .getByRole('link', { name: /Somebody needs more support/ })
    .click()
  const steps = page.getByRole('region', { name: 'What helps' })
  await expect(steps.getByText('Agree on three priorities at most.')).toBeVisible()
  await expect(steps.getByRole('button')).toHaveCount(0)

  await test.step('and adds what helps to understand it, and ends it once it is enough', async () => {
    const side = page.getByRole('region', { name: 'Your side of it' })
    await side.getByLabel('What helps to understand this?').fill('The new order list confuses me.')
    await side.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('region', { name: 'Why' })).toContainText('The new order list confuses me.')
    await expectNoBarriers(page)
    await side.getByRole('button', { name: 'That is enough' }).click()
    await expect(page.getByText(/enough, said on/)).toBeVisible()
    await expect(side.getByRole('button', { name: 'That is enough' })).toHaveCount(0)
  })

  await test.step('and takes back what they added, now that it is over', async () => {
    await page.getByRole('button', { name: 'Take back what I added' }).click()
    await expect(page.getByRole('region', { name: 'Your side of it' })).toHaveCount(0)
    await expect(page.getByText('The new order list confuses me.')).toHaveCount(0)
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('the people team sees two years of the rules as a picture, and no number below ten', async ({ as }) => {
  const page = await as('The people team')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'How the rules do' }).click()
  await expect(page.getByRole('img', { name: /Calls for leading: at most/ })).toBeVisible()
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('rowheader', { name: 'A leader is away or new' })).toBeVisible()
  await expect(page.getByText(/^Noticed fewer than ten times each: Particularly large team; /)).toBeVisible()
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('who manages a rollout is led to its managed side, on a phone too, and a milestone dated anew shows the step', async ({
  as,
}) => {
  const page = await as('The administrator')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A rollout slips' }).click()
  await page.getByRole('link', { name: /^Begin: Plan the milestones again/ }).click()
  await page.getByRole('button', { name: 'Edit: Supply books its orders in the new system' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('By when?').fill('2026-12-18')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
  await page.goto('/hats')
  await page.getByRole('link', { name: 'A rollout slips' }).click()
  await expect(page.getByRole('link', { name: /^Milestone dated on/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
})
