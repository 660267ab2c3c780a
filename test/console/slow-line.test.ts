import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aSiteWithDesk } from '../builders/a-desk.ts'

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

test.skipIf(process.platform !== 'linux')(
  'over a line of 2 kB a second no key is lost, nothing piles up, and the newest screen arrives',
  { timeout: 60_000 },
  async () => {
    const refs = Array.from({ length: 60 }, (_, number) => `KX-${100 + number}`)
    const { site, desk } = await aSiteWithDesk({
      interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }, ...refs.map((ref) => ({ ref }))],
    })
    const terminal = await desk.openAs('ewa')
    await terminal.settled()
    const before = residentMegabytes(terminal.pid)
    terminal.readSlowly(2000)
    // A screen whole is as long on its way as a second; none of these is waited for.
    for (let times = 0; times < 40; times++) {
      terminal.type('\u001B[6~\u001B[5~')
      await pause(20)
    }
    terminal.type('m\ro')
    const words = Array.from({ length: 60 }, (_, number) => `słowo${number}`)
    for (const word of words) {
      terminal.type(`${word} `)
      await pause(10)
    }
    await terminal.until('słowo59', 30_000)
    expect(residentMegabytes(terminal.pid)).toBeLessThan(before + 40)
    terminal.type('\u0004')
    await terminal.until('Noted on KX-10', 20_000)
    expect(site.rows('notes')).toMatchObject([{ text: words.join(' ') }])
  },
)

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
