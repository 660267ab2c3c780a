import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { complaintAlone } from '../process/demo-processes.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

const refs = ['KX-501', 'KX-502', 'KX-503', 'KX-504'] as const

let site: TestSite

type Figures = Readonly<Record<string, { readonly value: number | null; readonly leftOut: object }>>
type Row = { readonly group: string; readonly key: string; readonly figures: Figures }

/**
 * Four complaints that begin together: one is put right within minutes, one goes to the operator and is late there, one is given up,
 * one stays at its first question.
 */
beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: refs.map((_, at) => ({ ref: `KX-${at + 1}`, customer: 'KX-101', subject: 'Faktura' })),
  })
  must(await site.as('owner').publishProcess({ text: complaintAlone() }))
  for (const [at, ref] of refs.entries()) {
    must(await site.as('ewa').openCase({ interaction: `KX-${at + 1}` }, [`KX-40${at + 1}`]))
    must(await site.as('ewa').startProcess({ case: `KX-40${at + 1}`, process: 'bill-complaint' }, [ref]))
  }
  const step = site.as('ewa').stepProcess
  site.later(60)
  must(await step({ ref: 'KX-501', did: 'answered', value: 'estimate' }))
  must(await step({ ref: 'KX-502', did: 'answered', value: 'reading' }))
  must(await step({ ref: 'KX-503', did: 'give-up', reason: 'the customer took it back' }))
  site.later(60)
  must(await step({ ref: 'KX-501', did: 'answered', value: 12_480 }))
  must(await step({ ref: 'KX-502', did: 'answered', value: 12_480 }))
  site.later(30)
  must(await step({ ref: 'KX-501', did: 'all-so' }))
})

afterEach(async () => site.close())

async function rows(...words: readonly string[]): Promise<readonly Row[]> {
  const { rows: found } = await jsonFrom(site, ['report', 'processes', ...words])
  return found as readonly Row[]
}

function valueOf(list: readonly Row[], key: string, figure: string): number | null | undefined {
  return list.find((row) => row.key === key)?.figures[figure]?.value
}

test('a process is told by what went in, is inside, is stuck and came out', async () => {
  site.later(60)
  const [whole] = await rows()

  expect(whole).toMatchObject({ group: 'processes', key: 'bill-complaint' })
  const value = (figure: string) => whole?.figures[figure]?.value
  expect(value('process-entered')).toBe(4)
  expect(value('process-inside')).toBe(2)
  // Three and a half minutes at a question that may take three.
  expect(value('process-stuck')).toBe(1)
  expect(value('process-ended')).toBe(1)
  expect(whole?.figures['process-ended']?.leftOut).toEqual({ givenUp: 1 })
  expect(value('process-goal')).toBe(100)
  expect(value('process-in-time')).toBe(100)
  expect(value('process-through-p90')).toBe(150)
  // Nobody has waited yet in a step that was left.
  expect(value('process-handled')).toBe(100)
})

test('each step tells handling from waiting, and what left it late', async () => {
  site.later(7 * 86_400)
  await site.fireDueWork()
  const list = await rows('--process', 'bill-complaint', '--date', '2026-11-01', '--to', '2026-12-31')

  expect(valueOf(list, 'basis', 'step-handling')).toBe(60)
  expect(valueOf(list, 'basis', 'step-passed')).toBe(3)
  expect(valueOf(list, 'basis', 'step-now')).toBe(1)
  expect(valueOf(list, 'basis', 'step-stuck')).toBe(1)
  expect(valueOf(list, 'operator', 'step-waiting')).toBe(7 * 86_400 + 30)
  expect(valueOf(list, 'operator', 'step-handling')).toBe(0)
  expect(valueOf(list, 'operator', 'step-late')).toBe(1)
  expect(valueOf(list, 'chase', 'step-now')).toBe(1)
  expect(valueOf(list, 'corrected', 'result-count')).toBe(1)
  expect(valueOf(list, 'corrected', 'result-share')).toBe(100)
  expect(valueOf(list, 'declined', 'result-share')).toBe(0)
})

test('people read it in their language, with the formula of each figure', async () => {
  const page = await shellOn(site, ['report', 'processes', '--process', 'bill-complaint', '--explain', '--lang', 'pl']) // prettier-ignore
  expect(page.out).toContain('Procesy · Reklamacja rachunku')
  expect(page.out).toContain('ktoś się tym zajmował: 100 %')
  expect(page.out).toMatch(/Kroki · Podstawa rachunku|Kroki · Szacunek czy odczyt/)
  const table = await shellOn(site, ['report', 'processes'])
  expect(table.out).toMatch(/Bill complaint +4 +2 +0 +1/)
})

test('a process that is not there is refused with the near one, and the option belongs to this report', async () => {
  const wrong = await errorFrom(site, ['report', 'processes', '--process', 'bill-complain'])
  expect(wrong).toMatchObject({ code: 'process-not-found', exit: 3 })
  expect(JSON.stringify(wrong)).toContain('bill-complaint')
  expect(await errorFrom(site, ['report', 'cases', '--process', 'bill-complaint'])).toMatchObject({ exit: 2 })
})

test('what is stuck is counted alike in the report, the list and the process itself, also where a wait has no limit', async () => {
  const ewa = site.as('ewa')
  const handOver = async (n: number): Promise<string> => {
    must(await ewa.openCase({ subject: `Reklamacja ${n}` }, [`KX-6${n}`]))
    const { ref } = must(await ewa.startProcess({ case: `KX-6${n}`, process: 'bill-complaint' }))
    must(await ewa.stepProcess({ ref, did: 'answered', value: 'reading' }))
    must(await ewa.stepProcess({ ref, did: 'answered', value: 12_480 }))
    return ref
  }
  for (let n = 10; n < 20; n++) {
    const ref = await handOver(n)
    site.later(60)
    must(await ewa.stepProcess({ ref, did: 'happened' }))
    must(await ewa.stepProcess({ ref, did: 'give-up', reason: 'enough' }))
  }
  await handOver(20)
  site.later(3600)

  const [whole] = await rows()
  const listed = (await jsonFrom(site, ['process', 'list']))['rows'] as { stuck: number }[]
  const { inSteps } = await jsonFrom(site, ['process', 'show', 'bill-complaint'])
  // One at its first question, and two that are with the operator for longer than is usual.
  expect(whole?.figures['process-stuck']?.value).toBe(3)
  expect(listed).toMatchObject([{ stuck: 3 }])
  expect(inSteps).toContainEqual({ step: 'operator', running: 2, stuck: 2 })
})
