import { expect, test } from 'vitest'
import { aDesk } from '../builders/a-desk.ts'
import { aSite } from '../builders/a-site.ts'
import { integrityOf } from './problems-of-store.ts'
import { seededRandom } from './seeded-random.ts'
import { startProgram } from './start-program.ts'

test(
  'a console killed in a burst of commits has kept all that it said was noted, and nothing by half',
  { timeout: 60_000 },
  async () => {
    const site = await aSite({
      interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }, { ref: 'KX-11' }],
    })
    const desk = await aDesk(site)
    const random = seededRandom(7)
    const others = startProgram('note-until-refused', [site.path, 'KX-11', '200', '100000'])
    await others.line('done')
    const said: string[] = []
    let number = 0
    const note = (): string => `Notatka ${(number += 1)}: zażółć`

    for (let kills = 0; kills < 4; kills++) {
      const terminal = kills === 0 ? await desk.openAs('ewa') : desk.open()
      if (kills > 0) {
        await terminal.until('back where you were')
        terminal.type('\u001B[27u')
        await terminal.settled(300)
      }
      terminal.type('m\r')
      await terminal.until(/KX-10 .*active/)
      for (let times = 0; times < 3; times++) {
        const text = note()
        terminal.type(`o${text}`)
        await terminal.until(text)
        terminal.type('\u0004')
        await terminal.until('Noted on KX-10')
        said.push(text)
      }
      terminal.type(Array.from({ length: 20 }, () => `o${note()}\u0004`).join(''))
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 150))
      process.kill(terminal.pid, 'SIGKILL')
      await terminal.exited
    }
    others.kill()
    await others.ended

    const kept = site
      .rows('notes')
      .map(({ text }) => String(text))
      .filter((text) => !text.startsWith('x'))
    // What was being typed when the console died is there again, and the next text goes on behind it.
    expect(said.filter((text) => !kept.some((whole) => whole.endsWith(text)))).toEqual([])
    expect(kept.filter((text) => !/^(?:Notatka \d+: zażółć)+$/.test(text))).toEqual([])
    expect(kept.length).toBeGreaterThan(said.length)
    expect(integrityOf(site.path)).toEqual(['ok'])
  },
)
