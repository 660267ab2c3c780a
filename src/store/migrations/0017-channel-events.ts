/** What became of the links of channels, so that somebody can look when one was down, and why. */
export const channelEvents = `
CREATE TABLE channel_events (
  channel TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, refusal TEXT, PRIMARY KEY (channel, at)
) STRICT, WITHOUT ROWID;
`
