import type { WrapUpCode, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export const wrapUpCodeColumns = [
  'wrap_up_codes.id',
  'wrap_up_codes.path',
  'wrap_up_codes.kind',
  'wrap_up_codes.version',
  'wrap_up_codes.labels',
  'wrap_up_codes.aliases',
  'wrap_up_codes.fields',
  'wrap_up_codes.note_required as noteRequired',
  'wrap_up_codes.consequences',
  'wrap_up_codes.flags',
  'wrap_up_codes.system',
  'wrap_up_codes.retired',
] as const

export type StoredCode = Pick<WrapUpCode, 'id' | 'path' | 'kind' | 'version' | 'system'> & {
  readonly labels: string
  readonly aliases: string
  readonly fields: string
  readonly noteRequired: number
  readonly consequences: string
  readonly flags: string
  readonly retired: number
}

export function readCode(stored: StoredCode): WrapUpCode {
  return {
    id: stored.id,
    path: stored.path,
    kind: stored.kind,
    version: stored.version,
    system: stored.system,
    labels: fromJson(stored.labels),
    aliases: fromJson(stored.aliases),
    fields: fromJson(stored.fields),
    consequences: fromJson(stored.consequences),
    flags: fromJson(stored.flags),
    isNoteRequired: stored.noteRequired === 1,
    retired: stored.retired === 1,
  }
}

/** The codes that a queue's set offers, reasons and outcomes, each kind in its order with its hot keys. */
export const wrapUpCodesOfQueue = query<
  StoredCode & { hotKey: string | null; hidden: number },
  WrapUpSetCode,
  { queueId: string }
>(
  'wrap-up-codes-of-queue',
  (db, p) =>
    db
      .selectFrom('queues')
      .innerJoin('wrap_up_set_codes', 'wrap_up_set_codes.set_id', 'queues.wrap_up_set_id')
      .innerJoin('wrap_up_codes', 'wrap_up_codes.id', 'wrap_up_set_codes.code_id')
      .select([...wrapUpCodeColumns, 'wrap_up_set_codes.hot_key as hotKey', 'wrap_up_set_codes.hidden'])
      .where('queues.id', '=', p.queueId)
      .where('wrap_up_codes.retired', '=', 0)
      .orderBy('wrap_up_set_codes.kind')
      .orderBy('wrap_up_set_codes.position')
      .$castTo<StoredCode & { hotKey: string | null; hidden: number }>(),
  ({ hotKey, hidden, ...code }) => ({ code: readCode(code), hotKey, isHidden: hidden === 1 }),
)
