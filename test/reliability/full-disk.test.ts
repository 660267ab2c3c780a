import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { createStore } from '../../src/store/create-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { refusalOfFault } from '../../src/store/refusal-of-fault.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { integrityOf, problemsOfStore } from './problems-of-store.ts'
import { smallDisk } from './small-disk.ts'
import { startProgram } from './start-program.ts'

const disk = smallDisk()
const { folder, fillUp, makeRoom } = disk
const path = join(folder, 'store.db')
const surroundings = { now: () => morning, randomBytes: seededBytes(1) }

const acknowledgedBy = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lines
      .map((line) => line.split(' '))
      .flatMap(([word, id = '', seq = '']) => (word === 'done' ? [[id, Number(seq)]] : [])),
  )

afterAll(() => disk.remove())

describe.skipIf(!disk.isMounted)('on a disk that is full', () => {
  test('no store is made, and no half of one stays', () => {
    fillUp(20_000)

    const made = createStore(path, surroundings, { group: false })

    expect(made).toEqual({ ok: false, refusal: { code: 'store-full', path } })
    expect(readdirSync(folder)).toEqual(['ballast'])
    makeRoom()
  })

  test('a change is refused, what was acknowledged is there, and with room again the same session goes on', async () => {
    expect(createStore(path, surroundings, { group: false })).toMatchObject({ ok: true })
    const opened = openStoreAt(path, surroundings)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const line = { command: openTheLine, input: { agents: ['ewa'], waiting: 1 }, actor: 'owner' }
    expect(await opened.value.runner.run(line)).toMatchObject({ ok: true })
    const ref = `${opened.value.info.prefix}-1`
    fillUp(400_000)

    const session = startProgram('note-until-refused', [path, ref, '20000', '60'])
    expect(await session.line('refused')).toBe('refused store-full')
    const acknowledged = acknowledgedBy(session.lines)
    expect(acknowledged.size).toBeGreaterThan(3)
    expect(acknowledged.size).toBeLessThan(60)
    expect(problemsOfStore(path, acknowledged)).toEqual([])

    makeRoom()
    session.tell('go on')
    session.child.stdin?.end()
    await session.ended
    expect(session.lines).toContain('again go on')
    const more = acknowledgedBy(session.lines)
    expect(more.size).toBeGreaterThan(acknowledged.size)
    expect(problemsOfStore(path, more)).toEqual([])
    expect(integrityOf(path)).toEqual(['ok'])
    await opened.value.close()
  })

  test('a store is not opened half: the refusal says that the disk is full', async () => {
    fillUp(0)

    const session = startProgram('note-until-refused', [path, 'XX-1', '1', '1'])

    expect(await session.line('')).toBe('refused store-full')
    makeRoom()
    expect(integrityOf(path)).toEqual(['ok'])
  })

  test('an attachment that finds no room leaves nothing under its name', () => {
    fillUp(100_000)
    const files = attachmentFilesOf(path, false)
    const content = Buffer.alloc(150_000, 'x')

    let fault: unknown
    try {
      files.put(content)
    } catch (thrown) {
      fault = thrown
    }

    expect(refusalOfFault(fault, path)).toEqual({ code: 'store-full', path })
    makeRoom()
    expect(existsSync(files.pathOf(files.put(content)))).toBe(true)
    expect(readdirSync(files.folder, { recursive: true })).toHaveLength(2)
  })
})
