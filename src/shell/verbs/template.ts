import { fillTemplateNamed, templateNamed } from '../../commands/messages/fill-template.ts'
import { removeTemplate } from '../../commands/messages/remove-template.ts'
import { saveTemplate } from '../../commands/messages/save-template.ts'
import { labelIn } from '../../domain/labels.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { type TemplateRow, templateList, visible } from '../../queries/messages/template-list.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import { actorOf, give } from '../give.ts'
import { languageShape, writtenFrom } from '../leaving.ts'
import { noteText } from '../note-text.ts'
import { lacksText } from '../prints/print-leaving.ts'
import type { ShellOnStore, ShellReading } from '../shell.ts'

/** The templates one may use: the site's, and one's own. */
export function templateListed(call: Call, { reader }: ShellReading): Answer {
  const { rows, below } = cutList(visible(reader.all(templateList, { agent: actorOf(call) })), call.limit)
  return show({ rows: rows.map(templateShape) }, (page) => {
    const { say, clean, table, language } = page
    if (rows.length === 0) return say('shell.template.none')
    const text = table(
      [
        { title: say('shell.column.short-name'), cell: ({ shortName }) => clean(shortName) },
        {
          title: say('shell.column.label'),
          cell: ({ labels }) => clean(labelIn(labels, language)),
          isFlexible: true,
        },
        { title: say('shell.column.languages'), cell: ({ texts }) => clean(Object.keys(texts).join(', ')) },
        { title: say('shell.column.whose'), cell: ({ owner }) => clean(owner ?? '') },
      ],
      rows,
    )
    return text + below(page)
  })
}

/** A template as it is written, in all of its languages. */
export function templateShow(call: Call, { reader }: ShellReading): Answer {
  const [name = ''] = call.operands
  const found = templateNamed(reader, name, actorOf(call))
  if (!found.ok) return refuseWith(found.refusal)
  return show(templateShape(found.value), ({ clean, paint, block }) =>
    Object.entries(found.value.texts)
      .flatMap(([language, written]) =>
        written
          ? [
              paint.strong(clean([language, written.subject ?? ''].filter((part) => part !== '').join('  '))),
              block(clean(written.text, { multiline: true }), 2),
            ]
          : [],
      )
      .join('\n'),
  )
}

/** What comes of a template for a real customer, contact or case. */
export function templateTry(call: Call, { reader, now }: ShellReading): Answer {
  const [name = '', ref] = call.operands
  const asked = call.text('language')
  const language = asked === 'en' || asked === 'pl' ? asked : undefined
  if (asked !== null && language === undefined) {
    return mistakenBy({
      kind: 'option-invalid',
      verb: 'template try',
      option: 'language',
      value: asked,
      wanted: 'en|pl',
    })
  }
  const where = { actor: actorOf(call), now: now(), ref: ref ?? null }
  const filled = fillTemplateNamed(reader, { template: name, language }, where)
  if (!filled.ok) return refuseWith(filled.refusal)
  const { subject, text } = filled.value
  const written = writtenFrom(name, filled.value)
  return show({ subject, text, ...languageShape(written) }, (page) => {
    const { clean, paint } = page
    const lacks = lacksText(written, page)
    return [
      ...(lacks === null ? [] : [lacks, '']),
      ...(subject === null ? [] : [paint.strong(clean(subject)), '']),
      clean(text, { multiline: true }),
    ].join('\n')
  })
}

/** Saves a template of one's own in one language, the site's own unless another is named; its other languages stay. */
export async function templateSave(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [shortName = ''] = call.operands
  const asked = call.text('language')
  const [site] = shell.reader.all(siteRows.sites, {})
  const language = asked ?? site?.default_language ?? 'en'
  const text = (await noteText(call.text('text') ?? '-', shell)) ?? ''
  const owner = actorOf(call)
  const known = shell.reader
    .all(templateList, { agent: owner })
    .find((row) => row.owner === owner && row.shortName === shortName)
  const written = { subject: call.text('subject'), text: text.trimEnd() }
  return give(
    {
      command: saveTemplate,
      inputs: [
        {
          shortName,
          ...(known && { labels: known.labels, channels: known.channels }),
          texts: { ...known?.texts, [language]: written },
        },
      ],
      json: (value) => value,
      text: (value, { say }) => say('shell.done.template-save', { name: value.shortName, language }),
    },
    call,
    shell,
  )
}

/** Removes a template of one's own. */
export function templateRemove(call: Call, shell: ShellOnStore) {
  const [shortName = ''] = call.operands
  return give(
    {
      command: removeTemplate,
      inputs: [{ shortName }],
      json: (value) => value,
      text: (value, { say }) => say('shell.done.template-remove', { name: value.shortName }),
    },
    call,
    shell,
  )
}

function templateShape({ shortName, labels, channels, texts, owner }: TemplateRow) {
  return { shortName, labels, channels, texts, owner }
}
