import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef, reservedActors } from '../../domain/ids.ts'
import { maskName, maskText } from '../../domain/masking.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { isCardMasked } from '../../queries/customers/callers-to-verify.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import {
  type CustomerField,
  caseFieldList,
  customerFieldList,
} from '../../queries/customers/customer-field-list.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { sightOfViewer } from '../../queries/rights/sight.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { type TemplateRow, templateList, visible } from '../../queries/messages/template-list.ts'
import type { Reader } from '../../store/reader.ts'
import { type TextFacts, scopeOf } from '../../writing/facts.ts'
import type { PlaceValues } from '../../writing/placeholders.ts'
import { type FilledTemplate, fillTemplate, languageOfTexts } from '../../writing/template-texts.ts'
import { type Vocabulary, vocabularyOf } from '../../writing/vocabulary.ts'

type Language = 'en' | 'pl'

/** Where a text is written: by whom, when, and on what: an interaction, a case or a customer. */
export type WrittenWhere = { readonly actor: string; readonly now: number; readonly ref: string | null }

/** What texts are filled in with at one place, in any language. */
export type TextSource = {
  readonly vocabulary: Vocabulary
  readonly places: PlaceValues
  readonly timeZone: string
  /** The customer's language, then the site's. */
  readonly languages: readonly (Language | null)[]
  readonly scopeIn: (language: Language) => object
  /** Names that the writer may not see now, because the card is masked. */
  readonly hidden: ReadonlySet<string>
  /** Why the record may not be seen at all. */
  readonly denied: Refusal | undefined
}

/**
 * Reads what a text may see of a record; what is not at hand, or beyond the sight of whoever writes, is null. What his card of
 * the customer masks is named as hidden.
 */
export function textSourceOf(reader: Reader, { actor, now, ref: typed }: WrittenWhere): TextSource {
  const ref = typed === null ? '' : (parseRef(typed) ?? typed)
  const viewer = reservedActors.includes(actor) ? null : actor
  const sight = sightOfViewer(reader, viewer)
  const [site] = reader.all(siteRows.sites, {})
  const agent = reader.one(agentByKey, { key: actor })
  const interaction = reader.one(interactionByRef, { ref })
  const caseId = interaction?.caseId ?? null
  const itsCase = caseId === null ? reader.one(caseByRef, { ref }) : reader.one(caseById, { id: caseId })
  const deniedCase = itsCase && sight.whyNot('case.see', { owner: itsCase.assignee, queue: itsCase.queueId })
  const matter = deniedCase ? undefined : itsCase
  const customerId = interaction?.customerId ?? itsCase?.customerId ?? null
  const named =
    customerId === null ? reader.one(customerByRef, { ref }) : reader.one(customerById, { id: customerId })
  const seesCustomer = named !== undefined && sight.seesCustomer(named.id)
  const customer = seesCustomer ? named : undefined
  const deniedCustomer = named && !seesCustomer ? sight.whyNot('customer.see', {}) : undefined
  const denied = interaction
    ? sight.whyNot('interaction.see', { owner: interaction.heldBy, queue: interaction.queueId })
    : itsCase
      ? deniedCase
      : deniedCustomer
  const isMasked = named !== undefined && isCardMasked(reader, named.id, viewer)
  const queue = interaction ? reader.one(queueByKey, { key: interaction.queueId }) : undefined
  const customerFields = reader.all(customerFieldList, {})
  const caseFields = reader.all(caseFieldList, {})
  const timeZone = site?.time_zone ?? 'UTC'
  const facts: TextFacts = {
    site: { name: site?.name ?? '' },
    agent: agent ? { name: agent.name } : null,
    today: now,
    customer: customer ? { ref: customer.ref, name: customer.name, account: customer.accountNumber } : null,
    customerFields: factsOf(customerFields, customer?.fields),
    interaction: interaction ? { ...interaction, queue: queue?.name ?? interaction.queueId } : null,
    case: matter ?? null,
    caseFields: factsOf(caseFields, matter?.fields),
  }
  const vocabulary = vocabularyOf({
    customer: customerFields.map(({ key }) => key),
    case: caseFields.map(({ key }) => key),
  })
  const isClosed = (name: string): boolean =>
    name === 'customer.account' ||
    (name === 'customer.name' && maskName(named?.name ?? '') !== (named?.name ?? '')) ||
    /^(?:customer|case)\.fields\./.test(name) ||
    (name === 'interaction.subject' &&
      maskText(interaction?.subject ?? '') !== (interaction?.subject ?? '')) ||
    (name === 'case.subject' && maskText(matter?.subject ?? '') !== (matter?.subject ?? ''))
  return {
    vocabulary,
    hidden: new Set(isMasked ? [...vocabulary].filter(isClosed) : []),
    denied,
    places: {
      ref: interaction?.ref ?? null,
      case: matter?.ref ?? null,
      customer: customer?.ref ?? null,
      queue: interaction?.queueId ?? null,
      agent: agent?.key ?? null,
    },
    timeZone,
    languages: [customer?.language ?? null, site?.default_language === 'en' ? 'en' : 'pl'],
    scopeIn: (language) => scopeOf(facts, { language, timeZone }),
  }
}

/** The template of a short name, an agent's own before the site's. Refuses: template-not-found. */
export function templateNamed(reader: Reader, shortName: string, actor: string): Decision<TemplateRow> {
  const rows = visible(reader.all(templateList, { agent: actor }))
  const found = rows.find((row) => row.shortName === shortName.replace(/^;/, ''))
  if (found) return accept(found)
  const known = rows.map((row) => row.shortName)
  return refuse({ code: 'template-not-found', template: shortName, nearest: nearest(shortName, known) })
}

/** What comes of a template, and which language was wanted of it where it lacks that one; else null. */
export type FilledNamed = FilledTemplate & { readonly insteadOf: Language | null }

/**
 * Fills a template in: in the language asked for, else the customer's, else the site's, else in one that it has.
 * Refuses: template-not-found, not-permitted, template-text-invalid, template-value-missing, template-value-hidden.
 */
export function fillTemplateNamed(
  reader: Reader,
  { template: shortName, language }: { readonly template: string; readonly language?: Language | undefined },
  where: WrittenWhere,
): Decision<FilledNamed> {
  const template = templateNamed(reader, shortName, where.actor)
  if (!template.ok) return template
  const { texts } = template.value
  const source = textSourceOf(reader, where)
  if (source.denied) return refuse(source.denied)
  const wanted = [language ?? null, ...source.languages]
  const chosen = languageOfTexts(texts, wanted)
  if (!chosen) return refuse({ code: 'template-not-found', template: shortName, nearest: [] })
  const { vocabulary, hidden } = source
  const filled = fillTemplate(texts, chosen, { vocabulary, hidden, scope: source.scopeIn(chosen) })
  if (filled.ok) {
    const first = wanted.find((one) => one !== null) ?? chosen
    return accept({ ...filled.filled, insteadOf: first === chosen ? null : first })
  }
  const { what, line, column, detail, part } = filled.problem
  if (what === 'value-hidden') return refuse({ code: 'template-value-hidden', template: shortName, detail })
  if (what === 'value-missing') {
    return refuse({ code: 'template-value-missing', template: shortName, line, column, detail })
  }
  const at = { template: shortName, language: chosen, part, line, column }
  return refuse({ code: 'template-text-invalid', ...at, problem: what, detail })
}

function factsOf(
  fields: readonly CustomerField[],
  values: Readonly<Record<string, string | number | boolean>> | undefined,
): TextFacts['customerFields'] {
  return fields.map(({ key, type, choices }) => ({ key, type, choices, value: values?.[key] }))
}
