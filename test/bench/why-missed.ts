const longIds =
  'ids are text of 26 bytes: each stands in its row, in the index of the key, and again in every row and index that names it. As 16 bytes an interaction would take 222 B, its wrap-up 202 B, a customer with search 660 B'
const commands =
  'a command reads what it decides on (six statements more than by hand), keeps what each row was before, draws ids and salt, and digests personal data; the pages written are as many as by hand'
const starting =
  'of what it takes beyond a bare start a half is better-sqlite3 and opening the store; the rest is code that is read from its cache: where a bare start is quick, the same milliseconds are a larger share'

const growing =
  'code and messages of processes, devices and their server came since it was reached; of what is resident a quarter is objects in use'

/** Why a figure misses its goal, by its name: kept by hand, printed for those that miss it. */
export const whyMissed: Readonly<Record<string, string>> = {
  'linia show, demo store': starting,
  'linia show, big store': starting,
  'console, start to first useful frame':
    'React, Ink and the layout engine take three starts of Node by themselves; of the rest about 25 ms is the tables of places, keys and messages in both languages, 20 ms what an agent with a thousand cases and a hundred contacts in hand has before him, 20 ms the first drawing; what only a key needs is read after the first frame',
  'console, key to paint, 80x24':
    'half of it is the preview, eight statements on another customer; the rest is React’s pass and the drawing of one frame',
  'console, bytes a key, 80x24':
    'a step down a list draws the row left, the row come to, and the preview of another customer; the rows are as long as the names in them',
  'lookup, all customers':
    'not profiled yet; the slowest may be misspelt pairs, which scan 3,000 entries of the longer word, and pages not yet in memory',
  'lookup, a tenth of them':
    'more customers share a prefix, so that more rows are read, up to the twenty that are shown',
  'customer card':
    'the last 20 interactions and their wrap-ups lie on perhaps 60 pages all over the store; the raw statements take as long',
  'report of queues, a day':
    'of the parts that both read, ours makes visits, spans and every figure with what was left out of it, in JavaScript',
  'wrap-ups, one commit each': commands,
  'wrap-ups of 4 devices, batches of 20':
    'each command goes to the database and back three or four times, for the contact, its open part, what falls due and the rows as they were; by hand it is twice',
  'wrap-ups from JSON Lines': `${commands}; a group ends after 50 ms, so it shares fewer pages than a thousand by hand`,
  'customers into an empty store': `${commands}; a group ends after 50 ms, while search tokens fall all over their table`,
  'customers into the big store': `${commands}; a group ends after 50 ms, while search tokens fall all over their table`,
  'hour of work, memory after a quarter': growing,
  'hour of work, memory at the end': growing,
  'imported history, an interaction': longIds,
  'worked live, an interaction': `four commands leave four events and ten touched rows; and ${longIds}`,
  'a customer with search': longIds,
}
