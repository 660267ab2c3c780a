/**
 * Seeds that caught a bug of the list when it was last looked for, where none of the first did: tried first, so that the list is gone
 * through quickly. What does not hold any more costs time alone.
 */
export const caughtBy: Readonly<Record<string, number>> = {
  'what is pending is not given again': 12,
  'the first touch does not count': 2,
  'a stale page is accepted': 138,
  'older pages win over newer ones': 6,
  'rows are told by who changed them last alone, not by who touched them': 2,
  'an undo names the number that its command had on the device': 4,
  'a wrap-up of what was in hand is refused when it comes late': 4,
  'what the runner remembers outlives a rebase': 6,
  'the time of a device is believed, even when it has not come yet': 9,
  'a copy is taken over without what changed while it came': 4,
  'what changed while a copy came is written over by the copy': 4,
  'a copy that was cut short goes on behind more than came': 25,
  'a restored server is not noticed': 3,
  'a restored server waits for commands that nobody has any more': 29,
  'a device that was away for too long is told single changes': 2,
  'a first copy is called whole without what changed while it came': 5,
  'rows are believed that a restored server told before it was': 357,
  'a first copy that was cut short goes on behind what did not come': 25,
  'a first copy makes no search': 5,
  'a device claims by itself': 18,
  'a question is decided anew when it comes again': 4,
  'what was not answered is asked as another question': 5,
  'a lease ends although the device was heard from': 4,
  'a claim that is over counts like the one in force': 14,
  'a device fires what is due': 2,
}
