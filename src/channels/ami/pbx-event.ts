import { type AmiMessage, eventNameOf, fieldOf, knownField } from './ami-message.ts'

/**
 * What a telephone exchange says of queues, agents and calls, in the field's words. A `call` is Asterisk's Linkedid, the same on every
 * leg of it; a `leg` is the Uniqueid of one channel; a `member` is the interface under which an agent stands in a queue.
 */
export type PbxEvent =
  /** The exchange is ready to be asked. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'member'
      readonly queue: string
      readonly member: string
      readonly name: string
      readonly isPaused: boolean
      readonly reason: string | null
      readonly isOnCall: boolean
    }
  | { readonly kind: 'member-gone'; readonly queue: string; readonly member: string }
  | {
      readonly kind: 'caller-joined'
      readonly queue: string
      readonly call: string
      readonly leg: string
      readonly number: string | null
      readonly name: string | null
    }
  /** The caller waits no more: answered, or gone elsewhere; where he hung up, `caller-gave-up` comes too. */
  | { readonly kind: 'caller-left'; readonly queue: string; readonly call: string }
  | {
      readonly kind: 'caller-gave-up'
      readonly queue: string
      readonly call: string
      readonly waitedSeconds: number
    }
  | {
      readonly kind: 'agent-called'
      readonly queue: string
      readonly member: string
      readonly call: string
      readonly leg: string
    }
  | {
      readonly kind: 'agent-answered'
      readonly queue: string
      readonly member: string
      readonly call: string
      readonly leg: string
      readonly waitedSeconds: number
    }
  | {
      readonly kind: 'agent-missed'
      readonly queue: string
      readonly member: string
      readonly call: string
    }
  | {
      readonly kind: 'agent-done'
      readonly queue: string
      readonly member: string
      readonly call: string
      readonly talkedSeconds: number
      /** Whether the agent or the caller hung up, or the call went elsewhere. */
      readonly by: 'agent' | 'caller' | 'transfer'
    }
  | { readonly kind: 'held' | 'resumed'; readonly call: string; readonly leg: string }
  | {
      readonly kind: 'transferred'
      readonly call: string
      readonly by: string
      readonly isAttended: boolean
      readonly to: string | null
    }
  | { readonly kind: 'recording'; readonly call: string; readonly state: 'on' | 'silent' | 'heard' | 'off' }
  /** Where the recording of a call lies. */
  | { readonly kind: 'recorded-in'; readonly call: string; readonly file: string }
  /** The SIP Call-ID of a leg, by which a softphone knows the same call. */
  | { readonly kind: 'sip-call'; readonly call: string; readonly leg: string; readonly sipCallId: string }
  | {
      readonly kind: 'hung-up'
      readonly call: string
      readonly leg: string
      /** ISDN cause: 16 normal, 17 busy, 19 no answer. */
      readonly cause: number | null
    }
  | {
      readonly kind: 'originated'
      readonly actionId: string | null
      readonly isAnswered: boolean
      readonly leg: string | null
    }

/** What an event of the manager interface means here; null for what means nothing, or lacks what it takes. */
export function pbxEventOf(message: AmiMessage): PbxEvent | null {
  const name = eventNameOf(message)
  return name === undefined ? null : (readers.get(name)?.(message) ?? null)
}

const readers: ReadonlyMap<string, (message: AmiMessage) => PbxEvent | null> = new Map([
  ['FullyBooted', () => ({ kind: 'ready' })],
  ['QueueMemberAdded', memberOf],
  ['QueueMemberPause', memberOf],
  ['QueueMemberStatus', memberOf],
  ['QueueMember', memberOf],
  [
    'QueueMemberRemoved',
    (message) => {
      const [queue, member] = [knownField(message, 'Queue'), interfaceOf(message)]
      return queue !== null && member !== null ? { kind: 'member-gone', queue, member } : null
    },
  ],
  [
    'QueueCallerJoin',
    (message) =>
      inQueue(message, ({ queue, call, leg }) => ({
        kind: 'caller-joined',
        queue,
        call,
        leg,
        number: knownField(message, 'CallerIDNum'),
        name: knownField(message, 'CallerIDName'),
      })),
  ],
  [
    'QueueCallerLeave',
    (message) => inQueue(message, ({ queue, call }) => ({ kind: 'caller-left', queue, call })),
  ],
  [
    'QueueCallerAbandon',
    (message) =>
      inQueue(message, ({ queue, call }) => ({
        kind: 'caller-gave-up',
        queue,
        call,
        waitedSeconds: numberOf(message, 'HoldTime') ?? 0,
      })),
  ],
  ['AgentCalled', (message) => ofAgent(message, (agent) => ({ kind: 'agent-called', ...agent }))],
  [
    'AgentConnect',
    (message) =>
      ofAgent(message, (agent) => ({
        kind: 'agent-answered',
        ...agent,
        waitedSeconds: numberOf(message, 'HoldTime') ?? 0,
      })),
  ],
  [
    'AgentRingNoAnswer',
    (message) =>
      ofAgent(message, ({ queue, member, call }) => ({ kind: 'agent-missed', queue, member, call })),
  ],
  [
    'AgentComplete',
    (message) =>
      ofAgent(message, ({ queue, member, call }) => ({
        kind: 'agent-done',
        queue,
        member,
        call,
        talkedSeconds: numberOf(message, 'TalkTime') ?? 0,
        by: endedBy(fieldOf(message, 'Reason')),
      })),
  ],
  ['Hold', (message) => ofLeg(message, (leg) => ({ kind: 'held', ...leg }))],
  ['Unhold', (message) => ofLeg(message, (leg) => ({ kind: 'resumed', ...leg }))],
  ['AttendedTransfer', attended],
  ['BlindTransfer', blind],
  ['MixMonitorStart', (message) => ofLeg(message, ({ call }) => ({ kind: 'recording', call, state: 'on' }))],
  ['MixMonitorStop', (message) => ofLeg(message, ({ call }) => ({ kind: 'recording', call, state: 'off' }))],
  [
    'MixMonitorMute',
    (message) =>
      ofLeg(message, ({ call }) => ({
        kind: 'recording',
        call,
        state: fieldOf(message, 'State') === '1' ? 'silent' : 'heard',
      })),
  ],
  ['VarSet', variable],
  [
    'Hangup',
    (message) => ofLeg(message, (leg) => ({ kind: 'hung-up', ...leg, cause: numberOf(message, 'Cause') })),
  ],
  [
    'OriginateResponse',
    (message) => ({
      kind: 'originated',
      actionId: knownField(message, 'ActionID'),
      isAnswered: fieldOf(message, 'Response') === 'Success',
      leg: knownField(message, 'Uniqueid'),
    }),
  ],
])

