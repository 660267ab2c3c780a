import { afterEach, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { shellOn } from './shell-on.ts'

let site: TestSite
afterEach(() => site.close())

/** Saves a macro of ewa's of one step. */
async function saved(step: object) {
  site = await aSite({})
  return shellOn(site, ['macro', 'save', 'moje', '--steps', JSON.stringify([step]), '--as', 'ewa'])
}

const note = { command: 'note.add', input: { ref: '{ref}', text: 'Sprawdzone' } }

test('who saved a macro is told how it runs', async () => {
  expect((await saved(note)).out).toContain('The macro moje is saved: `linia macro run moje REF` gives')
})

test('a macro that is not saved for one of its steps says what is to be mended, not to look at what is not there', async () => {
  const { err } = await saved({ ...note, input: { ref: '{ref}' } })
  expect(err).toContain('Nothing is saved: mend step 1, and save it again.')
  expect(err).not.toContain('macro show')
})

test('a macro with a mistyped command is not saved, and the commands like it are named', async () => {
  expect((await saved({ ...note, command: 'note.ad' })).err).toMatch(
    /Nothing is saved\. Names like that one: .*note\.add/,
  )
})
