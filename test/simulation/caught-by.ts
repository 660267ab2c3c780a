/**
 * Seeds that caught a bug of the list when it was last looked for, where none of the first did: tried first, so that the list is gone
 * through quickly. What does not hold any more costs time alone.
 */
export const caughtBy: Readonly<Record<string, number>> = {
  'what is pending is not given again': 15,
  'a stale page is accepted': 5,
  'older pages win over newer ones': 3,
  'commands are forgotten one too early': 3,
  'an undo names the number that its command had on the device': 14,
  'what the runner remembers outlives a rebase': 140,
  'what changed while a copy came is written over by the copy': 5,
  'a copy is taken over before it is whole': 19,
  'a copy that was cut short goes on behind more than came': 5,
  'a copy is compared with what is pending': 4,
  'what was answered is forgotten at once': 104,
  'a restored server waits for commands that nobody has any more': 27,
  'a device that was away for too long is told single changes': 4,
  'a first copy is called whole without what changed while it came': 5,
  'a first copy that was cut short goes on behind what did not come': 5,
  'a first copy makes no search': 5,
  'what somebody has in hand is claimed once more': 4,
  'a device claims by itself': 31,
  'what was not answered is asked as another question': 9,
  'a lease ends although the device was heard from': 6,
  'a claim that is over counts like the one in force': 29,
  'a wrap-up of what was in hand is refused when it comes late': 18,
  'rows are believed that a restored server told before it was': 315,
}
