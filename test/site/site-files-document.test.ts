import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { readSiteTexts } from '../../src/site/read-site.ts'
import { sectionNames, siteFile } from '../../src/site/site-file.ts'
import { diffSite } from '../../src/site/diff-site.ts'
import { writeSiteInOne } from '../../src/site/write-site.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/site-files.md'), 'utf8')
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

/** The part of the page below the heading that names a section, up to the next. */
function partOf(section: string): string {
  const parts = page.split(/^## /m)
  return parts.find((part) => (part.split('\n')[0] ?? '').split(', ').includes(section)) ?? ''
}

/** Every key that may stand somewhere in a section. */
function keysIn(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): ReadonlySet<string> {
  if (seen.has(schema)) return new Set()
  seen.add(schema)
  const inside = (parts: readonly z.core.$ZodType[]) => parts.flatMap((part) => [...keysIn(part, seen)])
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>
    return new Set([...Object.keys(shape), ...inside(Object.values(shape))])
  }
  if (schema instanceof z.ZodRecord) return new Set(inside([schema.valueType]))
  if (schema instanceof z.ZodArray) return new Set(inside([schema.element]))
  if (schema instanceof z.ZodOptional) return new Set(inside([schema.unwrap()]))
  if (schema instanceof z.ZodUnion) return new Set(inside(schema.options))
  return new Set()
}

test('the examples are one site, which is right, gives no warning, and comes back as it was written', () => {
  const read = readSiteTexts(examples.map((text, index) => ({ file: `example-${index + 1}`, text })))

  expect(read.ok ? read.warnings : read.problems).toEqual([])
  expect(read.ok && read.sections).toEqual(sectionNames)
  const again = read.ok ? readSiteTexts([{ file: 'again', text: writeSiteInOne(read.site) }]) : read
  expect(read.ok && again.ok && diffSite(read.site, again.site)).toEqual([])
})

test.each(sectionNames)('the section %s is in the list, has a heading and an example', (name) => {
  expect(page).toMatch(new RegExp(`\\[${name}\\]\\(#[a-z-]+\\)`))
  expect(partOf(name)).toContain(`\n${name}:\n`)
})

test.each(sectionNames)(
  'every key that may stand in %s is told there, or where it is told for all',
  (name) => {
    const told = partOf(name) + partOf('Everywhere') + (name === 'case-fields' ? partOf('fields') : '')
    const keys = [...keysIn(siteFile.shape[name])]

    expect(keys.length).toBeGreaterThan(1)
    expect(keys.filter((key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(told))).toEqual([])
  },
)

test('every link inside the page leads to a heading', () => {
  const titles = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  )
  const headings = new Set(titles)
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)

  expect(links.length).toBeGreaterThan(18)
  expect(links.filter((anchor) => !headings.has(anchor ?? ''))).toEqual([])
})
