import {
  type ReceivedInteraction,
  receiveInteraction,
} from '../../commands/interactions/receive-interaction.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import type { Actor, EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import type { Outcome } from '../../store/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import { type MailDoor, mailReceipt } from './mail-receipt.ts'
import type { MailCounts, MailError, MailReport } from './mail-report.ts'
import { doorOfSite } from './door-of-site.ts'
import { type MailSource, mailSources } from './mail-source.ts'
import { type ParsedMail, parseMail } from '../../mail/parse-mail.ts'
import { refusalOfWrite } from '../refusal-of-write.ts'

export type MailToImport = {
  /** An .eml file, an mbox, a Maildir, or a folder of any of them. */
  readonly path: string
  /** Key or name of the queue that everything waits in. */
  readonly queue: string
  readonly actor: Actor
  /** Keeps content beside the store and answers its SHA-256; durable at the latest once `settle` has answered. */
  readonly put: (content: Uint8Array) => string
  /** Makes what was put durable: before the commands that name it are given. */
  readonly settle?: () => Promise<void>
  readonly now: () => EpochMs
}

export type MailListener = {
  /** What became of each message, in the order in which they lie, once it is on the disk. */
  readonly report: (report: MailReport) => void
  /** Told after each group. */
  readonly progress?: (counts: MailCounts) => void
}

/** `stoppedBy` is what the store was refused for: what was reported until then is in, the rest is not. */
export type ImportedMail = { readonly counts: MailCounts; readonly stoppedBy: Refusal | null }

type ReceiveInput = ReturnType<typeof mailReceipt>
type Place = Pick<MailReport, 'file' | 'line' | 'index' | 'problems'>
type Item =
  | { readonly report: MailReport }
  | { readonly place: Place; readonly input: ReceiveInput; readonly isAutomatic: boolean }

/** What is held at once: an mbox of any size goes through in groups. */
const group = { messages: 200, characters: 2_000_000 }

/**
 * Imports every mail under a path into a queue. The whole message and what is attached are kept beside the store before the
 * command that names them; a thread joins its interaction in whichever order its messages come. Twice is once. In a
 * Maildir, what is trashed or a draft is passed over. One message that is broken does not hold up the others.
 * Stops with: queue-unknown, and what the store itself is refused for.
 */
export async function importMail(
  store: Store,
  mail: MailToImport,
  listener: MailListener,
): Promise<ImportedMail> {
  const counts = { interaction: 0, appended: 0, already: 0, refused: 0, unreadable: 0, skipped: 0 }
  // The command itself says whether it lets mail into this queue, and nothing of it is kept.
  const [tried] = await store.runner.rehearse([
    {
      command: receiveInteraction,
      input: { channel: 'email', queue: mail.queue, subject: '' },
      actor: mail.actor,
    },
  ])
  if (!tried?.ok) return { counts, stoppedBy: tried?.refusal ?? null }
  const queue = 'value' in tried ? tried.value.queue : mail.queue
  const site = siteDefinitionOfStore(store.reader)
  const atDoor = site && doorOfSite(site, queue)
  const door = (): MailDoor => ({
    queue,
    entryPointOf: (recipients) => atDoor?.entryPointOf(recipients),
    isOwn: (address) => atDoor?.isOwn(address) ?? false,
    customerOf: (address) => customerOf(store, address),
    now: mail.now(),
  })

  let items: Item[] = []
  let characters = 0
  const tell = (report: MailReport): void => {
    counts[report.became]++
    listener.report(report)
  }
  const flush = async (): Promise<Refusal | null> => {
    try {
      await mail.settle?.()
    } catch (fault) {
      const refusal = refusalOfWrite(fault, store.info.path)
      if (refusal) return refusal
      throw fault
    }
    const stoppedBy = await receive(store, { items, actor: mail.actor }, tell)
    items = []
    characters = 0
    listener.progress?.({ ...counts })
    return stoppedBy
  }

  for await (const source of mailSources(mail.path)) {
    if ('unreadable' in source) {
      const { unreadable: code, detail, ...place } = source
      items.push({ report: { ...place, problems: [], became: 'unreadable', error: { code, detail } } })
    } else {
      const item = await itemOf(source, mail.put, door)
      if ('fault' in item) {
        const stoppedBy = (await flush()) ?? refusalOfWrite(item.fault, store.info.path)
        if (stoppedBy) return { counts, stoppedBy }
        throw item.fault
      }
      items.push(item)
      if ('input' in item) characters += item.input.message?.text.length ?? 0
    }
    if (items.length >= group.messages || characters >= group.characters) {
      const stoppedBy = await flush()
      if (stoppedBy) return { counts, stoppedBy }
    }
  }
  return { counts, stoppedBy: items.length === 0 ? null : await flush() }
}

