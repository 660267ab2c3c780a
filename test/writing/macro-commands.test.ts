import { expect, test } from 'vitest'
import { commandOfStep } from '../../src/commands/messages/check-macro.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { defaultRights } from '../../src/domain/default-rights.ts'

const names = [...commandRegistry.keys()]
const given = names.filter((name) => commandOfStep(name) !== undefined)

test('no macro gives what is the program’s own, imports, undoes or configures', () => {
  const own = names.filter((name) =>
    Object.values(defaultRights[name] ?? {}).every((scope) => scope === 'none'),
  )
  expect(own.length).toBeGreaterThan(9)
  expect(own).toEqual(expect.arrayContaining(['delivery.fail', 'delivery.bring-back', 'sla.breach']))

  expect(own.filter((name) => given.includes(name))).toEqual([])
  expect(given.filter((name) => /\.import$|^(undo$|site\.|template\.|macro\.)/.test(name))).toEqual([])
})

test('all else that an agent may give, a macro may', () => {
  const left = names.filter(
    (name) =>
      !given.includes(name) &&
      Object.values(defaultRights[name] ?? {}).some((scope) => scope !== 'none') &&
      !name.endsWith('.import'),
  )

  // A new command is for macros unless it is named here and in check-macro.ts, with the reason.
  expect(left.toSorted()).toEqual([
    'agent.lock',
    'agent.unlock',
    'announcement.make',
    'announcement.read',
    'announcement.withdraw',
    'call.dial',
    'call.ring',
    'device.connect',
    'device.revoke',
    'edit-conflict.settle',
    'interaction.abandon',
    'interaction.receive',
    'invitation.make',
    'macro.remove',
    'macro.save',
    'password.set',
    'process.migrate',
    'process.publish',
    'process.retire',
    'process.step',
    'quarantine.settle',
    'refused-push.settle',
    'refused-work.settle',
    'site.apply',
    'site.close',
    'site.open',
    'store.bring',
    'template.remove',
    'template.save',
    'token.issue',
    'token.revoke',
    'undo',
    'view.remove',
    'view.save',
    'wrap-up.review',
  ])
  expect(given).toEqual(expect.arrayContaining(['message.reply', 'message.compose', 'note.add', 'case.open']))
})
