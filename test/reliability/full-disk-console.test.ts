import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { aDesk } from '../builders/a-desk.ts'
import { aSite } from '../builders/a-site.ts'
import { smallDisk } from './small-disk.ts'

const disk = smallDisk()
afterAll(() => disk.remove())

/** Everything that is kept at a desk. */
function keptAt(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('')
}

async function keptSoon(folder: string, text: string): Promise<void> {
  await expect.poll(() => keptAt(folder), { timeout: 10_000 }).toContain(text)
}

describe.skipIf(!disk.isMounted)('with the console open on a disk that is full', () => {
  const fill = (): void => disk.fillUp(0)
  const free = disk.makeRoom
  afterEach(free)

  test('under the desk: typing goes on, it is said in words, and with room again all of it is kept', async () => {
    const site = await aSite({ interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }] })
    const desk = await aDesk(site, disk.folder)
    const terminal = await desk.openAs('ewa')
    terminal.type('m\roKlient ')
    await terminal.until('Klient')
    await keptSoon(desk.desk, 'Klient')
    fill()

    terminal.type('prosi o telefon')
    const frame = await terminal.until(/The disk of/)
    expect(frame).toContain('Klient prosi o telefon')
    expect(frame).toContain('Make room')
    expect(frame).not.toContain('ENOSPC')
    terminal.type(' po szesnastej')
    await terminal.until('prosi o telefon po szesnastej')
    expect(keptAt(desk.desk)).not.toContain('prosi')

    free()
    await terminal.until('What you type is kept again')
    await keptSoon(desk.desk, 'Klient prosi o telefon po szesnastej')
    process.kill(terminal.pid, 'SIGKILL')
    await terminal.exited
    expect(await desk.open().until('Note on KX-10')).toContain('Klient prosi o telefon po szesnastej')
  })

  test('under the desk: with no room until the end, leaving says what could not be kept', async () => {
    const site = await aSite({ interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }] })
    const desk = await aDesk(site, disk.folder)
    const terminal = await desk.openAs('ewa')
    fill()
    terminal.type('m\ro')
    await terminal.until('Note on KX-10')
    terminal.type(`\u001B[200~${'Klient prosi. '.repeat(2000)}\u001B[201~`)
    await terminal.settled(3500)
    terminal.type(' Pilne.')
    await terminal.until(/The disk of/)
    terminal.type('\u001B')
    await terminal.until(/^(?![^]*Note on KX-10)/)
    terminal.type('q')
    await terminal.until(/what|leave|Leave/i)
    terminal.type('1')
    const { exitCode } = await terminal.exited
    expect(exitCode).not.toBe(0)
    expect(terminal.written()).toMatch(/linia: The disk of .* is full: what you type is not kept/)
  })

  test('under the store: what is given is refused in words, and nothing typed is lost', async () => {
    const site = await aSite({
      interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }, { ref: 'KX-11' }],
      below: disk.folder,
    })
    const desk = await aDesk(site)
    const terminal = await desk.openAs('ewa')
    terminal.type('m\roKlient prosi o telefon')
    await terminal.until('o telefon')
    fill()

    terminal.type('\u0004')
    const frame = await terminal.until(/The disk of the store/)
    expect(frame).toContain('Klient prosi o telefon')
    terminal.type(' po szesnastej')
    await terminal.until('o telefon po szesnastej')
    terminal.type('\u001B[27u')
    await terminal.until(/^(?![^]*Note on KX-10)/)
    terminal.type('gq')
    await terminal.until('KX-11')
    terminal.type('\r')
    await terminal.until(/The disk of the store/)
    expect(site.rows('notes')).toEqual([])
    expect(site.look('KX-11').interaction.state).toBe('queued')

    free()
    terminal.type('m\ro')
    await terminal.until('o telefon po szesnastej')
    terminal.type('\u0004')
    await terminal.until('Noted on KX-10')
    expect(site.rows('notes')).toMatchObject([{ text: 'Klient prosi o telefon po szesnastej' }])
  })
})
