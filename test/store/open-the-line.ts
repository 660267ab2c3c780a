import * as z from 'zod'
import { command } from '../../src/commands/command.ts'
import { accept } from '../../src/domain/decision.ts'

const input = z.strictObject({
  agents: z.array(z.string()),
  /** How many mails wait, each with the segment of its queue. */
  waiting: z.number().int(),
})

const lineQueue = 'written'

/** Stages the smallest site that works: a queue, one outcome `done`, agents who are signed in, and waiting mails. */
export const openTheLine = command('test.open-the-line', input, async (tx, given, context) => {
  await context.permit({})
  const labels = { en: 'Written' }
  tx.insert('calendars', { id: 'always', labels, timeZone: null, hours: {}, holidays: [], retired: false })
  tx.insert('wrap_up_sets', {
    id: 'short',
    labels,
    reason: 'none',
    outcome: 'required',
    severalOutcomes: false,
    acwMode: 'optional',
    acwSeconds: null,
    timeoutOutcome: null,
    afterTimeout: { status: 'ready' },
    retired: false,
  })
  tx.insert('wrap_up_codes', {
    id: 'outcome:done:1',
    kind: 'outcome',
    path: 'done',
    version: 1,
    labels: { en: 'Done' },
    aliases: { en: [], pl: [] },
    fields: [],
    noteRequired: false,
    consequences: [],
    flags: {},
    system: null,
    position: 0,
    retired: false,
  })
  tx.insert('wrap_up_set_codes', {
    id: 'short:done',
    setId: 'short',
    codeId: 'outcome:done:1',
    kind: 'outcome',
    position: 0,
    hotKey: '1',
    hidden: false,
  })
  tx.insert('queues', {
    id: lineQueue,
    name: 'Written',
    labels,
    channels: ['email'],
    calendarId: 'always',
    wrapUpSetId: 'short',
    routing: 'pull',
    targetPercent: null,
    targetSeconds: null,
    dueSeconds: null,
    dueDays: null,
    shortAbandonSeconds: null,
    expectedHandlingSeconds: 300,
    priorityCreditSeconds: 0,
    offerSeconds: null,
    leaseSeconds: null,
    missedCallbackSeconds: null,
    skills: [],
    lastAgentSeconds: null,
    caseOwnerSeconds: null,
    slaPolicyId: null,
    verifyCallers: false,
    position: 0,
    retired: false,
  })
  for (const [position, agent] of given.agents.entries()) {
    tx.insert('agents', {
      id: agent,
      name: agent,
      role: 'agent',
      language: null,
      email: null,
      login: null,
      status: 'ready',
      reasonId: null,
      statusSince: context.at,
      nextStatus: null,
      nextReasonId: null,
      teamId: null,
      capacity: {},
      position,
      disabled: false,
    })
    tx.insert('queue_members', {
      id: `${lineQueue}:${agent}`,
      queueId: lineQueue,
      agentId: agent,
      position: 0,
    })
  }
  for (let number = 0; number < given.waiting; number++) {
    const id = context.newId()
    const arrivedAt = context.at - (given.waiting - number) * 1000
    tx.insert('interactions', {
      id,
      ref: context.newRef(),
      channel: 'email',
      direction: 'in',
      state: 'queued',
      queueId: lineQueue,
      entryPointId: null,
      customerId: null,
      caseId: null,
      subject: `Mail ${number}`,
      heldBy: null,
      rankAt: arrivedAt,
      arrivedAt,
      queuedAt: arrivedAt,
      dueAt: null,
      endedAt: null,
      doneAt: null,
      putBacks: 0,
      fence: 0,
      previousId: null,
      contact: null,
      callId: null,
    })
    tx.insert('segments', {
      id: context.newId(),
      interactionId: id,
      kind: 'queue',
      queueId: lineQueue,
      agentId: null,
      startedAt: arrivedAt,
      heldMs: 0,
      heldSince: null,
      talkEndedAt: null,
      endedAt: null,
      ending: null,
      endingReason: null,
      device: null,
    })
  }
  return accept({ refs: given.waiting })
})