function memberOf(message: AmiMessage): PbxEvent | null {
  const [queue, member] = [knownField(message, 'Queue'), interfaceOf(message)]
  if (queue === null || member === null) return null
  return {
    kind: 'member',
    queue,
    member,
    name: knownField(message, 'MemberName') ?? knownField(message, 'Name') ?? member,
    isPaused: fieldOf(message, 'Paused') === '1',
    reason: knownField(message, 'PausedReason'),
    isOnCall: fieldOf(message, 'InCall') === '1',
  }
}

/** A status lists it as Location, an event as Interface. */
function interfaceOf(message: AmiMessage): string | null {
  return knownField(message, 'Interface') ?? knownField(message, 'Location')
}

type Leg = { readonly call: string; readonly leg: string }

function ofLeg<Event>(message: AmiMessage, make: (leg: Leg) => Event): Event | null {
  const leg = knownField(message, 'Uniqueid')
  return leg === null ? null : make({ leg, call: knownField(message, 'Linkedid') ?? leg })
}

function inQueue<Event>(
  message: AmiMessage,
  make: (waiting: Leg & { readonly queue: string }) => Event,
): Event | null {
  const queue = knownField(message, 'Queue')
  return queue === null ? null : ofLeg(message, (leg) => make({ ...leg, queue }))
}

/** The leg of whoever was called; the message itself is of the caller's. */
function ofAgent<Event>(
  message: AmiMessage,
  make: (agent: Leg & { readonly queue: string; readonly member: string }) => Event,
): Event | null {
  const [member, leg] = [interfaceOf(message), knownField(message, 'DestUniqueid')]
  return member === null || leg === null
    ? null
    : inQueue(message, ({ queue, call }) => make({ queue, member, call, leg }))
}

function endedBy(reason: string | undefined): 'agent' | 'caller' | 'transfer' {
  return reason === 'transfer' ? 'transfer' : reason === 'agent' ? 'agent' : 'caller'
}

function attended(message: AmiMessage): PbxEvent | null {
  const call = knownField(message, 'TransfereeLinkedid') ?? knownField(message, 'OrigTransfererLinkedid')
  const by = knownField(message, 'OrigTransfererUniqueid')
  if (call === null || by === null || fieldOf(message, 'Result') !== 'Success') return null
  return { kind: 'transferred', call, by, isAttended: true, to: knownField(message, 'TransferTargetExten') }
}

function blind(message: AmiMessage): PbxEvent | null {
  const call = knownField(message, 'TransfereeLinkedid') ?? knownField(message, 'TransfererLinkedid')
  const by = knownField(message, 'TransfererUniqueid')
  if (call === null || by === null || fieldOf(message, 'Result') !== 'Success') return null
  return { kind: 'transferred', call, by, isAttended: false, to: knownField(message, 'Extension') }
}

function variable(message: AmiMessage): PbxEvent | null {
  const [name, value] = [fieldOf(message, 'Variable'), knownField(message, 'Value')]
  if (value === null) return null
  if (name === 'SIPCALLID') return ofLeg(message, (leg) => ({ kind: 'sip-call', ...leg, sipCallId: value }))
  if (name === 'MIXMONITOR_FILENAME')
    return ofLeg(message, ({ call }) => ({ kind: 'recorded-in', call, file: value }))
  return null
}

function numberOf(message: AmiMessage, name: string): number | null {
  const value = knownField(message, name)
  return value !== null && /^\d{1,9}$/u.test(value) ? Number(value) : null
}
