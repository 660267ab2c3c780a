import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { expect, test } from 'vitest'
import type { DeclaredCommand } from '../../src/commands/command.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { aMessage } from './refusals/refusal-site.ts'
import { aSite, must } from '../builders/a-site.ts'

const ref = 'a ref: a number of the site, which names nobody by itself'
const configured = 'a key or name of the site’s configuration'
const technical = 'made by machines, and needed to find a message again after erasure'

/** Texts that are not personal data, by command and path, each with its reason. */
const open: Readonly<Record<string, string>> = {
  'callback.fall-due dueWorkId': 'an id',
  'callback.fall-due callbackId': 'an id',
  'callback.assign agent': 'the key of an agent, as in every event',
  'callback.assign ref': ref,
  'callback.finish ref': ref,
  'callback.reschedule ref': ref,
  'callback.schedule customer': ref,
  'account.add-person account': ref,
  'account.add-person customer': ref,
  'account.remove-person account': ref,
  'account.remove-person customer': ref,
  'card.reveal customer': ref,
  'consent.give channel': configured,
  'consent.give customer': ref,
  'consent.give interaction': ref,
  'consent.give purpose': configured,
  'consent.object customer': ref,
  'consent.withdraw channel': configured,
  'consent.withdraw customer': ref,
  'consent.withdraw purpose': configured,
  'customer.merge into': ref,
  'customer.merge ref': ref,
  'customer.move-rest customerId': 'an id',
  'customer.move-rest dueWorkId': 'an id',
  'verification.record method': configured,
  'verification.record ref': ref,
  'callback.schedule purpose': configured,
  'callback.schedule queue': configured,
  'callback.schedule whose': 'the key of an agent, as in every event',
  'case.assign agent': 'the key of an agent, as in every event',
  'case.assign ref': ref,
  'case.open agent': 'the key of an agent, as in every event',
  'case.open customer': ref,
  'case.open follows': ref,
  'case.open interaction': ref,
  'case.open parent': ref,
  'case.open queue': configured,
  'case.close ref': ref,
  'case.reopen ref': ref,
  'case.reply attachments.*.contentHash': technical,
  'case.reply attachments.*.mediaType': technical,
  'case.reply ref': ref,
  'case.reply-to-children ref': ref,
  'case.reply-to-children replies.*.ref': ref,
  'case.resolve ref': ref,
  'case.set-pending ref': ref,
  'case.set-priority ref': ref,
  'sla.warn clockId': 'an id',
  'sla.warn dueWorkId': 'an id',
  'sla.breach clockId': 'an id',
  'sla.breach dueWorkId': 'an id',
  'case.wake caseId': 'an id',
  'case.wake dueWorkId': 'an id',
  'case.add-checklist-item ref': ref,
  'case.check-off ref': ref,
  'case.edit customer': ref,
  'case.edit queue': configured,
  'case.edit ref': ref,
  'case.link ref': ref,
  'case.link to': ref,
  'case.link-interaction interaction': ref,
  'case.link-interaction ref': ref,
  'case.merge into': ref,
  'case.merge ref': ref,
  'case.remove-checklist-item ref': ref,
  'case.set-parent parent': ref,
  'case.set-parent ref': ref,
  'case.split agent': 'the key of an agent, as in every event',
  'case.split interactions.*': ref,
  'case.split queue': configured,
  'case.split ref': ref,
  'case.uncheck ref': ref,
  'case.unlink from': ref,
  'case.unlink ref': ref,
  'case.unlink-interaction interaction': ref,
  'case.unlink-interaction ref': ref,
  'mention.see ref': ref,
  'announcement.make to.*': 'keys of agents, as in every event, and words of the site',
  'process.migrate map.*': configured,
  'process.migrate process': configured,
  'process.migrate ref': ref,
  'process.publish text': configured,
  'process.retire process': configured,
  'process.start case': ref,
  'process.start interaction': ref,
  'process.start process': configured,
  'process.step contact': ref,
  'process.step ref': ref,
  'process.step step': configured,
  'process.step to': configured,
  'process.time-over dueWorkId': 'an id',
  'process.time-over instanceId': 'an id',
  'agent.lock agent': 'the key of an agent, as in every event',
  'agent.unlock agent': 'the key of an agent, as in every event',
  'device.connect agent': 'the key of an agent, as in every event',
  'device.connect device': 'the prefix of its refs',
  'device.connect invitation': 'an id',
  'device.connect label': 'the name of a computer',
  'device.connect storeId': 'an id',
  'device.connect token': 'an id',
  'device.revoke device': 'the prefix of its refs',
  'invitation.make agent': 'the key of an agent, as in every event',
  'invitation.make id': 'an id',
  'password.set agent': 'the key of an agent, as in every event',
  'push.quarantine actor': 'the key of an agent',
  'push.quarantine command': 'the name of a command',
  'push.quarantine device': 'the prefix of its refs',
  'push.quarantine id': 'an id',
  'quarantine.settle id': 'an id',
  'token.issue agent': 'the key of an agent, as in every event',
  'token.issue id': 'an id',
  'token.issue label': 'what a script is called',
  'token.issue scopes.*': 'names of commands',
  'token.revoke id': 'an id',
  'store.bring store': 'an id',
  'store.bring device': 'the prefix of its refs',
  'push.keep-refused id': 'an id',
  'push.keep-refused device': 'the prefix of its refs',
  'push.keep-refused actor': 'the key of an agent',
  'push.keep-refused command': 'the name of a command',
  'push.keep-refused refs.*': ref,
  'push.keep-refused code': 'what a refusal is called',
  'refused-work.keep dueWorkId': 'an id',
  'refused-work.keep code': 'what a refusal is called',
  'refused-work.settle ref': ref,
  'refused-push.settle id': 'an id',
  'edit-conflict.settle id': 'an id',
  'wrap-up.review ref': ref,
  'wrap-up.review id': 'an id',
  'announcement.read ref': ref,
  'announcement.withdraw ref': ref,
  'customer.add-contact-point ref': ref,
  'customer.edit ref': ref,
  'customer.remove-contact-point ref': ref,
  'do-not-contact.add channel': configured,
  'do-not-contact.add customer': ref,
  'do-not-contact.lift channel': configured,
  'do-not-contact.lift customer': ref,
  'agent.leave agent': configured,
  'call.dial call': 'what a phone calls a call',
  'call.dial for': ref,
  'call.dial purpose': configured,
  'call.dial queue': configured,
  'call.ring call': 'what a phone calls a call',
  'call.ring line': 'a number of the site',
  'interaction.receive call': 'what a phone calls a call',
  'call.log purpose': configured,
  'call.log queue': configured,
  'agent.set-status agent': 'the key of an agent, as in every event',
  'agent.set-status reason': configured,
  'interaction.abandon ref': ref,
  'interaction.accept ref': ref,
  'interaction.correct-wrap-up moreOutcomes.*': configured,
  'interaction.correct-wrap-up outcome': configured,
  'interaction.correct-wrap-up reason': configured,
  'interaction.correct-wrap-up ref': ref,
  'interaction.decline ref': ref,
  'interaction.end ref': ref,
  'interaction.hold ref': ref,
  'interaction.link-customer customer': ref,
  'interaction.link-customer ref': ref,
  'interaction.offer agent': 'the key of an agent, as in every event',
  'interaction.offer ref': ref,
  'interaction.put-back ref': ref,
  'interaction.receive channel': configured,
  'interaction.receive customer': ref,
  'interaction.receive entryPoint': configured,
  'interaction.receive message.attachments.*.contentHash': technical,
  'interaction.receive message.attachments.*.mediaType': technical,
  'interaction.receive message.messageId': technical,
  'interaction.receive message.rawHash': technical,
  'interaction.receive message.references.*': technical,
  'interaction.receive queue': configured,
  'interaction.resume ref': ref,
  'interaction.take ref': ref,
  'interaction.take-next queues.*': configured,
  'interaction.end-lease dueWorkId': 'an id',
  'interaction.end-lease segmentId': 'an id',
  'interaction.time-out-offer dueWorkId': 'an id',
  'interaction.time-out-offer offerId': 'an id',
  'interaction.time-out-wrap-up dueWorkId': 'an id',
  'interaction.time-out-wrap-up interactionId': 'an id',
  'interaction.transfer agent': 'the key of an agent, as in every event',
  'interaction.transfer queue': configured,
  'interaction.transfer ref': ref,
  'interaction.wrap-up moreOutcomes.*': configured,
  'interaction.wrap-up outcome': configured,
  'interaction.wrap-up reason': configured,
  'interaction.wrap-up ref': ref,
  'note.add ref': ref,
  'delivery.bring-back deliveryId': 'an id',
  'delivery.bring-back dueWorkId': 'an id',
  'delivery.fail delivery': 'an id',
  'delivery.retry ref': ref,
  'delivery.start delivery': 'an id',
  'delivery.start messageId': technical,
  'delivery.succeed delivery': 'an id',
  'delivery.succeed providerId': technical,
  'message.call-back ref': ref,
  'message.compose attachments.*.contentHash': technical,
  'message.compose attachments.*.mediaType': technical,
  'message.compose case': ref,
  'message.compose channel': configured,
  'message.compose customer': ref,
  'message.compose purpose': configured,
  'message.compose queue': configured,
  'message.reply attachments.*.contentHash': technical,
  'message.reply attachments.*.mediaType': technical,
  'case.reply lastSeen': 'an id',
  'message.reply lastSeen': 'an id',
  'message.reply ref': ref,
  'record.import reserve': ref,
  'view.save columns.*': configured,
  'view.save sort': configured,
  'macro.remove shortName': configured,
  'macro.save hotKey': 'a digit',
  'macro.save labels.en': configured,
  'macro.save labels.pl': configured,
  'macro.save shortName': configured,
  'macro.save steps.*.command': configured,
  'macro.save steps.*.template': configured,
  'template.remove shortName': configured,
  'template.save channels.*': configured,
  'template.save labels.en': configured,
  'template.save labels.pl': configured,
  'template.save shortName': configured,
}

