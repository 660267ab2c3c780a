import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aSiteWithDesk } from '../builders/a-desk.ts'

test('a screen that breaks over a half-written note gives the terminal back, says so, and the note is there again', async () => {
  const { site, desk } = await aSiteWithDesk({
    interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }, { ref: 'KX-11' }],
  })
  const breaks = join(site.folder, 'break')
  const terminal = await desk.openAs('ewa', { env: { TEST_BREAKS: breaks } })
  terminal.type('m\roKlient prosi')
  await terminal.until('Klient prosi')
  writeFileSync(breaks, '')
  terminal.type(' o telefon')
  await site.as('ola').take({ ref: 'KX-11' })

  const { exitCode } = await terminal.exited
  expect(exitCode).not.toBe(0)
  await terminal.until('broken on purpose')
  const end = terminal.written()
  expect(end.lastIndexOf('\u001B[?1049l')).toBeGreaterThan(end.lastIndexOf('\u001B[?1049h'))
  expect(end.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(end.lastIndexOf('\u001B[?2004h'))
  expect(terminal.cursor().isShown).toBe(true)

  const again = await desk.open().until('Note on KX-10')
  expect(again).toContain('Klient prosi o telefon')
})
