import type { Labels } from '../../domain/labels.ts'
import type { MacroStep, TemplateDefinition } from '../../domain/site/writing-definition.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** A template as somebody sees it: the site's, or his own, which stands before one of the site of the same short name. */
export type TemplateRow = {
  readonly id: string
  readonly shortName: string
  readonly labels: Labels
  /** Channels it is offered on; none for all. */
  readonly channels: readonly string[]
  readonly texts: TemplateDefinition['texts']
  readonly owner: string | null
}

type StoredTemplate = Omit<TemplateRow, 'labels' | 'channels' | 'texts'> & {
  readonly labels: string
  readonly channels: string
  readonly texts: string
}

/** The templates of the site, and those of one agent; his own last. */
export const templateList = query<StoredTemplate, TemplateRow, { agent: string }>(
  'template-list',
  (db, p) =>
    db
      .selectFrom('templates')
      .select(['id', 'short_name as shortName', 'labels', 'channels', 'texts', 'owner'])
      .where((where) => where.or([where('owner', 'is', null), where('owner', '=', p.agent)]))
      .where('retired', '=', 0)
      .orderBy('owner')
      .orderBy('position')
      .$castTo<StoredTemplate>(),
  ({ labels, channels, texts, ...template }) => ({
    ...template,
    labels: fromJson(labels),
    channels: fromJson(channels),
    texts: fromJson(texts),
  }),
)

/** A macro as somebody sees it, the site's or his own. */
export type MacroRow = {
  readonly id: string
  readonly shortName: string
  readonly labels: Labels
  readonly hotKey: string | null
  readonly steps: readonly MacroStep[]
  readonly owner: string | null
}

type StoredMacro = Omit<MacroRow, 'labels' | 'steps'> & { readonly labels: string; readonly steps: string }

/** The macros of the site, and those of one agent; his own last. */
export const macroList = query<StoredMacro, MacroRow, { agent: string }>(
  'macro-list',
  (db, p) =>
    db
      .selectFrom('macros')
      .select(['id', 'short_name as shortName', 'labels', 'hot_key as hotKey', 'steps', 'owner'])
      .where((where) => where.or([where('owner', 'is', null), where('owner', '=', p.agent)]))
      .where('retired', '=', 0)
      .orderBy('owner')
      .orderBy('position')
      .$castTo<StoredMacro>(),
  ({ labels, steps, ...macro }) => ({ ...macro, labels: fromJson(labels), steps: fromJson(steps) }),
)

/** What somebody may choose by name: his own stands before the site's of the same short name. */
export function visible<Row extends { readonly shortName: string; readonly owner: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const own = new Set(rows.flatMap((row) => (row.owner === null ? [] : [row.shortName])))
  return rows.filter((row) => row.owner !== null || !own.has(row.shortName))
}
