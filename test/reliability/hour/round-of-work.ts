import { labels } from './who-works.ts'
import type { Typist } from './typist.ts'

export type Round = {
  readonly typist: Typist
  readonly number: number
  /** Lets the colleague note something; answers once it is acknowledged. */
  readonly noted: (ref: string, text: string) => Promise<void>
}

/** What came of a round, to be found in the store. */
export type Done = { readonly ref: string; readonly notes: readonly string[]; readonly wrapUpNote: string }

const home = '\u001B[H'
const previousTab = '\u001B[Z'
const escape = '\u001B[27u'
const finish = '\u0004'
const places = [
  ['gk', /─ Cases/],
  ['gb', /─ Callbacks/],
  ['gp', /─ People/],
  ['gi', /─ Inbox/],
  ['gh', /─ What (?:I|you) did/],
  ['gv', /─ (?:Saved views|Views)/],
  ['gs', /─ Settings/],
] as const

/** One round of an agent's work: looks around, finds a mail, answers it with notes, wraps it up, at times takes that back. */
export async function roundOfWork(round: Round): Promise<Done> {
  const { typist, number } = round
  await lookAround(typist, number)
  const ref = await chosen(typist)
  const notes = [await noteOn(ref, round), ...(number % 3 === 0 ? [await noteInTwo(ref, round)] : [])]
  const heard = `Kolega ${number} widział`
  await typist.press('\t')
  await typist.see(/─ Notes/)
  await round.noted(ref, heard)
  await typist.see(heard)
  const wrapUpNote = `Załatwione ${number}`
  await typist.press('w')
  await typist.see(`Wrap up ${ref}`)
  await typist.press('09')
  await typist.press(wrapUpNote)
  await typist.see(wrapUpNote)
  await typist.press('\r')
  await typist.see(`${ref} is wrapped up`)
  if (number % 4 === 0) {
    await typist.press('u')
    await typist.see('w opens the form as it was')
    await typist.press('w')
    await typist.see(wrapUpNote)
    await typist.press(finish)
    await typist.see(`${ref} is wrapped up`)
  }
  return { ref, notes, wrapUpNote }
}

async function lookAround(typist: Typist, number: number): Promise<void> {
  for (const [keys, wanted] of number % 2 === 0 ? places : places.slice(0, 2)) {
    await typist.press(keys)
    await typist.see(wanted)
  }
  await typist.press('c', 'kowalskix', '\u007F')
  await typist.see(/Find kowalski(?!x)/)
  await typist.press(escape)
  await typist.press(':', `show ${number}`)
  await typist.see(`show ${number}`)
  await typist.press(escape)
  await typist.press('?')
  await typist.see(/Keys: /)
  await typist.press(escape)
}

/** Goes along both queues by the arrows, narrows to the row it stands on, and takes that. */
async function chosen(typist: Typist): Promise<string> {
  await typist.press('gq', home)
  const list = rowsOf(await typist.see(new RegExp(`─ ${labels.own} ─[^]*▸.*[A-Z]{2}-\\d+`)))
  await typist.press('jjjjjjjj', 'kkk')
  const wanted = list[5] ?? ''
  await typist.see(new RegExp(`▸[ !✓]*${wanted}\\b`))
  await typist.press('\t\t')
  await typist.see(new RegExp(`─ ${labels.colleague} ─`))
  await typist.press('jjj')
  await typist.press('kk')
  await typist.press(previousTab, previousTab)
  await typist.see(new RegExp(`─ ${labels.own} ─`))
  await typist.press('/', `ref = ${wanted}`)
  await typist.see(new RegExp(`/ ref = ${wanted}`))
  await typist.press('\r')
  await typist.see(new RegExp(`▸[ !✓]*${wanted}\\b`))
  await typist.press('\r')
  await typist.see(`${wanted} is yours`)
  return wanted
}

async function noteOn(ref: string, { typist, number }: Round): Promise<string> {
  const text = `Klient ${number} prosi: „zażółć gęślą jaźń”, ${number * 7} zł do 12.05`
  await typist.press('o')
  await typist.see(`Note on ${ref}`)
  for (let at = 0; at < text.length; at += 11) await typist.press(text.slice(at, at + 11))
  await typist.press(finish)
  await typist.see(`Noted on ${ref}`)
  return text
}

/** A note that is left half written, and found again. */
async function noteInTwo(ref: string, { typist, number }: Round): Promise<string> {
  const [first, second] = [`Oddzwonić po ${number}`, ', licznik 漢字 bez plomby']
  await typist.press('o', first)
  await typist.see(first)
  await typist.press(escape)
  await typist.see(new RegExp(`^(?![^]*Note on ${ref})`))
  await typist.press('o')
  await typist.see(first)
  await typist.press(second, finish)
  await typist.see(`Noted on ${ref}`)
  return first + second
}

/** The refs of the list that stands right of the queues, from the top. */
function rowsOf(frame: string): readonly string[] {
  const lines = frame.split('\n').map((line) => line.slice(line.indexOf('│') + 1))
  return lines.flatMap((line) => /^ [▸ ][ !✓]*([A-Z]{2}-\d+)\b/.exec(line)?.[1] ?? [])
}
