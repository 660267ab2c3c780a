import { expect, test } from 'vitest'
import { must } from '../builders/a-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'

test('a mention counts in the header, opens its contact, is read by a key and comes back by u', async () => {
  const { site, desk } = await aSiteWithDesk({
    interactions: [{ ref: 'KX-12', subject: 'Faktura' }],
  })
  must(await site.as('ola').note({ ref: 'KX-12', text: '@ewa please look' }))
  const terminal = await desk.openAs('ewa')
  expect(terminal.frame()).toContain('@1')
  terminal.type('gi')
  expect(await terminal.until('1 unread')).toContain('@ewa please look')
  terminal.type('\r')
  await terminal.until('KX-12  Written')
  terminal.type('\u001B')
  await terminal.until('1 unread')
  terminal.type('x')
  const frame = await terminal.until('Nothing wants your eyes')
  expect(frame).not.toContain('@1')
  terminal.type('u')
  await terminal.until('1 unread')
})

test('what is not there to be read says so', async () => {
  const { desk } = await aSiteWithDesk({})
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  await terminal.until('Nothing wants your eyes')
  terminal.type('x')
  expect(await terminal.until('mark as read: nothing is selected')).toContain('Inbox')
})
