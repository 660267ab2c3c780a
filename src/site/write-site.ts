import { Document, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { SiteDefinition } from '../domain/site-definition.ts'
import { canonicalSite, sectionNames, siteFileOf, type SectionName } from './site-file.ts'
import type { WrittenText } from '../yaml/load-texts.ts'

const lineWidth = 110

/**
 * A site as canonical YAML texts, one for each section that has something in it, named `queues.yaml` and so on. Reading them gives an
 * equal site, and the same site always gives the same bytes.
 */
export function writeSite(site: SiteDefinition): readonly WrittenText[] {
  const file = siteFileOf(canonicalSite(site))
  return sectionNames
    .filter((name) => Object.keys(file[name]).length > 0)
    .map((name) => ({ file: `${name}.yaml`, text: sectionText(name, file[name]) }))
}

/** The same in one text. */
export function writeSiteInOne(site: SiteDefinition): string {
  return writeSite(site)
    .map(({ text }) => text)
    .join('\n')
}

function sectionText(name: SectionName, section: object): string {
  const document = new Document({ [name]: section }, { aliasDuplicateObjects: false })
  layOut(document.contents, 0, '')
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true })
}

/** A list or map stands on one line where it fits; a record, and what is listed by habit, is a block of its own. */
function layOut(node: unknown, depth: number, key: string): void {
  if (!isMap(node) && !isSeq(node)) return
  for (const item of node.items) {
    if (isPair(item)) layOut(item.value, depth + 1, isScalar(item.key) ? String(item.key.value) : '')
    else layOut(item, depth + 1, '')
  }
  // What lies inside the settings of the site is no record of a section.
  const isRecord = isMap(node) && depth <= 2 && key !== 'capacity'
  const inside = node.items.map((item: unknown) => (isPair(item) ? item.value : item))
  const isFlat = inside.every((value) => isScalar(value) || (isCollection(value) && value.flow === true))
  const columns = depth * 2 + key.length + 2 + JSON.stringify(node).length
  node.flow = isFlat && columns <= lineWidth && !isRecord && !blockKeys.has(key)
  if (depth === 1 && key !== 'site') for (const item of node.items.slice(1)) setApart(item)
}

/** Written one to a line even where they would fit on one. */
const blockKeys: ReadonlySet<string> = new Set([
  'reasons',
  'outcomes',
  'under',
  'holidays',
  'hours',
  'choices',
  'fields',
])

function setApart(item: unknown): void {
  if (isPair(item) && isScalar(item.key)) item.key.spaceBefore = true
}
