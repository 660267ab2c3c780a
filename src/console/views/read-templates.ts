import { labelIn } from '../../domain/labels.ts'
import { replyChannelOf } from '../../domain/outgoing.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { templateList, visible } from '../../queries/messages/template-list.ts'
import type { TemplateOption } from '../forms/reply-form.ts'
import type { Reading } from './reading.ts'

/** The templates that an answer to a contact may be begun with, his own before the site's of the same name. */
export function readTemplates(ref: string, agent: string, reading: Reading): readonly TemplateOption[] {
  const { reader, remember, look } = reading
  return remember('templates', `${agent} ${ref}`, () => {
    const channel = reader.one(interactionByRef, { ref })?.channel ?? ''
    const answered = replyChannelOf(channel) ?? channel
    return visible(reader.all(templateList, { agent }))
      .filter(
        ({ channels }) => channels.length === 0 || channels.includes(channel) || channels.includes(answered),
      )
      .map(({ shortName, labels, texts }) => ({
        key: shortName,
        label: labelIn(labels, look.language),
        languages: (['en', 'pl'] as const).filter((language) => texts[language] !== undefined),
      }))
  })
}