function schemaOf(command: unknown): z.ZodType {
  return (command as DeclaredCommand<string, never, unknown>).schema
}

/** Paths of a schema that may hold a text, with those below a personal mark left out. */
function textPaths(schema: z.ZodType, at = ''): readonly string[] {
  if (schema.meta()?.['personal'] === true) return []
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return textPaths(schema.unwrap() as z.ZodType, at)
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) => textPaths(part as z.ZodType, below(key)))
  }
  if (schema instanceof z.ZodArray) return textPaths(schema.element as z.ZodType, below('*'))
  if (schema instanceof z.ZodRecord) return textPaths(schema.valueType as z.ZodType, below('*'))
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => textPaths(option as z.ZodType, at))
  const isClosed =
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean
  return isClosed ? [] : [at]
}

test('every text that a command takes is marked as personal, or has a reason why it is not', () => {
  const found = [...commandRegistry.values()]
    // The site's files are read on their own below.
    .filter((command) => command.name !== 'site.apply')
    .flatMap((command) => [...new Set(textPaths(schemaOf(command)))].map((path) => `${command.name} ${path}`))

  expect(found.toSorted()).toEqual(Object.keys(open).toSorted())
})

test('of the site’s files, the names and addresses of people are personal, and nothing else', () => {
  expect(commandRegistry.get('site.apply')?.personalPaths).toEqual(['people.*.name', 'people.*.email'])
})

