import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveMacro } from '../../src/commands/messages/save-macro.ts'
import { saveTemplate } from '../../src/commands/messages/save-template.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { type Said, jsonFrom, shellOn } from './shell-on.ts'

/** The corpus lies beside the project and is not part of it: without it this file fails. */
const corpus = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))
const { strings } = JSON.parse(readFileSync(corpus, 'utf8')) as {
  strings: readonly { readonly id: string; readonly s: string }[]
}
/** What acts on a terminal, turns a line around or cannot be seen; line feeds are ours. */
const acting =
  /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}\u00AD\u180E\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]/u
const syntax = '{{ agent.name }} {% if true %}no{% endif %} {{ "x" | upcase }}'

let site: TestSite
const refs: string[] = []

beforeAll(async () => {
  site = await aSite({})
  const [owner, ewa] = [site.as('owner'), site.as('ewa')]
  const seen = '<{{ customer.name }}|{{ interaction.subject | default: "-" }}>'
  must(await ewa.saveTemplate({ shortName: 'kto', texts: { pl: { subject: seen, text: seen } } }))
  for (const { s } of [...strings, { s: syntax }]) {
    const text = s.slice(0, 400)
    const customer = must(await owner.newCustomer({ name: `${text}!`, allowKnown: true })).ref
    const given = { channel: 'email', queue: 'written', subject: text, customer }
    refs.push(must(await owner.receive(given)).ref)
    const mail = { to: 'jan@poczta.example', subject: text, text: `${text}.` }
    must(await ewa.compose(mail))
  }
}, 120_000)
afterAll(() => site.close())

function leftIn({ out, err }: Said): readonly string[] {
  return Array.from(`${out}${err}`.replaceAll('\n', '').replaceAll(/\u001b\[(?:1|2|22|31|39)m/g, ''))
    .filter((point) => acting.test(point))
    .map((point) => `U+${point.codePointAt(0)?.toString(16)}`)
}

test('what comes of a template for hostile customers acts nowhere', async () => {
  expect(strings.length).toBeGreaterThan(300)
  const left: Record<string, readonly string[]> = {}
  for (const [place, ref] of refs.entries()) {
    const said = await shellOn(site, ['template', 'try', 'kto', ref, '--as', 'ewa'])
    if (said.code !== 0 || leftIn(said).length > 0 || !said.out.includes('<'))
      left[strings[place]?.id ?? 'syntax'] = leftIn(said)
  }
  expect(left).toEqual({})
}, 120_000)

test('the syntax of texts in what a customer wrote stays what he wrote', async () => {
  const { text } = await jsonFrom(site, ['template', 'try', 'kto', refs.at(-1) ?? '', '--as', 'ewa'])

  expect(text).toBe(`<${syntax}!|${syntax}>`)
})

test('the outbox lets no hostile subject act', async () => {
  const said = await shellOn(site, ['outbox', '--all', '--limit', '1000'])

  expect(said.out.split('\n').length).toBeGreaterThan(300)
  expect(leftIn(said)).toEqual([])
})

test('templates and macros of one’s own are shown without what acts', async () => {
  const left: Record<string, readonly string[]> = {}
  let shown = 0
  for (const { id, s } of strings) {
    const text = `<${s.slice(0, 400)}>`
    const texts = { pl: { subject: text.slice(0, 150), text } }
    const steps = [{ command: 'note.add', input: { ref: '{ref}', text }, template: null }]
    const saved = [
      await site.attempt('ewa', saveTemplate, { shortName: 'zly', texts }),
      await site.attempt('ewa', saveMacro, { shortName: 'zle', steps }),
    ]
    const said = [
      await shellOn(site, ['template', 'show', 'zly', '--as', 'ewa']),
      await shellOn(site, ['macro', 'show', 'zle', '--as', 'ewa']),
      await shellOn(site, ['template', 'save', 'inny', '--text', `{{ ${text}`, '--as', 'ewa']),
    ]
    shown += saved.filter(({ ok }) => ok).length
    const found = said.flatMap(leftIn)
    if (found.length > 0) left[id] = found
  }
  expect(shown).toBeGreaterThan(300)
  expect(left).toEqual({})
}, 120_000)
