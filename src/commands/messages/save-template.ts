import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { nearest } from '../../domain/nearest.ts'
import { caseFieldList, customerFieldList } from '../../queries/customers/customer-field-list.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { fromJson } from '../../queries/stored-json.ts'
import { templateList } from '../../queries/messages/template-list.ts'
import { templateProblems } from '../../writing/template-texts.ts'
import { vocabularyOf } from '../../writing/vocabulary.ts'
import { command, personal } from '../command.ts'
import { shortName } from '../site-input/writing-input.ts'

const text = z.strictObject({
  subject: personal(z.string().max(2000)).nullable(),
  text: personal(z.string().min(1).max(20_000)),
})

const input = z.strictObject({
  shortName,
  labels: z.strictObject({ en: z.string().max(200), pl: z.string().max(200).optional() }).optional(),
  channels: z.array(z.string().min(1).max(40)).max(20).optional(),
  /** Subject and text by language: Liquid, fenced in as those of the site. */
  texts: z.strictObject({ en: text.optional(), pl: text.optional() }),
})

/**
 * Saves a template of the actor's own, which stands before one of the site of the same short name, for him alone. One that he
 * has under that name is replaced.
 * Refuses: agent-required, message-empty, template-language-unknown, template-text-invalid.
 */
export const saveTemplate = command('template.save', input, async (tx, given, context) => {
  const owner = context.actor
  if (reservedActors.includes(owner)) return refuse({ code: 'agent-required' })
  const denied = await context.permit({ owner })
  if (denied) return refuse(denied)
  const written = (['en', 'pl'] as const).filter((language) => given.texts[language] !== undefined)
  if (written.every((language) => given.texts[language]?.text.trim() === '')) {
    return refuse({ code: 'message-empty' })
  }
  const [site] = await tx.all(siteRows.sites, {})
  const languages = fromJson<readonly string[]>(site?.languages ?? '["en"]')
  const foreign = written.find((language) => !languages.includes(language))
  if (foreign !== undefined) {
    return refuse({
      code: 'template-language-unknown',
      language: foreign,
      nearest: nearest(foreign, languages),
    })
  }
  const vocabulary = vocabularyOf({
    customer: (await tx.all(customerFieldList, {})).map(({ key }) => key),
    case: (await tx.all(caseFieldList, {})).map(({ key }) => key),
  })
  const [problem] = templateProblems(given.texts, vocabulary)
  if (problem) {
    const { what, detail, line, column, language, part } = problem
    const at = { template: given.shortName, language, part, line, column }
    return refuse({ code: 'template-text-invalid', ...at, problem: what, detail })
  }
  const row = {
    shortName: given.shortName,
    labels: given.labels ?? { en: given.shortName },
    channels: given.channels ?? [],
    texts: given.texts,
    owner,
    position: 0,
    retired: false,
  }
  const known = (await tx.all(templateList, { agent: owner })).find(
    (one) => one.owner === owner && one.shortName === given.shortName,
  )
  if (known) tx.patch('templates', known.id, row)
  else tx.insert('templates', { id: context.newId(), ...row })
  return accept({ shortName: given.shortName, isNew: !known })
})