function secret(what: string): string {
  return `secret-${what}`
}

test('names, numbers and texts that were typed lie beside the event and not in it', async () => {
  const site = await aSite({ ready: ['ewa'] })
  const [ewa, owner] = [site.as('ewa'), site.as('owner')]
  must(
    await owner.receive({
      channel: 'email',
      queue: 'written',
      subject: secret('subject'),
      from: { kind: 'email', value: `${secret('address')}@poczta.example`, name: secret('name') },
      message: {
        ...aMessage('<1@poczta.example>'),
        text: secret('text'),
        senderName: secret('sender'),
        senderAddress: secret('sender-address'),
        recipients: [secret('recipient')],
        attachments: [
          { name: secret('file'), mediaType: 'text/plain', bytes: 1, contentHash: 'a'.repeat(64) },
        ],
      },
    }),
  )
  const contact = String(site.rows('interactions')[0]?.['ref'])
  const customer = String(site.rows('customers')[0]?.['ref'])
  must(await ewa.take({ ref: contact }))
  must(await ewa.note({ ref: contact, text: secret('note') }))
  must(
    await ewa.editCustomer({
      ref: customer,
      name: secret('new-name'),
      fields: { ppe: '590000700001000134' },
    }),
  )
  must(
    await ewa.wrapUp({
      ref: contact,
      outcome: 'visit',
      fields: { place: secret('place') },
      note: secret('wrap-up'),
      callback: { dueAt: site.clock.now, phone: '600 100 299', note: secret('callback') },
    }),
  )

  const events = JSON.stringify(site.rows('events'))
  const beside = JSON.stringify(site.rows('event_personal'))
  expect(events).not.toMatch(/secret|600 100 299|590000700001000134/)
  for (const what of [
    'subject',
    'address',
    'name',
    'text',
    'sender',
    'recipient',
    'file',
    'note',
    'new-name',
    'place',
  ]) {
    expect(beside).toContain(secret(what))
  }
  expect(beside).toContain('600 100 299')
  expect(beside).toContain('590000700001000134')
  await site.close()
})

test('a command that is not in the registry has not been looked at: there is none', () => {
  const folder = join(import.meta.dirname, '../../src/commands')
  const declared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => /= command\(\s*'([a-z.-]+)'/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? [])

  expect(declared.length).toBeGreaterThan(25)
  expect(declared.toSorted()).toEqual([...commandRegistry.keys()].toSorted())
})