/** Reads one message and keeps its content; a `fault` is one of keeping it. */
async function itemOf(
  { raw, flags, ...where }: MailSource,
  put: MailToImport['put'],
  door: () => MailDoor,
): Promise<Item | { readonly fault: unknown }> {
  const skipped = whySkipped(flags ?? '')
  if (skipped) return { report: { ...where, problems: [], became: 'skipped', error: skipped } }
  const mail = await parseMail(raw)
  if ('refused' in mail) {
    const error = { code: mail.refused, detail: mail.detail }
    return { report: { ...where, problems: [], became: 'refused', error } }
  }
  const place = { ...where, problems: mail.problems }
  let input: ReceiveInput
  try {
    input = mailReceipt({ mail, rawHash: put(raw), contentHashes: kept(mail, put) }, door())
  } catch (fault) {
    return { fault }
  }
  const checked = receiveInteraction.parse(input)
  return checked.ok
    ? { place, input: checked.value, isAutomatic: mail.isAutomatic }
    : { report: { ...place, became: 'refused', error: checked.refusal } }
}

function kept(mail: ParsedMail, put: MailToImport['put']): readonly string[] {
  return mail.attachments.map(({ content }) => put(content))
}

function whySkipped(flags: string): MailError | undefined {
  if (flags.includes('T')) return { code: 'mail-trashed', detail: 'its name is flagged T' }
  return flags.includes('D') ? { code: 'mail-draft', detail: 'its name is flagged D' } : undefined
}

/** Gives a group to the store and tells what became of each, in order; answers why it must stop. */
async function receive(
  store: Store,
  { items, actor }: { readonly items: readonly Item[]; readonly actor: Actor },
  tell: (report: MailReport) => void,
): Promise<Refusal | null> {
  const given = items.flatMap((item) => ('input' in item ? [item.input] : []))
  const reports = new Map<ReceiveInput, (place: Place, isAutomatic: boolean) => MailReport>()
  let stoppedBy: Refusal | null = null
  await store.runner.runEach(
    given.map((input) => ({ command: receiveInteraction, input, actor })),
    (outcome, index) => {
      const input = given[index]
      if (!outcome.ok && outcome.refusal.code.startsWith('store-')) stoppedBy ??= outcome.refusal
      else if (input) reports.set(input, (place, isAutomatic) => reportOf(outcome, { place, isAutomatic }))
    },
    (fault, index) => {
      const input = given[index]
      const detail = fault instanceof Error ? fault.message : String(fault)
      const error = { code: 'mail-unreadable', detail } as const
      if (input) reports.set(input, (place) => ({ ...place, became: 'refused', error }))
    },
  )
  for (const item of items) {
    if ('report' in item) tell(item.report)
    else {
      const report = reports.get(item.input)
      // What the store did not take is not reported: it can be imported again.
      if (report) tell(report(item.place, item.isAutomatic))
    }
  }
  return stoppedBy
}

function reportOf(
  outcome: Outcome<ReceivedInteraction>,
  { place, isAutomatic }: { readonly place: Place; readonly isAutomatic: boolean },
): MailReport {
  if (!outcome.ok) {
    const { refusal } = outcome
    return refusal.code === 'message-already-received'
      ? { ...place, became: 'already', ref: refusal.ref }
      : { ...place, became: 'refused', error: refusal }
  }
  if ('already' in outcome) throw new Error('a message was given under the id of another')
  const { ref, customer, isNewCustomer, isAppended } = outcome.value
  const became = isAppended ? 'appended' : 'interaction'
  return { ...place, became, ref, customer, isNewCustomer, isAutomatic }
}

function customerOf(store: Store, address: string): string | undefined {
  const normalized = normalizeContactPoint('email', address)
  return store.reader.one(customersByContactPoint, { kind: 'email', normalized })?.ref
}
