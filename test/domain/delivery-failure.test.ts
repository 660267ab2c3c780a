import { expect, test } from 'vitest'
import { deliveryFailure } from '../../src/domain/delivery-failure.ts'

test.each([
  ['550 5.1.1 <jan@poczta.example>: Recipient address rejected', 'no-such-address'],
  ['550 no such user', 'mailbox-unavailable'],
  ['550-5.2.1 The account is disabled', 'mailbox-unavailable'],
  ['452 4.2.2 Over quota', 'mailbox-full'],
  ['552 Requested mail action aborted', 'mailbox-full'],
  ['552 5.3.4 Message size exceeds fixed limit', 'message-too-large'],
  ['554 5.7.1 Message rejected as spam', 'refused'],
  ['554 Transaction failed', 'refused'],
  ['4.4.1 Connection timed out', 'not-reached'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'not-reached'],
  ['451 Greylisted, try again later', 'not-now'],
  ['550 5.0.0 Rejected', 'mailbox-unavailable'],
  ['no-answer', 'no-answer'],
  ['held-on-import', 'held-on-import'],
])('“%s” is a failure of the kind %s', (said, kind) => {
  expect(deliveryFailure(said)).toBe(kind)
})

test.each(['', 'relay 5.1.1.7 said no', 'error 5500', 'SIM 550 123 456 switched off'])(
  '“%s” has no code that tells what kind of failure it is',
  (said) => {
    expect(deliveryFailure(said)).toBe('unknown')
  },
)
