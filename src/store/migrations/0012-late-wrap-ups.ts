/** What was wrapped up late on a device, and waits for somebody to say whether it counts, is found without looking at the rest. */
export const lateWrapUps = `
CREATE INDEX wrap_ups_late ON wrap_ups (at) WHERE needs_review = 1;
`
