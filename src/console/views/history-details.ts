import { labelIn } from '../../domain/labels.ts'
import { maskName, maskText } from '../../domain/masking.ts'
import type { Case } from '../../domain/case.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { capped } from '../../language/capped.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { eventDetails } from '../../queries/events/event-details.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import { checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import { type TouchedRow, touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import type { Look } from '../look.ts'
import { codeLabel } from './code-label.ts'
import { statusLabel } from './read-header.ts'
import { maskingOn, type Reading } from './reading.ts'

/** What a row of a history was about, and the details that matter. */
export type HistoryDetails = {
  /** Ref of the interaction or customer; empty where it was neither. */
  readonly ref: string
  readonly customerName: string
  readonly details: readonly string[]
}

// More than any column shows.
const textShown = 200

/** What a command was about: the interaction or customer that it touched, and what it was given in words. */
export function historyDetails(event: EventRow, agent: string, reading: Reading): HistoryDetails {
  const { reader } = reading
  const touched = reader.all(touchedRowsOfEvent, { seq: event.seq })
  const rowOf = (table: string) => touched.find((row) => row.table === table)?.rowId
  const interactionId = rowOf('interactions')
  const given = reader.one(eventDetails, { seq: event.seq })?.input ?? {}
  const interaction =
    interactionId === undefined ? undefined : reader.one(interactionById, { id: interactionId })
  const caseId = rowOf('cases')
  const matter = interaction || caseId === undefined ? undefined : reader.one(caseById, { id: caseId })
  const customerId = interaction ? interaction.customerId : (matter?.customerId ?? rowOf('customers'))
  const customer =
    customerId === undefined || customerId === null ? undefined : reader.one(customerById, { id: customerId })
  const isMasked = maskingOn(agent, reading).hides(customerId ?? null)
  const item = caseId === undefined ? undefined : itemOf(touched, caseId, reading)
  const details = detailsOf(event.command, given, {
    interaction,
    matter,
    item,
    published: rowOf('process_definitions'),
    reading,
  })
  return {
    ref: interaction?.ref ?? matter?.ref ?? customer?.ref ?? textOf(given['ref']),
    customerName: isMasked ? maskName(customer?.name ?? '') : (customer?.name ?? ''),
    details: details
      .filter((detail) => detail !== '')
      .map((detail) => (isMasked ? maskText(detail) : detail)),
  }
}

type Given = Readonly<Record<string, unknown>>
type About = {
  readonly interaction: Interaction | undefined
  readonly matter: Case | undefined
  /** What was on the checklist that it was about. */
  readonly item: string | undefined
  /** The version of a process that it published, `visit@2`. */
  readonly published: string | undefined
  readonly reading: Reading
}

function detailsOf(command: string, given: Given, about: About): readonly string[] {
  const { reading } = about
  const { look } = reading
  switch (command) {
    case 'interaction.put-back':
      return [quoted(look, given['reason'])]
    case 'interaction.transfer':
      return [target(given, reading), quoted(look, given['note'])]
    case 'interaction.wrap-up':
    case 'interaction.correct-wrap-up':
      return [...codes(given, about), quoted(look, given['note'])]
    case 'card.reveal':
      return [quoted(look, given['why'])]
    case 'note.add':
      return [quoted(look, given['text'])]
    case 'interaction.link-customer':
      return [textOf(given['customer'])]
    case 'case.check-off':
    case 'case.uncheck':
    case 'case.add-checklist-item':
    case 'case.remove-checklist-item':
      return [quoted(look, about.item ?? given['text']), about.matter?.subject ?? '']
    case 'case.resolve':
      return [quoted(look, given['resolution'])]
    case 'case.assign':
      return [target(given, reading)]
    case 'process.start':
    case 'process.retire':
      return [processOf(textOf(given['process']), reading)]
    case 'process.publish':
      return [about.published ?? '']
    case 'announcement.make':
      return [quoted(look, given['title'])]
    case 'agent.set-status':
      return [personOf(given, reading), status(given, reading)]
    default:
      return []
  }
}

function processOf(key: string, { reader, look }: Reading): string {
  const found = reader.one(newestProcess, { key })
  return found ? labelIn(found.definition.labels, look.language) : key
}

/** The text of what was on a checklist, as it is now, or as it was found where it is gone. */
function itemOf(touched: readonly TouchedRow[], caseId: string, { reader }: Reading): string | undefined {
  const row = touched.find(({ table }) => table === 'checklist_items')
  if (!row) return undefined
  const item = reader.all(checklistOfCase, { caseId }).find(({ id }) => id === row.rowId)
  return item?.text ?? textOf(row.before?.['text'])
}

/** The first words of what was typed. */
function quoted({ say }: Look, given: unknown): string {
  const text = textOf(given).replaceAll(/\s+/g, ' ').trim()
  return text === '' ? '' : say('history.quoted', { text })
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? capped(given, textShown) : ''
}

function target(given: Given, { reader, look }: Reading): string {
  const queue = textOf(given['queue'])
  const agent = textOf(given['agent'])
  const found = queue === '' ? undefined : reader.one(queueByKey, { key: queue })
  const name = found
    ? labelIn(found.labels, look.language)
    : queue || (reader.one(agentByKey, { key: agent })?.name ?? agent)
  return name === '' ? '' : `${look.glyphs.arrow} ${name}`
}

/** The labels of the codes, as the queue has them now. */
function codes(given: Given, { interaction, reading }: About): readonly string[] {
  const queueId = interaction?.queueId
  const label = (kind: 'reason' | 'outcome', path: string) => codeLabel({ kind, path, queueId }, reading)
  const more: readonly unknown[] = Array.isArray(given['moreOutcomes']) ? given['moreOutcomes'] : []
  const reason = textOf(given['reason'])
  const outcomes = [given['outcome'], ...more].map(textOf).filter((path) => path !== '')
  return [
    ...(reason === '' ? [] : [label('reason', reason)]),
    ...outcomes.map((path) => label('outcome', path)),
  ]
}

/** Whose status it is, where somebody else set it. */
function personOf(given: Given, { reader }: Reading): string {
  const agent = textOf(given['agent'])
  return agent === '' ? '' : (reader.one(agentByKey, { key: agent })?.name ?? agent)
}

function status(given: Given, reading: Reading): string {
  const reason = textOf(given['reason'])
  return statusLabel(reading, given['status'] === 'ready' ? 'ready' : 'not-ready', reason || null)
}
